import StemmaModel
import StemmaTestReports
import StemmaTestModel
import Testing

/// Two reports with common departures from a third come from a version that nobody holds.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct UnseenParentTests {
  private static let first = BargeReports.full.split(separator: "\n").map(String.init)

  /// What the version that is not held wrote in place of two sentences.
  private static let newLead =
    "Fourteen people were trapped over cold water for a whole morning because a gravel vessel "
    + "drifted into the ancient swing bridge at Cray Lock."
  private static let newRepair =
    "Mending the damaged bearing will keep boats away well into spring, according to managers, "
    + "who promised frequent crossings by temporary ferry."

  private func families(_ one: [String], _ other: [String]) -> [Family] {
    BargeReports.families([
      InventedReport.report("a", BargeReports.full),
      InventedReport.report("b", one.joined(separator: "\n")),
      InventedReport.report("c", other.joined(separator: "\n")),
    ])
  }

  @Test func `common departures lead to a version that is not held`() throws {
    let found = families(
      [Self.newLead, Self.first[1], Self.first[3], Self.newRepair],
      [Self.newLead, Self.first[2], Self.first[5], Self.newRepair])
    let family = try #require(found.first)
    let unseen = try #require(family.unseenParents.first)
    #expect(found.count == 1 && family.unseenParents.count == 1)
    #expect(unseen.children == ["b", "c"])
    #expect(unseen.nearestHeld == "a")
    #expect(unseen.evidence.contains { $0.kind == .sharedDepartures })
  }

  @Test func `two rewrites without a common departure need no such version`() throws {
    let found = families(
      [Self.first[0], Self.first[1], Self.first[3], Self.first[6]],
      [Self.first[0], Self.first[2], Self.first[5], Self.first[6]])
    #expect(found.flatMap(\.unseenParents) == [])
    #expect(found.map(\.members) == [["a", "b", "c"]])
  }

  @Test func `departures of one rewrite alone need no such version`() {
    let found = families(
      [Self.newLead, Self.first[1], Self.first[3], Self.newRepair],
      [Self.first[0], Self.first[2], Self.first[5], Self.first[6]])
    #expect(found.flatMap(\.unseenParents) == [])
  }
}
