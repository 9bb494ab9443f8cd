import StemmaModel
import Testing

@testable import StemmaPages

/// A run of many reports: the page stays bounded and says what it leaves to the JSON.
@Suite struct LargeRunTests {
  private static func large(changes: Int, reports: Int) -> Analysis {
    let text = StoredText("One sentence that stands alone. Another one that follows it.")
    let sentences = [TextSpan(0, 31), TextSpan(32, 60)]
    let all = (0..<reports).map { number in
      AnalysedReport(
        report: Report(
          id: "r\(1_000 + number)", path: "r", line: number + 1, text: text, encoding: .utf8,
          digest: "d", metadata: ReportMetadata(),
          anatomy: ReportAnatomy(paragraphs: [text.span])),
        wordCount: 10, sentences: sentences)
    }
    let ids = all.map(\.id)
    let derivations = ids.dropFirst().map { id in
      Derivation(
        child: id, parent: .held(ids[0]), nearestHeld: nil, direction: .parentToChild,
        confidence: .likely, coverage: 1, isPrimary: true, evidence: [])
    }
    let family = Family(
      id: "family-1", story: "story-1", members: ids, root: .held(ids[0]), unseenParents: [],
      derivations: derivations)
    let found = (0..<changes).map { number in
      let child = Location(report: ids[1 + number % (reports - 1)], span: sentences[0])
      return Change(
        kind: .numberChanged, reading: Reading(location: child),
        source: Reading(location: Location(report: ids[0], span: sentences[0])),
        comparedWith: ids[0], rule: "rule", confidence: .likely, severity: .nuance, detail: "d")
    }
    return Analysis(
      reports: all,
      stories: [
        Story(id: "story-1", thread: "thread-1", keywords: [], reports: ids, reportingLines: 1)
      ],
      families: [family], passages: [], quotations: [], quotationCards: [], attributions: [],
      claims: [], changes: found, setAside: [], notes: [], notChecked: [], fingerprint: "f")
  }

  @Test func `two thousand changes and a thousand reports give a page of a few megabytes`() {
    let analysis = Self.large(changes: 2_000, reports: 1_000)
    let clock = ContinuousClock()
    var bytes: [UInt8] = []
    let time = clock.measure { bytes = ReportPage.render(analysis, run: SnapshotTests.run) }
    let page = String(decoding: bytes, as: UTF8.self)
    #expect(bytes.count < 4_000_000)
    #expect(time < .seconds(20))
    #expect(page.contains("first 400 of 2,000 changes"))
    #expect(page.contains("first 150 of 999 derivations"))
    let ids = Set(page.matches(of: /\sid="([^"]*)"/).map { String($0.1) })
    let dead = page.matches(of: /href="#([^"]*)"/).filter { !ids.contains(String($0.1)) }
    #expect(dead.isEmpty)
  }

  @Test func `the same analysis gives the same bytes`() {
    let analysis = FerryStory.analysis
    #expect(
      ReportPage.render(analysis, run: SnapshotTests.run)
        == ReportPage.render(analysis, run: SnapshotTests.run))
    #expect(
      ReportJSON.render(analysis, run: SnapshotTests.run)
        == ReportJSON.render(analysis, run: SnapshotTests.run))
  }

  @Test func `a family that runs in a circle is drawn all the same`() {
    let circle = Family(
      id: "f", story: "s", members: ["a", "b"], root: .held("a"), unseenParents: [],
      derivations: [("a", "b"), ("b", "a")].map { child, parent in
        Derivation(
          child: child, parent: .held(parent), nearestHeld: nil, direction: .unclear,
          confidence: .unclear, coverage: 1, isPrimary: true, evidence: [])
      })
    #expect(FamilyTree(circle).lines.map(\.node) == [.held("a"), .held("b")])
  }
}
