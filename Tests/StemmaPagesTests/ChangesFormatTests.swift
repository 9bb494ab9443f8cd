import Foundation
import StemmaModel
import Testing

@testable import StemmaPages

/// What `stemma changes`, `stemma check` and `stemma corrections` write.
@Suite struct ChangesFormatTests {
  private let plain = ScreenStyle(colour: false, columns: 80)

  private static func report(_ id: String) -> Report {
    guard let found = FerryStory.reports.first(where: { $0.report.id == id }) else {
      preconditionFailure("no report \(id)")
    }
    return found.report
  }

  /// The hostile report as a draft against the Gazette.
  private static let check: DraftCheck = {
    let findings = FerryStory.changes.filter { $0.comparedWith == "gazette" }
      .filter { $0.reading.location.report == FerryStory.hostile }
      .enumerated().map { DraftFinding(change: $1, fingerprint: "00000000000\($0)") }
    let draft = report(FerryStory.hostile)
    return DraftCheck(
      draft: draft, sentences: 5, findings: Array(findings.dropFirst()),
      suppressed: [
        SuppressedFinding(
          finding: findings[0],
          suppression: Suppression(
            line: 3, fingerprint: "000000000000", kind: "quotation-altered",
            reason: "Checked against the tape.\u{1B}[2J"))
      ],
      unusedSuppressions: [
        Suppression(line: 9, fingerprint: "ffffffffffff", kind: "date-changed", reason: "Old.")
      ],
      unlisted: 2, sources: [DraftSource(report: report("gazette"), sentences: 3)], reports: 4,
      unmatched: [FerryStory.place(FerryStory.hostile, "The mayor").span],
      setAside: FerryStory.analysis.setAside, notes: [],
      notChecked: ["quay-radio: the text does not look like English."])
  }()

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `changes are written as their schema says`() throws {
    let lines = ChangesJSON.line(id: "a\u{1B}", score: 1.25, changes: FerryStory.changes)
    try SchemaCheck.check(lines: lines, against: "changes-1")
    #expect(!lines.contains(0x1B))
  }

  @Test func `the check of a draft is written as its schema says`() throws {
    let json = CheckFormat.json(version: "1.2.3").render(Self.check)
    let flat = try JSONSerialization.data(
      withJSONObject: JSONSerialization.jsonObject(with: Data(json)))
    try SchemaCheck.check(lines: Array(flat), against: "check-1")
  }

  @Test func `carried words are written as their schema says`() throws {
    let gazette = Self.report("gazette")
    let post = Self.report("harbour-post")
    let place = FerryStory.place("harbour-post", "Ferry crews could")
    let corrections = [
      Correction(
        old: Reading(location: FerryStory.place("gazette", "Ferry crews may")), new: nil),
      Correction(
        old: Reading(location: FerryStory.place("gazette", "The Lune Line")),
        new: Reading(location: FerryStory.place("gazette", "12 cabins"))),
    ]
    let carried = [1, 2].map {
      CarriedWords(
        correction: $0, verdict: .withdrawn, wording: .edited, similarity: 0.5,
        reading: Reading(location: place, marked: [place.span]))
    }
    let lines = CorrectionsFormat.jsonl.render(
      carried, in: post, corrections: corrections, old: gazette, new: gazette)
    try SchemaCheck.check(lines: lines, against: "carried-1")
    let shown = text(
      CorrectionsFormat.text(plain).render(
        carried, in: post, corrections: corrections, old: gazette, new: gazette))
    #expect(shown.contains("withdrawn words, edited [correction 1]"))
    #expect(shown.contains("⟦Ferry crews could⟧"))
  }

  @Test func `the screen shows place, both sentences and marks, and obeys no text`() {
    let shown = text(CheckFormat.text(plain).render(Self.check))
    #expect(!shown.contains("\u{1B}"))
    #expect(shown.contains("⟦if the talks hold⟧"))
    #expect(shown.contains("suppressed, line 3: Checked against the tape."))
    #expect(shown.contains("1 suppressed"))
    #expect(shown.contains("line 9 answers no finding"))
    #expect(shown.contains("Held against 1 report of 4"))
    let coloured = text(
      CheckFormat.text(ScreenStyle(colour: true, columns: 80)).render(Self.check))
    #expect(coloured.contains("\u{1B}[31m⟦if"))
    #expect(coloured.count(of: "\u{1B}[0m") * 2 == coloured.count(of: "\u{1B}["))
  }

  @Test func `SARIF has a rule for every result, regions on both sides, and suppressions`() throws {
    let bytes = CheckFormat.sarif(version: "1.2.3").render(Self.check)
    let log = try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 3)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      #expect((result["message"] as? [String: Any])?["text"] is String)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let physical = try #require(location["physicalLocation"] as? [String: Any])
      let artifact = try #require(physical["artifactLocation"] as? [String: Any])
      #expect(artifact["uri"] as? String == "in/bad%1B%5D0%3Bname%07.txt")
      let region = try #require(physical["region"] as? [String: Any])
      let offset = try #require(region["byteOffset"] as? Int)
      let length = try #require(region["byteLength"] as? Int)
      let draft = Self.check.draft.text
      let snippet = (region["snippet"] as? [String: Any])?["text"] as? String
      #expect(draft[TextSpan(offset, offset + length)] == snippet)
      #expect(((result["partialFingerprints"] as? [String: String])?.count) == 1)
    }
    let suppressed = results.filter { $0["suppressions"] != nil }
    #expect(suppressed.count == 1)
    #expect(results.count { $0["relatedLocations"] != nil } == 2)
    for rule in rules {
      for key in ["shortDescription", "fullDescription", "help"] {
        #expect((rule[key] as? [String: String])?["text"]?.isEmpty == false)
      }
    }
  }

  @Test func `what a kind means stands in the glossary in the same words`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/glossary.md")
    let glossary = try String(contentsOf: file, encoding: .utf8)
    for kind in Change.Kind.allCases {
      let line = "| `\(kind.rawValue)` | \(KindGlossary.lines[kind.rawValue] ?? "") |"
      #expect(glossary.contains(line), "KindGlossary.swift and the glossary: \(kind.rawValue)")
    }
  }

  @Test(arguments: [(0, 1, 1), (3, 1, 3), (6, 2, 1), (8, 2, 3), (9, 3, 1), (10, 3, 2)])
  func `columns count code points`(offset: Int, line: Int, column: Int) {
    // é takes two bytes.
    let places = TextPlaces(StoredText("aéb\r\nxy\nc"))
    #expect(places.place(of: offset) == TextPlaces.Place(line: line, column: column))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
