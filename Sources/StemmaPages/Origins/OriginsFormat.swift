package import StemmaModel

/// The forms in which origins are written: how many a claim has, who carries each, why merged.
package enum OriginsFormat: Sendable {
  /// For a terminal: a claim with its lines, folded to the width.
  case table(ScreenStyle)
  /// Comma-separated values with a header (RFC 4180), a record a reading.
  case csv
  /// One JSON object a claim (`docs/schema/origins-1.schema.json`).
  case jsonl

  /// The claims of an analysis in their order.
  package func render(_ analysis: Analysis) -> [UInt8] {
    let list = OriginsList(index: AnalysisIndex(analysis), voices: ClaimVoices(analysis))
    switch self {
    case .table(let style): return analysis.claims.flatMap { Array(list.table($0, style).utf8) }
    case .csv:
      return Array(CSVRecord.line(OriginsList.columns).utf8)
        + analysis.claims.flatMap { Array(list.csv($0).utf8) }
    case .jsonl: return analysis.claims.flatMap { list.json($0) }
    }
  }
}

/// Claims by their lines of origin.
private struct OriginsList {
  static let columns = [
    "id", "story", "originsAtLeast", "originsAtMost", "line", "head", "report", "outlet",
    "published", "text", "start", "end",
  ]

  let index: AnalysisIndex
  let voices: ClaimVoices

  // MARK: Table

  func table(_ claim: Claim, _ style: ScreenStyle) -> String {
    let title =
      "\(claim.id): \(claim.origins.phrase), \(PlainWords.count(claim.readings.count, "report"))"
      + " (\(claim.story))"
    var lines = [style.inked(ScreenText.cut(title, toColumns: style.columns), .bold)]
    if let first = claim.readings.first {
      lines += folded(words(of: first), indent: 2, style)
    }
    for (number, line) in claim.origins.lines.enumerated() {
      lines += folded(sentence(line, number: number + 1), indent: 2, style)
    }
    for reason in claim.origins.reasons {
      lines += folded("\(reason.relation.phrase): \(reason.detail)", indent: 4, style).map {
        style.inked($0, .quiet)
      }
    }
    for conflict in claim.conflicts {
      lines += folded("differs: \(conflict.subject)", indent: 2, style).map {
        style.inked($0, .warm)
      }
      for value in conflict.values {
        lines += folded(row(of: value, in: claim), indent: 4, style)
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func sentence(_ line: OriginLine, number: Int) -> String {
    let head =
      switch line.head {
      case .held(let id) where line.reports == [id]: ""
      case .held(let id): ", from \(id)"
      case .unseen(let id): ", from a version not held (\(id))"
      }
    let first = line.firstSeen.map { id in
      ", first seen in \(id)\(published(id).map { " on \($0)" } ?? "")"
    }
    return "origin \(number): \(PlainWords.list(line.reports))\(head)\(first ?? "")"
  }

  /// A value with its report, speaker and time.
  private func row(of value: Location, in claim: Claim) -> String {
    let voice = claim.readings.first { $0.report == value.report }.flatMap(voices.voice(of:))
    let parts = [
      index.outlet(of: value.report), voice?.speaker?.name, published(value.report),
    ]
    let beside = parts.compactMap { $0 }.joined(separator: ", ")
    return "\(words(of: value)): \(value.report)" + (beside.isEmpty ? "" : " (\(beside))")
  }

  private func folded(_ text: String, indent: Int, _ style: ScreenStyle) -> [String] {
    ScreenText.folded(VisibleText.onOneLine(text), toColumns: style.columns - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  // MARK: CSV

  func csv(_ claim: Claim) -> String {
    claim.readings.map { reading in
      let number = claim.origins.lines.firstIndex { $0.reports.contains(reading.report) }
      let line = number.map { claim.origins.lines[$0] }
      return CSVRecord.line([
        claim.id, claim.story, String(claim.origins.atLeast), String(claim.origins.atMost),
        number.map { String($0 + 1) } ?? "", line?.head.id ?? "", reading.report,
        index.outlet(of: reading.report) ?? "", published(reading.report) ?? "",
        words(of: reading), String(reading.span.start), String(reading.span.end),
      ])
    }.joined()
  }

  // MARK: JSON

  func json(_ claim: Claim) -> [UInt8] {
    var line = JSONWriter(.oneLine)
    line.object { line in
      line.member("id", claim.id)
      line.member("story", claim.story)
      line.member("text", claim.readings.first.map(words(of:)))
      line.member("origins", Optional(claim.origins)) { line, origins in
        line.member("atLeast", origins.atLeast)
        line.member("atMost", origins.atMost)
        line.member("lines", origins.lines, ReportJSON.originLine)
        line.member("reasons", origins.reasons, ReportJSON.originReason)
      }
      line.member("readings", claim.readings) { append($1, $1, to: &$0) }
      line.member("conflicts", claim.conflicts) { line, conflict in
        line.member("subject", conflict.subject)
        line.member("values", conflict.values) { line, value in
          let reading = claim.readings.first { $0.report == value.report }
          append(value, reading ?? value, to: &line)
        }
      }
    }
    return line.bytes + [0x0A]
  }

  /// Words of a report, on whose word the reading that holds them stands, and when that was.
  private func append(_ place: Location, _ reading: Location, to line: inout JSONWriter) {
    line.member("report", place.report)
    line.member("span", place.span)
    line.member("text", words(of: place))
    line.member("outlet", index.outlet(of: place.report))
    line.member("published", published(place.report))
    line.member("speaker", voices.voice(of: reading)?.speaker?.name)
  }

  // MARK: Words

  private func words(of location: Location) -> String {
    index.text(at: location) ?? "(no such report)"
  }

  private func published(_ report: String) -> String? {
    index.report(report)?.report.metadata.published
  }
}
