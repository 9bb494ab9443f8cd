package import StemmaModel

/// The forms in which quotations are written: who, which words, by which cue, where.
package enum QuotesFormat: Sendable {
  /// For a terminal: a heading a report, a row a quotation, long ones on several lines.
  case table(ScreenStyle)
  /// Comma-separated values with a header (RFC 4180).
  case csv
  /// One JSON object a quotation (`docs/schema/quotation-1.schema.json`).
  case jsonl

  /// What stands on top; nothing but for CSV.
  package var header: [UInt8] {
    switch self {
    case .csv: Array(CSVRecord.line(QuoteRow.columns).utf8)
    case .table, .jsonl: []
    }
  }

  /// A report's quotations in this form; nothing for a report without any.
  package func render(_ report: Report, _ quotations: [Quotation]) -> [UInt8] {
    guard !quotations.isEmpty else { return [] }
    switch self {
    case .table(let style): return Array(QuotesTable(style).render(report, quotations).utf8)
    case .csv:
      return quotations.flatMap { Array(QuoteRow($0, of: report).csv.utf8) }
    case .jsonl:
      return quotations.flatMap { QuoteRow($0, of: report).json }
    }
  }
}

/// A quotation as the fields of a record.
private struct QuoteRow {
  static let columns = [
    "report", "speaker", "quotation", "cue", "form", "kind", "resolution", "mention", "start",
    "end", "line",
  ]

  let report: Report
  let quotation: Quotation
  let words: String
  let cue: String?
  let mention: String?
  /// Of the text, from 1.
  let line: Int

  init(_ quotation: Quotation, of report: Report) {
    self.report = report
    self.quotation = quotation
    words = report.text[quotation.span]
    cue = quotation.cue.map { report.text[$0] }
    mention = quotation.speaker.map { report.text[$0.mention] }
    line = report.text.utf8[..<quotation.span.start].count { $0 == 0x0A } + 1
  }

  /// A record and its end.
  var csv: String {
    let speaker = quotation.speaker
    return CSVRecord.line([
      report.id, speaker?.name ?? "", words, cue ?? "", quotation.form.rawValue,
      speaker?.kind.rawValue ?? "", speaker?.resolution.rawValue ?? "", mention ?? "",
      String(quotation.span.start), String(quotation.span.end), String(line),
    ])
  }

  /// A record and its end.
  var json: [UInt8] {
    var json = JSONWriter(.oneLine)
    json.object { json in
      json.member("report", report.id)
      json.member("path", report.path)
      json.member("speaker", quotation.speaker?.name)
      json.member("quotation", words)
      json.member("cue", cue)
      json.member("form", quotation.form.rawValue)
      json.member("kind", quotation.speaker?.kind.rawValue)
      json.member("resolution", quotation.speaker?.resolution.rawValue)
      json.member("mention", quotation.speaker?.mention)
      json.member("span", quotation.span)
      json.member("cueSpan", quotation.cue)
      json.member("line", line)
    }
    return json.bytes + [0x0A]
  }
}

/// Quotations as rows for a terminal.
///
/// Text of the input stands on one line a row or is folded between words, with control and direction
/// characters written out; no escape sequence of the input reaches the terminal.
private struct QuotesTable {
  private let style: ScreenStyle
  private let speakerColumns: Int
  private let wordColumns: Int

  init(_ style: ScreenStyle) {
    self.style = style
    let free = style.columns - Self.cueColumns - Self.lineColumns - 3 * Self.gap.count
    speakerColumns = min(28, max(12, free / 3))
    wordColumns = max(12, free - speakerColumns)
  }

  func render(_ report: Report, _ quotations: [Quotation]) -> String {
    let name = ScreenText.cut(VisibleText.onOneLine(report.id), toColumns: style.columns)
    var lines = [style.inked(name, .bold)]
    for quotation in quotations { lines += rows(QuoteRow(quotation, of: report)) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func rows(_ row: QuoteRow) -> [String] {
    let speaker = row.quotation.speaker
    let name =
      switch speaker?.resolution {
      case nil: "–"
      case .unresolved: "? " + (speaker?.name ?? "")
      default: speaker?.name ?? ""
      }
    let cells = [
      ScreenText.folded(VisibleText.onOneLine(name), toColumns: speakerColumns),
      ScreenText.folded(VisibleText.onOneLine(row.cue ?? "–"), toColumns: Self.cueColumns),
      ScreenText.folded("“" + VisibleText.onOneLine(row.words) + "”", toColumns: wordColumns),
    ]
    let count = cells.map(\.count).max() ?? 0
    return (0..<count).map { line in
      func cell(_ index: Int, _ columns: Int) -> String {
        ScreenText.padded(line < cells[index].count ? cells[index][line] : "", toColumns: columns)
      }
      let place = line == 0 ? String(row.line) : ""
      let number = String(repeating: " ", count: max(0, Self.lineColumns - place.count)) + place
      let words = line < cells[2].count ? cells[2][line] : ""
      return [number, cell(0, speakerColumns), cell(1, Self.cueColumns), words]
        .joined(separator: Self.gap)
    }
  }

  private static let gap = "  "
  private static let lineColumns = 5
  private static let cueColumns = 14
}
