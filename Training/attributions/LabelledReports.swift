import Foundation
import StemmaClaims
import StemmaLanguage
import StemmaLanguageInstall
import StemmaModel
import StemmaReaders
import TrainingTools

/// A report with its parse and the attributions that people marked in it.
struct LabelledReport: Sendable {
  let id: String
  let parse: ParsedReport
  let gold: [GoldAttribution]
  /// By token: the attribution whose cue it heads, -1 for none.
  let goldAtToken: [Int]
}

/// A marked attribution, as the tokens of its parts in order, marks at their ends left out.
struct GoldAttribution: Sendable {
  let source: [Int]
  let cue: [Int]
  let content: [Int]
  /// The token of the cue that depends on none of it; a verb before a noun before an auxiliary.
  let head: Int
}

/// Reads labelled reports: JSON lines with `id`, `text` and `attributions`, whose parts are lists of
/// `[start, end]` in characters.
enum LabelledReports {
  static func read(paths: [String]) async throws -> [LabelledReport] {
    var labels: [String: [Record.Attribution]] = [:]
    for path in paths {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
        guard let record = try? JSONDecoder().decode(Record.self, from: line) else {
          throw TrainingError.badLine(
            path: path, line: number + 1, problem: "no record with id, text and attributions")
        }
        labels[record.id] = record.attributions
      }
    }
    let read = try await ReportReader().read(paths: paths, tasks: 2)
    let store = try ModelStore.standard { name in
      ProcessInfo.processInfo.environment[name].map { Array($0.utf8) }
    }
    let installed = try InstalledModel.find(in: store)
    let model = try LanguageModel(folder: installed.folder, digests: installed.digests)
    let annotator = Annotator(model)
    return read.reports.map { report in
      let blocks = report.anatomy.blocks.map {
        ParsedReport.Block(span: $0, parse: annotator.annotate(report.text[$0]))
      }
      let parse = ParsedReport(report.text, blocks: blocks)
      return LabelledReport(report.id, parse, labels[report.id] ?? [])
    }
  }

  fileprivate struct Record: Decodable {
    struct Attribution: Decodable {
      let source: [[Int]]?
      let cue: [[Int]]?
      let content: [[Int]]?
    }
    let id: String
    let attributions: [Attribution]
  }
}

extension LabelledReport {
  fileprivate init(
    _ id: String, _ parse: ParsedReport, _ labels: [LabelledReports.Record.Attribution]
  ) {
    self.id = id
    self.parse = parse
    let places = CharacterPlaces(parse)
    gold = labels.compactMap { label in
      let cue = places.tokens(of: label.cue ?? [])
      guard !cue.isEmpty else { return nil }
      return GoldAttribution(
        source: parse.trimmed(places.tokens(of: label.source ?? [])), cue: cue,
        content: parse.trimmed(places.tokens(of: label.content ?? [])),
        head: parse.head(of: cue))
    }
    var goldAtToken = [Int](repeating: -1, count: parse.tokens.count)
    for (index, attribution) in gold.enumerated() where goldAtToken[attribution.head] < 0 {
      goldAtToken[attribution.head] = index
    }
    self.goldAtToken = goldAtToken
  }
}

extension ParsedReport {
  fileprivate func trimmed(_ tokens: [Int]) -> [Int] {
    let words = tokens.indices.filter { !self.tokens[tokens[$0]].isPunctuation }
    guard let first = words.first, let last = words.last else { return [] }
    return Array(tokens[first...last])
  }

  fileprivate func head(of cue: [Int]) -> Int {
    let trimmed = trimmed(cue)
    let words = trimmed.isEmpty ? cue : trimmed
    let members = Set(words)
    let tops = words.filter { place in
      let head = Int(tokens[place].head)
      return head == place || !members.contains(head)
    }
    func rank(_ place: Int) -> Int {
      switch tokens[place].partOfSpeech {
      case .verb: 5
      case .noun: 4
      case .auxiliary: 3
      case .adverb: 1
      case .punctuation: 0
      default: 2
      }
    }
    // The first of the best.
    return tops.reversed().max { rank($0) < rank($1) } ?? words[0]
  }
}

/// Leads from characters of a text to its tokens.
private struct CharacterPlaces {
  private let parse: ParsedReport
  /// By character: its first byte; one entry more than characters.
  private let bytes: [Int]

  init(_ parse: ParsedReport) {
    self.parse = parse
    let text = parse.text.utf8
    bytes = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
  }

  /// The tokens of which a letter or digit lies in the spans; of a mark, any byte.
  func tokens(of spans: [[Int]]) -> [Int] {
    var found: Set<Int> = []
    for span in spans where span.count == 2 && span[0] >= 0 && span[1] < bytes.count {
      let range = bytes[span[0]]..<bytes[span[1]]
      for index in parse.tokens.indices where holds(range, parse.tokens[index]) {
        found.insert(index)
      }
    }
    return found.sorted()
  }

  private func holds(_ range: Range<Int>, _ token: ParsedToken) -> Bool {
    let own = Int(token.start)..<Int(token.end)
    guard own.overlaps(range) else { return false }
    func hasLetter(_ bytes: Range<Int>) -> Bool {
      String(decoding: parse.text.utf8[bytes], as: UTF8.self).contains {
        $0.isLetter || $0.isNumber
      }
    }
    return !hasLetter(own) || hasLetter(own.clamped(to: range))
  }
}
