import StemmaModel
import StemmaTestModel
import Testing

@testable import StemmaClaims

/// What numbers and dates a content states.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ContentTests {
  private func attributions(_ text: String, published: String? = nil) throws -> [Attribution] {
    let parsed = try ParsedText(text, published: published)
    return try AttributionReader().attributions(in: parsed.text, parse: parsed.parse)
  }

  @Test func `a content has its numbers and no others`() throws {
    let found = try attributions("Two inspectors said that as many as 33 walkers were hurt.")
    let quantity = try #require(found.first?.quantities.first)
    #expect(found.first?.quantities.count == 1)
    #expect(quantity.value == 33)
    #expect(quantity.comparator == .atMost)
    #expect(quantity.unit == "walkers")
  }

  @Test(
    arguments: [
      ("Lund said 40 wooden crates were lost.", "crates"),
      ("Lund said 40 of the crates were lost.", "crates"),
      ("Lund said dozens of crates were lost.", "crates"),
      ("Lund said the crates cost $3.5 million.", "$"),
      ("Lund said the search took six weeks.", "weeks"),
    ])
  func `a number has the unit that it counts`(text: String, unit: String) throws {
    #expect(try attributions(text).first?.quantities.map(\.unit) == [unit])
  }

  @Test(
    arguments: [
      ("Lund said the pier closed on Monday.", "2029-03-12"),
      ("Lund said the pier will open on Monday.", "2029-03-19"),
      ("Lund said the pier would open on Monday.", "2029-03-19"),
      ("Lund said the pier opens on Monday.", nil),
    ] as [(String, String?)])
  func `the verb says which Monday is meant`(text: String, day: String?) throws {
    let dates = try #require(try attributions(text, published: "2029-03-14").first).dates
    #expect(dates.count == 1)
    #expect(dates.first?.resolved?.first.description == day)
  }

  @Test func `a date stays as written where the report has none`() throws {
    let dates = try #require(try attributions("Lund said the pier closed on Monday.").first).dates
    #expect(dates.map(\.resolved) == [nil])
  }
}
