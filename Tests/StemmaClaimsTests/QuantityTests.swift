import StemmaClaims
import StemmaTestReports
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct QuantityTests {
  @Test(
    arguments: [
      ("Divers raised ⟦40⟧ crates.", 40, .exactly), ("Divers raised ⟦forty⟧ crates.", 40, .exactly),
      ("Divers raised ⟦as many as 40⟧ crates.", 40, .atMost),
      ("Divers raised ⟦up to 40⟧ crates.", 40, .atMost),
      ("Divers raised ⟦no more than 40⟧ crates.", 40, .atMost),
      ("Divers raised ⟦at least 40⟧ crates.", 40, .atLeast),
      ("Divers raised ⟦more than 40⟧ crates.", 40, .atLeast),
      ("Divers raised ⟦no fewer than 40⟧ crates.", 40, .atLeast),
      ("Divers raised ⟦fewer than 40⟧ crates.", 40, .lessThan),
      ("Divers raised ⟦about 40⟧ crates.", 40, .about),
      ("Divers raised ⟦an estimated 40⟧ crates.", 40, .about),
      ("Divers raised ⟦only 40⟧ crates.", 40, .exactly),
      ("Divers raised ⟦twenty-five⟧ crates.", 25, .exactly),
      ("Divers raised ⟦1,200⟧ crates.", 1200, .exactly),
      ("Divers raised ⟦1.5⟧ tons.", 1.5, .exactly),
      ("Divers raised ⟦3 million⟧ coins.", 3e6, .exactly),
      ("Divers raised ⟦two hundred thousand⟧ coins.", 2e5, .exactly),
      ("Divers raised ⟦a dozen⟧ crates.", 12, .exactly),
      ("Divers raised ⟦one million⟧ coins.", 1e6, .exactly),
    ] as [(String, Double, Quantity.Comparator)])
  func `a number has a value and says how it is meant`(
    marked: String, value: Double, comparator: Quantity.Comparator
  ) {
    let text = MarkedText(marked)
    let found = statements(of: text.text).quantities
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.comparator) == [comparator])
  }

  @Test(
    arguments: [
      ("It cost ⟦$40⟧ a head.", 40, "$"), ("It cost ⟦€2.5 million⟧ in all.", 2.5e6, "€"),
      ("It cost ⟦£3m⟧ in all.", 3e6, "£"), ("Prices rose ⟦4%⟧ in a year.", 4, "%"),
      ("Prices rose ⟦4 percent⟧ in a year.", 4, "%"),
      ("Prices rose ⟦more than 4 percent⟧ in a year.", 4, "%"),
      ("It cost ⟦about $40⟧ a head.", 40, "$"), ("It had ⟦40⟧ seats.", 40, ""),
    ] as [(String, Double, String)])
  func `a sign belongs to its number`(marked: String, value: Double, sign: String) {
    let text = MarkedText(marked)
    let found = statements(of: text.text).quantities
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.sign) == [sign])
  }

  @Test(arguments: [
    "It sank on Oct. 7 near the rock.", "It sank on 7 October near the rock.",
    "It sank in 1994 near the rock.", "It sank at 3 p.m. near the rock.",
    "It sank at 18:30 near the rock.", "It is one of those rocks.", "Nobody saw it sink.",
    "It sank on March 12, 2021, near the rock.",
  ])
  func `dates, clock times and one count nothing`(text: String) {
    #expect(statements(of: text).quantities == [])
  }

  @Test func `an ordinal is told from a count`() {
    let found = statements(of: "Divers on their seventh trip raised 7 crates.").quantities
    #expect(found.map(\.isOrdinal) == [true, false])
  }

  @Test func `a number inside quotation marks is told from one outside`() {
    let found = statements(of: "“We raised 40 crates,” he said, of 63 crates lost.").quantities
    #expect(found.map(\.isQuoted) == [true, false])
  }

  @Test func `numbers of one thing have its unit`() {
    let one = statements(of: "Divers raised 40 wooden crates.").quantities
    let other = statements(of: "They found 63 wooden crates.").quantities
    #expect(one.first?.units == other.first?.units)
    #expect(one.first?.units.count == 2)
  }
}

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct DateTests {
  @Test(
    arguments: [
      ("It sank on ⟦Monday⟧ at noon.", "weekday 0", .weekday),
      ("It sank on ⟦Oct. 7⟧ at noon.", "day 10 7", .calendarDay),
      ("It sank on ⟦7 October⟧ at noon.", "day 10 7", .calendarDay),
      ("It sank on ⟦October 7th⟧ at noon.", "day 10 7", .calendarDay),
      ("It sank ⟦last week⟧ at noon.", "last week", .relative),
      ("It sank ⟦yesterday⟧ at noon.", "yesterday", .relative),
    ] as [(String, String, DateMention.Kind)])
  func `equal days have one key`(marked: String, key: String, kind: DateMention.Kind) {
    let text = MarkedText(marked)
    let found = statements(of: text.text).dates
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.key) == [key])
    #expect(found.map(\.kind) == [kind])
  }

  @Test(arguments: [
    "They may 7 times out of ten fail.", "They march 12 miles a day.", "They walked 40 miles.",
    "The second crew slept.", "On October 45 nothing happened.",
  ])
  func `what only looks like a day is none`(text: String) {
    #expect(statements(of: text).dates == [])
  }
}
