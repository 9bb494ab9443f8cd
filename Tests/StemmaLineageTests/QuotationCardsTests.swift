import StemmaClaims
import StemmaLineage
import StemmaModel
import StemmaTestModel
import StemmaTestReports
import StemmaText
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct QuotationCardsTests {
  /// The texts of each card's versions, of reports with ids a, b … in order.
  private func cards(_ texts: [String]) -> [[String]] {
    let statements = zip(["a", "b", "c", "d"], texts).map {
      TestModel.statements(of: InventedReport.text($0, $1))
    }
    let byReport = Dictionary(uniqueKeysWithValues: statements.map { ($0.id, $0.text.report.text) })
    return QuotationCards(story: "story-1", reports: statements).cards().map { card in
      card.versions.map { "\($0.report): \(byReport[$0.report]?[$0.span] ?? "")" }
    }
  }

  @Test func `versions of one quotation share a card, the longest first`() {
    let found = cards([
      "“The gates stay shut until the ban ends,” said Daniel Okker.",
      "“The gates stay shut until the fuel ban ends on Friday,” Daniel Okker said.",
      "Okker said the gates would “stay shut” for now.",
    ])
    #expect(
      found == [
        [
          "b: The gates stay shut until the fuel ban ends on Friday,",
          "a: The gates stay shut until the ban ends,", "c: stay shut",
        ]
      ])
  }

  @Test func `another quotation has a card of its own, those in most reports first`() {
    let found = cards([
      "“Nobody asked the pilots,” said Rosa Tindall. “The gates stay shut,” said Daniel Okker.",
      "“The gates stay shut,” Daniel Okker said.",
    ])
    #expect(found.map(\.count) == [2, 1])
    #expect(found.last == ["a: Nobody asked the pilots,"])
  }

  @Test func `a label has no card`() {
    #expect(cards(["The so-called “ghost pier” drew no walkers."]).isEmpty)
    #expect(cards([""]).isEmpty)
  }

  @Test func `one word in common joins nothing more`() {
    let found = cards([
      "“The harbour is dying,” said Rosa Tindall.",
      "“We shall dredge the harbour,” said Ada Brandt.",
    ])
    #expect(found.map(\.count) == [1, 1])
  }
}
