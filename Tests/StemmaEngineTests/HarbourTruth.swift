import Foundation
import StemmaModel

/// What `Examples/harbour-talks/truth.json` says is right.
struct HarbourTruth: Decodable {
  struct Derivation: Decodable {
    let child: String
    let parent: String
    let direction: String
    let acceptParents: [String]?
    let also: [String]?
  }

  struct UnseenParent: Decodable {
    let children: [String]
  }

  struct Quotation: Decodable {
    let report: String
    let text: String
    let speaker: String?
  }

  struct Change: Decodable {
    let kind: String
    let report: String
    let reportText: String
    let sourceText: String?
  }

  struct Silence: Decodable {
    let report: String
    let source: String
    let reportText: String
    let why: String
    let wrongKinds: [String]?
  }

  struct Origin: Decodable {
    let words: String
    let report: String
    let atLeast: Int
    let atMost: Int
  }

  struct SetAside: Decodable {
    let path: String
    let cause: String
  }

  let reports: [String]
  let setAside: [SetAside]
  let stories: [[String]]
  let reportingLines: Int
  let derivations: [Derivation]
  let unseenParents: [UnseenParent]
  let independent: [[String]]
  let quotations: [Quotation]
  let changes: [Change]
  let silent: [Silence]
  let faithful: [String]
  let origins: [Origin]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Examples/harbour-talks")

  static func load() throws -> HarbourTruth {
    let data = try Data(contentsOf: folder.appending(path: "truth.json"))
    return try JSONDecoder().decode(HarbourTruth.self, from: data)
  }
}

extension Analysis {
  /// The characters at a place.
  func text(_ location: Location) -> String {
    reports.first { $0.id == location.report }?.report.text[location.span] ?? ""
  }

  /// The changes of a kind in a report whose reading touches the given words.
  func changes(kind: String, report: String, touching words: String) -> [Change] {
    changes.filter { change in
      change.kind.rawValue == kind && change.reading.location.report == report
        && touches(text(change.reading.location), words)
    }
  }

  /// Whether one text holds the other, or most words of the shorter.
  func touches(_ one: String, _ other: String) -> Bool {
    let (first, second) = (one.lowercased(), other.lowercased())
    if first.contains(second) || second.contains(first) { return true }
    let words = Set(first.split(separator: " "))
    let others = Set(second.split(separator: " "))
    let common = words.intersection(others).count
    return Double(common) >= 0.6 * Double(min(words.count, others.count))
  }
}
