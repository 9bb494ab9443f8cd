package import StemmaModel

/// The forms in which claims are written: how many origins, on whose word, how it is meant, in which words.
package enum ClaimsFormat: Sendable {
  /// For a terminal: a claim with its readings, folded to the width.
  case table(ScreenStyle)
  /// Comma-separated values with a header (RFC 4180), a record a reading.
  case csv
  /// One JSON object a claim (`docs/schema/claim-1.schema.json`).
  case jsonl

  /// The claims of an analysis in their order.
  package func render(_ analysis: Analysis) -> [UInt8] {
    let list = ClaimsList(index: AnalysisIndex(analysis), voices: ClaimVoices(analysis))
    switch self {
    case .table(let style):
      return analysis.claims.flatMap { Array(list.table($0, style).utf8) }
    case .csv:
      return Array((CSVRecord.line(ClaimsList.columns)).utf8)
        + analysis.claims.flatMap { Array(list.csv($0).utf8) }
    case .jsonl:
      return analysis.claims.flatMap { list.json($0) }
    }
  }
}

/// Claims with the words and voices of their readings.
private struct ClaimsList {
  static let columns = [
    "claim", "story", "originsAtLeast", "originsAtMost", "report", "speaker", "speakerKind", "cue",
    "modality", "negated", "text", "start", "end",
  ]

  let index: AnalysisIndex
  let voices: ClaimVoices

  // MARK: Table

  func table(_ claim: Claim, _ style: ScreenStyle) -> String {
    let reports = Set(claim.readings.map(\.report)).count
    let title =
      "\(claim.id): \(claim.origins.phrase), \(PlainWords.count(reports, "report")) (\(claim.story))"
    var lines = [style.inked(ScreenText.cut(title, toColumns: style.columns), .bold)]
    for reading in claim.readings { lines += rows(reading, style) }
    for conflict in claim.conflicts {
      let values = conflict.values.map { words(of: $0) }
      let text = "differs: \(conflict.subject): \(Self.unique(values).joined(separator: " / "))"
      lines += ScreenText.folded(VisibleText.onOneLine(text), toColumns: style.columns - 2)
        .map { "  " + style.inked($0, .warm) }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func rows(_ reading: Location, _ style: ScreenStyle) -> [String] {
    let voice = voices.voice(of: reading)
    var head = VisibleText.onOneLine(reading.report) + ": "
    if let voice {
      head += VisibleText.onOneLine(voice.speaker?.name ?? "someone unnamed")
      if voice.stance != .plain { head += " (\(Self.manner(voice.stance)))" }
    } else {
      head += "on its own word"
    }
    let text = VisibleText.onOneLine(words(of: reading))
    return [style.inked("  " + ScreenText.cut(head, toColumns: style.columns - 2), .quiet)]
      + ScreenText.folded(text, toColumns: style.columns - 4).map { "    " + $0 }
  }

  private static func manner(_ stance: Stance) -> String {
    let words = [
      stance.modality == .asserted ? nil : stance.modality.rawValue,
      stance.isNegated ? "negated" : nil,
    ]
    return words.compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: CSV

  func csv(_ claim: Claim) -> String {
    claim.readings.map { reading in
      let voice = voices.voice(of: reading)
      return CSVRecord.line([
        claim.id, claim.story, String(claim.origins.atLeast), String(claim.origins.atMost),
        reading.report, voice?.speaker?.name ?? "", voice?.speaker?.kind.rawValue ?? "",
        voice.flatMap { cue(of: $0) } ?? "", voice?.stance.modality.rawValue ?? "",
        voice.map { $0.stance.isNegated ? "true" : "false" } ?? "", words(of: reading),
        String(reading.span.start), String(reading.span.end),
      ])
    }.joined()
  }

  // MARK: JSON

  func json(_ claim: Claim) -> [UInt8] {
    var line = JSONWriter(.oneLine)
    line.object { line in
      line.member("claim", claim.id)
      line.member("story", claim.story)
      line.member("originsAtLeast", claim.origins.atLeast)
      line.member("originsAtMost", claim.origins.atMost)
      line.member("readings", claim.readings) { append($1, to: &$0) }
      line.member("conflicts", claim.conflicts) { line, conflict in
        line.member("subject", conflict.subject)
        line.member("values", conflict.values) { line, value in
          line.member("report", value.report)
          line.member("span", value.span)
          line.member("text", words(of: value))
        }
      }
    }
    return line.bytes + [0x0A]
  }

  private func append(_ reading: Location, to line: inout JSONWriter) {
    let voice = voices.voice(of: reading)
    line.member("report", reading.report)
    line.member("span", reading.span)
    line.member("text", words(of: reading))
    line.member("speaker", voice?.speaker?.name)
    line.member("speakerKind", voice?.speaker?.kind.rawValue)
    line.member("speakerResolution", voice?.speaker?.resolution.rawValue)
    line.member("cue", voice.flatMap { cue(of: $0) })
    line.member("modality", voice?.stance.modality.rawValue)
    line.member("negated", voice?.stance.isNegated ?? false)
    line.member("confidence", voice?.confidence.rawValue)
  }

  // MARK: Words

  private func words(of location: Location) -> String {
    index.text(at: location) ?? "(no such report)"
  }

  private func cue(of attribution: Attribution) -> String? {
    guard let first = attribution.cue.first, let last = attribution.cue.last else { return nil }
    return index.text(at: Location(report: attribution.report, span: first.union(last)))
  }

  private static func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    return values.filter { seen.insert($0).inserted }
  }
}
