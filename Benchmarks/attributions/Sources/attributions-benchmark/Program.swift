import Foundation

@testable import StemmaClaims
@testable import StemmaLanguage
@testable import StemmaModel
@testable import StemmaText

/// Says what finding attributions costs beside the parse that it stands on, report by report on one core.
///
///     attributions-benchmark MODEL REPORTS.jsonl ROUNDS
///
/// Reads JSON lines with `text`. Each line of the output is one round: tokens, attributions, CPU seconds of the
/// parse, CPU seconds of everything that makes attributions of it.
@main
struct Program {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let model = arguments.first,
      let rounds = arguments.last.flatMap(Int.init)
    else { throw Wrong.usage }
    let path = arguments[arguments.startIndex + 1]
    let texts = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      line in
      try JSONDecoder().decode(Line.self, from: Data(line.utf8)).text
    }
    let annotator = Annotator(try LanguageModel(folder: model))
    let reader = try AttributionReader()
    for _ in 0..<rounds {
      var round = Round()
      for text in texts { round.read(text, annotator, reader) }
      print(round.tokens, round.attributions, round.parse, round.stage, separator: "\t")
    }
  }

  private struct Line: Decodable { let text: String }

  private enum Wrong: Error { case usage }
}

/// What one round took.
private struct Round {
  var tokens = 0
  var attributions = 0
  var parse = 0.0
  var stage = 0.0

  mutating func read(_ text: String, _ annotator: Annotator, _ reader: AttributionReader) {
    let stored = StoredText(text)
    let lines = Self.lines(of: stored)
    let report = Report(
      id: "a", path: "a.txt", line: nil, text: stored, encoding: .utf8, digest: "a",
      metadata: ReportMetadata(), anatomy: ReportAnatomy(paragraphs: lines))
    let words = ReportText(report)
    let start = Self.processorSeconds()
    let blocks = lines.map { ParsedReport.Block(span: $0, parse: annotator.annotate(stored[$0])) }
    let parsed = Self.processorSeconds()
    let syntax = ParsedReport(stored, blocks: blocks)
    let found = reader.attributions(in: words, parse: syntax)
    stage += Self.processorSeconds() - parsed
    parse += parsed - start
    tokens += syntax.tokens.count
    attributions += found.count
  }

  private static func lines(of text: StoredText) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !line.isEmpty { lines.append(TextSpan(start, start + line.count)) }
      start += line.count + 1
    }
    return lines
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
