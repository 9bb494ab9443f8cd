import StemmaClaims
import StemmaLineage
import StemmaModel
import StemmaTestReports
import StemmaText
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct StoryLineageTests {
  private func report(
    _ id: String, _ text: String, credits: [String] = [], agency: String? = nil,
    outlet: String? = nil, published: String? = nil
  ) -> Report {
    InventedReport.report(
      id, text, credits: credits, agency: agency, outlet: outlet, published: published)
  }

  @Test(arguments: [("a", "b"), ("b", "a")])
  func `a report with fewer details descends from the fuller one`(
    full: String, short: String
  ) throws {
    let families = BargeReports.families([
      report(full, BargeReports.full), report(short, BargeReports.abridged),
    ])
    let family = try #require(families.first)
    let derivation = try #require(family.derivations.first)
    #expect(families.count == 1 && family.derivations.count == 1)
    #expect(family.root == .held(full))
    #expect(derivation.child == short && derivation.parent == .held(full))
    #expect(derivation.direction == .parentToChild)
    #expect(derivation.evidence.contains { $0.kind == .detailsDropped })
  }

  @Test func `of two parents alike neither is certain, and the other is named`() throws {
    let families = BargeReports.families([
      report("a", BargeReports.full), report("b", BargeReports.full),
      report("c", BargeReports.abridged),
    ])
    let derivation = try #require(
      families.flatMap(\.derivations).first { $0.child == "c" && $0.isPrimary })
    let other = derivation.parent == .held("a") ? "b" : "a"
    #expect(derivation.confidence < .certain)
    #expect(
      derivation.evidence.contains { $0.kind == .contrary && $0.detail.contains(" \(other) ") })
  }

  @Test(arguments: [("a", "b"), ("b", "a")])
  func `a credit gives identical texts a direction`(original: String, copy: String) throws {
    let families = BargeReports.families([
      report(original, BargeReports.full, agency: "Cray Wire"),
      report(copy, BargeReports.full, credits: ["Cray Wire"], outlet: "Eskby Herald"),
    ])
    let derivation = try #require(families.first?.derivations.first)
    #expect(derivation.child == copy && derivation.parent == .held(original))
    #expect(derivation.direction == .parentToChild)
    #expect(derivation.evidence.contains { $0.kind == .credit })
  }

  @Test func `a credit to somebody else gives no direction`() throws {
    let families = BargeReports.families([
      report("a", BargeReports.full, agency: "Cray Wire"),
      report("b", BargeReports.full, credits: ["Tarn Press"], outlet: "Eskby Herald"),
    ])
    #expect(try #require(families.first?.derivations.first).direction == .unclear)
  }

  @Test func `a copy without the agency's mark descends from the one that has it`() throws {
    let families = BargeReports.families([
      report("a", BargeReports.full), report("b", BargeReports.full, agency: "Cray Wire"),
    ])
    let derivation = try #require(families.first?.derivations.first)
    #expect(derivation.child == "a" && derivation.direction == .parentToChild)
  }

  @Test func `identical texts without a sign have no direction`() throws {
    let families = BargeReports.families([
      report("a", BargeReports.full), report("b", BargeReports.full),
    ])
    let derivation = try #require(families.first?.derivations.first)
    #expect(derivation.direction == .unclear)
    #expect(derivation.evidence.contains { $0.kind == .identicalText })
  }

  @Test func `a date alone decides no direction`() throws {
    let families = BargeReports.families([
      report("a", BargeReports.full, published: "2031-05-02"),
      report("b", BargeReports.full, published: "2031-05-01"),
    ])
    #expect(try #require(families.first?.derivations.first).direction == .unclear)
  }

  @Test func `of one outlet, what was edited tells which came first`() throws {
    let grown =
      BargeReports.full + "\n" + """
        The trust said on Friday that the bearing had now been lifted out, and that 12 divers had \
        finished their search of the river bed. This story has been updated.
        """
    let families = BargeReports.families([
      report("a", grown, outlet: "Eskby Herald"),
      report("b", BargeReports.full, outlet: "Eskby Herald"),
    ])
    let derivation = try #require(families.first?.derivations.first)
    #expect(derivation.child == "a" && derivation.direction == .parentToChild)
    #expect(derivation.evidence.contains { $0.kind == .versionOrder })
    #expect(!derivation.evidence.contains { $0.kind == .abridgement })
    let strangers = BargeReports.families([
      report("a", grown, outlet: "Eskby Herald"),
      report("b", BargeReports.full, outlet: "Pell Courier"),
    ])
    let other = try #require(strangers.first?.derivations.first)
    #expect(!other.evidence.contains { $0.kind == .versionOrder })
  }

  @Test func `two reporters who quote the same people are not derived`() {
    let families = BargeReports.families([
      report("a", BargeReports.witness), report("b", BargeReports.elsewhere),
    ])
    #expect(families.map(\.members) == [["a"], ["b"]])
    #expect(families.flatMap(\.derivations) == [])
  }

  @Test func `a report alone is a family of its own`() {
    let families = BargeReports.families([report("a", BargeReports.full)])
    #expect(families.map(\.id) == ["family-1"])
    #expect(families.map(\.root) == [.held("a")])
  }

  @Test func `families are numbered by their first member, whatever order pairs come in`() {
    let reports = [
      report("a", BargeReports.witness), report("b", BargeReports.abridged),
      report("c", BargeReports.full), report("d", BargeReports.elsewhere),
    ]
    let forward = BargeReports.families(reports, candidates: [(1, 2), (0, 3)])
    let backward = BargeReports.families(reports.reversed(), candidates: [(3, 0), (2, 1)])
    #expect(forward == backward)
    #expect(forward.map(\.id) == ["family-1", "family-2", "family-3"])
    #expect(forward.map(\.members) == [["a"], ["b", "c"], ["d"]])
  }

  @Test func `ids are counted on over the stories`() {
    let statements = [TestModel.statements(of: ReportText(report("a", BargeReports.full)))]
    var names = LineageNames()
    let lineage = StoryLineage(statements, candidates: [])
    let ids = ["story-1", "story-2"].flatMap {
      lineage.families(story: $0, names: &names).map(\.id)
    }
    #expect(ids == ["family-1", "family-2"])
  }
}
