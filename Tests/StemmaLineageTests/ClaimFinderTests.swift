import StemmaClaims
import StemmaLineage
import StemmaModel
import StemmaTestReports
import StemmaText
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ClaimFinderTests {
  /// The claims of reports with ids a, b … in order.
  private func claims(_ texts: [String]) -> [Claim] {
    let reports = zip(["a", "b", "c"], texts).map { InventedReport.report($0, $1) }
    let statements = reports.map { TestModel.statements(of: ReportText($0)) }
    return ClaimFinder(statements, families: BargeReports.families(reports))
      .claims(story: "story-1", firstNumber: 1)
  }

  private static let gazette = """
    Snow blocked the Tarn road on Sunday and trapped 30 lorries below the summit.
    Farmers with tractors took soup to the drivers after dark.
    """
  private static let herald = """
    Thirty lorries were trapped by snow that blocked the Tarn road below its summit.
    Schools in two valleys will not open before Wednesday.
    """

  @Test func `a rewrite adds no origin`() throws {
    let claim = try #require(claims([BargeReports.full, BargeReports.abridged]).first)
    #expect(claim.readings.map(\.report) == ["a", "b"])
    #expect(claim.origins.atLeast == 1 && claim.origins.atMost == 1)
    #expect(claim.origins.reasons.map(\.relation) == [.derived])
  }

  @Test func `two reporters may be two origins`() throws {
    let found = claims([Self.gazette, Self.herald])
    let claim = try #require(found.first)
    #expect(found.count == 1)
    #expect(Set(claim.readings.map(\.report)) == ["a", "b"])
    #expect(claim.origins.atMost == 2)
  }

  @Test func `what one report alone says is no claim of several`() {
    #expect(claims([Self.gazette]) == [])
  }

  @Test func `numbers that differ are in conflict`() throws {
    let claim = try #require(
      claims([Self.gazette, Self.herald.replacing("Thirty", with: "Fifty")]).first)
    #expect(claim.conflicts.map(\.subject) == ["lorries"])
    #expect(claim.conflicts.first?.values.count == 2)
  }

  @Test func `equal numbers in another form are not in conflict`() throws {
    #expect(try #require(claims([Self.gazette, Self.herald]).first).conflicts == [])
  }
}
