import StemmaChanges
import StemmaClaims
import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

/// How much a rewrite departs, as a number.
struct DepartureScoreTests {
  private let statements = ReportStatements(
    InventedReport.text("a", "The pier closed on Friday."), attributions: [], clauses: [],
    syntax: [])

  private func score(_ changes: (Change.Severity, Confidence)...) -> Double {
    let reading = Reading(location: Location(report: "a", span: TextSpan(0, 3)))
    return DepartureScore(
      changes: changes.map {
        Change(
          kind: .numberChanged, reading: reading, source: reading, comparedWith: "a",
          rule: "value-changed", confidence: $1, severity: $0, detail: "")
      }, in: ComparedPair(source: statements, rewrite: statements, others: [], ceiling: .certain)
    ).value
  }

  @Test func `nothing found is 0`() { #expect(score() == 0) }

  @Test func `more and surer changes of the meaning weigh more`() {
    #expect(score((.meaning, .likely)) > 0)
    #expect(score((.meaning, .likely)) < score((.meaning, .certain)))
    #expect(score((.meaning, .likely)) < score((.meaning, .likely), (.meaning, .unclear)))
  }

  @Test func `other changes weigh nothing beside the words`() {
    #expect(score((.nuance, .certain), (.style, .certain)) == 0)
  }
}
