package import StemmaModel

/// The forms in which carried words are written.
package enum CorrectionsFormat: Sendable {
  /// For a terminal: the corrections, then every place that carries them.
  case text(ScreenStyle)
  /// One JSON object a place (`docs/schema/carried-1.schema.json`).
  case jsonl

  /// What stands on top.
  package func header(_ corrections: [Correction], old: Report, new: Report) -> [UInt8] {
    guard case .text(let style) = self else { return [] }
    guard !corrections.isEmpty else {
      return Array("No sentence of the old report is gone or in other words in the new one.\n".utf8)
    }
    var lines: [String] = []
    let places = (TextPlaces(old.text), TextPlaces(new.text))
    for (number, correction) in corrections.enumerated() {
      let offset = correction.old.location.span.start
      let fate = correction.new == nil ? "gone" : "changed"
      lines.append(
        style.inked(
          "Correction \(number + 1): \(old.shownPlace(of: offset, places.0)): \(fate)", .bold))
      lines += MarkedExcerpt.lines(
        of: correction.old, in: old.text, style: style, lead: "    was  ")
      if let reading = correction.new {
        lines += MarkedExcerpt.lines(of: reading, in: new.text, style: style, lead: "    now  ")
      }
    }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  /// What one report carries; nothing for one that carries nothing.
  package func render(
    _ carried: [CarriedWords], in report: Report, corrections: [Correction], old: Report,
    new: Report
  ) -> [UInt8] {
    switch self {
    case .text(let style):
      let places = TextPlaces(report.text)
      return carried.flatMap { Self.text($0, in: report, places, style) }
    case .jsonl:
      return carried.flatMap {
        Self.json($0, in: report, corrections[$0.correction - 1], old: old, new: new)
      }
    }
  }

  /// What stands at the end.
  ///
  /// - Parameters:
  ///   - withdrawn: reports that carry withdrawn words.
  ///   - corrected: reports that carry corrected words, and no withdrawn ones.
  package func closing(corrections: Int, reports: Int, withdrawn: Int, corrected: Int) -> [UInt8] {
    guard case .text(let style) = self, corrections > 0 else { return [] }
    let text =
      "\(PlainWords.count(corrections, "correction")): of \(PlainWords.count(reports, "report")) "
      + "\(withdrawn) \(withdrawn == 1 ? "carries" : "carry") withdrawn words, "
      + "\(corrected) only the corrected ones"
    return Array((style.inked(text, .bold) + "\n").utf8)
  }

  private static func text(
    _ carried: CarriedWords, in report: Report, _ places: TextPlaces, _ style: ScreenStyle
  ) -> [UInt8] {
    let place = report.shownPlace(of: carried.reading.location.span.start, places)
    let head = "\(place): \(words(for: carried)) [correction \(carried.correction)]"
    let lines =
      [style.inked(head, carried.verdict == .corrected ? .quiet : .warm)]
      + MarkedExcerpt.lines(of: carried.reading, in: report.text, style: style, lead: "    ")
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func words(for carried: CarriedWords) -> String {
    let what =
      switch carried.verdict {
      case .withdrawn: "carries the withdrawn words"
      case .corrected: "carries the corrected words"
      case .both: "carries the withdrawn and the corrected words"
      }
    switch carried.wording {
    case .verbatim: return what + ", word for word"
    case .edited: return what + ", edited"
    case .reworded: return what + ", reworded"
    }
  }

  private static func json(
    _ carried: CarriedWords, in report: Report, _ correction: Correction, old: Report, new: Report
  ) -> [UInt8] {
    var line = JSONWriter(.oneLine)
    line.object { line in
      line.member("report", report.id)
      line.member("path", report.path)
      line.member("line", report.line)
      line.member("verdict", carried.verdict.rawValue)
      line.member("wording", carried.wording.rawValue)
      line.member("similarity", decimal: carried.similarity)
      append(carried.reading, in: report, to: &line)
      line.member("correction", carried.correction)
      line.member("old", Optional(correction.old)) { append($1, in: old, to: &$0) }
      line.member("new", correction.new) { append($1, in: new, to: &$0) }
    }
    return line.bytes + [0x0A]
  }

  private static func append(
    _ reading: Reading, in report: Report, to line: inout JSONWriter
  ) {
    line.member("text", report.text.shown(reading.location.span))
    line.member("span", reading.location.span)
    line.member("marks", reading.marked)
  }
}
