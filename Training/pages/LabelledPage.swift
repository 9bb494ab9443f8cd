import Foundation
import StemmaReaders

/// A page with pieces of text that are the story's and pieces that are not.
struct LabelledPage {
  let name: String
  let page: MeasuredPage
  /// The blocks' texts, each run of white space one blank.
  let texts: [String]
  /// Pieces that must be in the story's text.
  let with: [String]
  /// Pieces that must not.
  let without: [String]
  /// Of each block: whether it is the story's, where the pieces tell.
  let labels: [Bool?]

  struct Entry: Decodable {
    let file: String
    let with: [String]
    let without: [String]
  }

  init?(_ entry: Entry, folder: URL) throws {
    let bytes = Array(try Data(contentsOf: folder.appending(path: entry.file)))
    guard let page = MeasuredPage(page: bytes) else { return nil }
    name = entry.file
    self.page = page
    texts = page.texts.map(Self.plain)
    with = entry.with.map(Self.plain)
    without = entry.without.map(Self.plain)
    labels = Self.labels(texts: texts, with: with, without: without)
  }

  static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A piece of the story labels the longest block that holds it and no foreign piece, or all the
  /// blocks that it runs through; a foreign piece labels every block that holds it.
  private static func labels(texts: [String], with: [String], without: [String]) -> [Bool?] {
    var labels = [Bool?](repeating: nil, count: texts.count)
    for piece in without {
      for index in texts.indices where texts[index].contains(piece) { labels[index] = false }
    }
    let foreign = labels.map { $0 == false }
    for piece in with {
      let holders = texts.indices.filter { texts[$0].contains(piece) }
      let own = holders.filter { !foreign[$0] }
      if let best = (own.isEmpty ? holders : own).max(by: {
        (texts[$0].utf8.count, -$0) < (texts[$1].utf8.count, -$1)
      }) {
        labels[best] = true
      } else {
        for index in run(of: piece, in: texts) { labels[index] = true }
      }
    }
    return labels
  }

  /// The blocks that a piece runs through.
  private static func run(of piece: String, in texts: [String]) -> Range<Int> {
    let whole = texts.joined(separator: " ")
    guard let found = whole.range(of: piece) else { return 0..<0 }
    let start = whole.utf8.distance(from: whole.startIndex, to: found.lowerBound)
    let end = whole.utf8.distance(from: whole.startIndex, to: found.upperBound)
    var place = 0
    var range: Range<Int>?
    for (index, text) in texts.enumerated() {
      let next = place + text.utf8.count
      if place < end, next > start { range = (range?.lowerBound ?? index)..<(index + 1) }
      place = next + 1
    }
    return range ?? 0..<0
  }
}

/// Pieces found and missed over pages.
struct PieceCounts {
  private(set) var found = 0
  private(set) var missed = 0
  private(set) var foreign = 0

  mutating func add(_ page: LabelledPage, isStory: [Bool]) {
    let text = zip(page.texts, isStory).filter(\.1).map(\.0).joined(separator: " ")
    for piece in page.with {
      if text.contains(piece) { found += 1 } else { missed += 1 }
    }
    foreign += page.without.count { text.contains($0) }
  }

  var precision: Double { Double(found) / Double(max(1, found + foreign)) }
  var recall: Double { Double(found) / Double(max(1, found + missed)) }
  var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }
}
