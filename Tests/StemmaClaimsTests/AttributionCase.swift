import Foundation
import StemmaClaims
import StemmaLanguage
import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

/// A file of `Tests/Cases/attributions`: a sentence that says what it shows, a report between fences,
/// and a table of every attribution that is to be found in it.
///
/// The columns are source, cue, content, mode and speaker. ` ⋯ ` in a content stands for words left
/// out, ` ‖ ` for what breaks it off; `–` for nothing. A speaker is a name, a kind and a resolution. A
/// file that has a line `Known gap: …` is expected to fail.
struct AttributionCase: Sendable, CustomTestStringConvertible {
  struct Row: Sendable, Equatable {
    let source: String
    let cue: String
    let content: String
    let mode: String
    let speaker: String

    /// Whether what was found is what stands in the table, with words left out of the content.
    func matches(_ found: Row) -> Bool {
      guard source == found.source, cue == found.cue, mode == found.mode, speaker == found.speaker
      else { return false }
      let ends = content.components(separatedBy: " ⋯ ")
      guard ends.count == 2 else { return content == found.content }
      return found.content.hasPrefix(ends[0]) && found.content.hasSuffix(ends[1])
        && found.content.count > ends[0].count + ends[1].count
    }
  }

  let name: String
  /// The report's paragraphs, one a line.
  let report: String
  let rows: [Row]
  let isKnownGap: Bool

  var testDescription: String { name }

  init(name: String, text: String) throws {
    self.name = name
    let parts = text.components(separatedBy: "```\n")
    try #require(parts.count == 3, "\(name): one report between fences")
    report = parts[1].split(separator: "\n").joined(separator: "\n")
    isKnownGap = parts[0].contains("Known gap: ")
    rows = try parts[2].split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map {
      let cells = $0.dropFirst().dropLast().components(separatedBy: " | ").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      try #require(cells.count == 5, "\(name): five cells in \($0)")
      return Row(
        source: cells[0], cue: cells[1], content: cells[2], mode: cells[3], speaker: cells[4])
    }
  }

  /// Every case, by name.
  static let all = CaseFiles.read(topic: "attributions") { name, text in
    [try AttributionCase(name: name, text: text)]
  }

  /// What is found in the report.
  func found(by reader: AttributionReader, _ annotator: Annotator) -> [Row] {
    let report = InventedReport.report(name, report)
    let blocks = report.anatomy.paragraphs.map {
      ParsedReport.Block(span: $0, parse: annotator.annotate(report.text[$0]))
    }
    let parse = ParsedReport(report.text, blocks: blocks)
    return reader.attributions(in: ReportText(report), parse: parse).map { Row($0, report.text) }
  }
}

extension AttributionCase.Row {
  init(_ attribution: Attribution, _ text: StoredText) {
    func words(_ spans: [TextSpan]) -> String {
      spans.isEmpty ? "–" : spans.map { text[$0] }.joined(separator: " ‖ ")
    }
    source = words(attribution.source)
    cue = words(attribution.cue)
    content = words(attribution.content)
    mode = attribution.mode.rawValue
    speaker =
      attribution.speaker.map { "\($0.name), \($0.kind.rawValue), \($0.resolution.rawValue)" }
      ?? "–"
  }

  /// As a line of a table.
  var line: String { "| \(source) | \(cue) | \(content) | \(mode) | \(speaker) |" }
}
