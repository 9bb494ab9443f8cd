import StemmaClaims
import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaChanges

/// How much a rewrite departs, as a number.
struct DepartureScoreTests {
  private let statements = ReportStatements(
    InventedReport.text("a", "The pier closed on Friday."), attributions: [], clauses: [],
    syntax: [])

  private func score(
    of kind: Change.Kind = .numberChanged, _ changes: (Change.Severity, Confidence)...
  ) -> Double {
    let reading = Reading(location: Location(report: "a", span: TextSpan(0, 3)))
    let pair = ComparedPair(source: statements, rewrite: statements, others: [], ceiling: .certain)
    return DepartureScore(
      changes: changes.map {
        Change(
          kind: kind, reading: reading, source: reading, comparedWith: "a", rule: "value-changed",
          confidence: $1, severity: $0, detail: "")
      }, support: WordSupport(pair, lexicon: nil)
    ).value
  }

  @Test func `nothing found is 0`() { #expect(score() == 0) }

  @Test func `more and surer changes of the meaning weigh more`() {
    #expect(score((.meaning, .likely)) > 0)
    #expect(score((.meaning, .likely)) < score((.meaning, .certain)))
    #expect(score((.meaning, .likely)) < score((.meaning, .likely), (.meaning, .unclear)))
  }

  @Test func `what says another thing weighs more than what is left out`() {
    let leftOut = score(of: .conditionDropped, (.meaning, .certain))
    #expect(leftOut > 0)
    #expect(leftOut < score(of: .dateChanged, (.meaning, .certain)))
  }

  @Test func `other changes weigh nothing beside the words`() {
    #expect(score((.nuance, .certain), (.style, .certain)) == 0)
  }
}
