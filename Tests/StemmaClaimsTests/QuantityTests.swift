import StemmaModel
import StemmaTestReports
import StemmaTestModel
import Testing

@testable import StemmaClaims

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
    "It sank on March 12, 2021, near the rock.", "They dived from 2011 to 2016 near the rock.",
    "It is of the class EB-5 of boats.", "The alarm of 9/11 was heard.",
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

/// Numbers of more than one part, and words that stand for numbers.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct QuantityFormTests {
  private func quantities(_ text: String) -> [Quantity] {
    QuantityReader(text: InventedReport.text("a", text)).quantities()
  }

  @Test(
    arguments: [
      ("Divers raised between ⟦5 and 7⟧ crates.", 5, 7), ("Divers raised ⟦5 to 7⟧ crates.", 5, 7),
      ("Crews of from ⟦5 to 7⟧ divers came.", 5, 7), ("Divers raised ⟦5-7⟧ crates.", 5, 7),
      ("Divers raised ⟦5–7⟧ crates.", 5, 7), ("It cost ⟦$5 to $7 million⟧ in all.", 5e6, 7e6),
      ("It cost between ⟦$5 million and $7 million⟧ in all.", 5e6, 7e6),
    ] as [(String, Double, Double)])
  func `a range has two ends`(marked: String, value: Double, upper: Double) {
    let text = MarkedText(marked)
    let found = quantities(text.text)
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.upperValue) == [upper])
  }

  @Test(arguments: [
    "Prices rose from 5 to 7 in a year.", "They won 7-5 in the end.", "Call 555-1234-22 at once.",
    "Divers raised 5 crates and 7 barrels.", "They dived from 2011 to 2016 near the rock.",
  ])
  func `two numbers are not always a range`(text: String) {
    #expect(quantities(text).allSatisfy { $0.upperValue == nil })
  }

  @Test(
    arguments: [
      ("⟦One in five⟧ walkers stayed.", 0.2, .exactly),
      ("⟦Three out of four⟧ walkers stayed.", 0.75, .exactly),
      ("⟦Nearly one in five⟧ walkers stayed.", 0.2, .about),
      ("⟦Two thirds⟧ of the crates are lost.", 2.0 / 3, .exactly),
      ("⟦Three-quarters⟧ of the crates are lost.", 0.75, .exactly),
      ("⟦More than a third⟧ of the crates are lost.", 1.0 / 3, .atLeast),
      ("⟦Half⟧ of the crates are lost.", 0.5, .exactly),
      ("Prices rose ⟦4 per cent⟧ at once.", 4, .exactly),
    ] as [(String, Double, Quantity.Comparator)])
  func `a part of a whole is a share`(
    marked: String, value: Double, comparator: Quantity.Comparator
  ) {
    let text = MarkedText(marked)
    let found = quantities(text.text)
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.measure) == [.share])
    #expect(found.map(\.comparator) == [comparator])
  }

  @Test(
    arguments: [
      ("Divers raised ⟦dozens⟧ of crates.", 24, .atLeast),
      ("Divers raised ⟦hundreds of thousands⟧ of coins.", 2e5, .atLeast),
      ("Divers raised ⟦tens of thousands⟧ of coins.", 2e4, .atLeast),
      ("Divers raised ⟦several hundred⟧ coins.", 300, .about),
    ] as [(String, Double, Quantity.Comparator)])
  func `a word for many is a vague number`(
    marked: String, value: Double, comparator: Quantity.Comparator
  ) {
    let text = MarkedText(marked)
    let found = quantities(text.text)
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.comparator) == [comparator])
    #expect(found.map(\.isVague) == [true])
    #expect(statements(of: text.text).quantities == [])
  }

  @Test(
    arguments: [
      ("The search took ⟦six⟧ weeks.", 6, .duration), ("The diver, aged ⟦34⟧, came.", 34, .age),
      ("A ⟦34⟧-year-old diver came.", 34, .age), ("A ⟦six-year-old⟧ pier sank.", 6, .age),
      ("The pier is ⟦34⟧ years old.", 34, .age), ("Divers raised ⟦34⟧ crates.", 34, .count),
      ("It cost ⟦€2bn⟧ in all.", 2e9, .money), ("It cost ⟦2 million dollars⟧.", 2e6, .money),
      ("It was the ⟦seventh⟧ crate.", 7, .ordinal),
    ] as [(String, Double, StatedQuantity.Measure)])
  func `a number says what it measures`(
    marked: String, value: Double, measure: StatedQuantity.Measure
  ) {
    let text = MarkedText(marked)
    let found = quantities(text.text)
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.measure) == [measure])
  }

  @Test(
    arguments: [
      ("Divers raised ⟦40 or more⟧ crates.", 40, .atLeast),
      ("Divers raised ⟦40 or so⟧ crates.", 40, .about),
      ("Divers raised ⟦some 40⟧ crates.", 40, .about),
      ("Divers raised ⟦nearly 40⟧ crates.", 40, .about),
      ("Divers raised ⟦as few as 40⟧ crates.", 40, .atLeast),
      ("Divers raised ⟦just under 40⟧ crates.", 40, .lessThan),
    ] as [(String, Double, Quantity.Comparator)])
  func `words on both sides say how a number is meant`(
    marked: String, value: Double, comparator: Quantity.Comparator
  ) {
    let text = MarkedText(marked)
    let found = quantities(text.text)
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.value) == [value])
    #expect(found.map(\.comparator) == [comparator])
  }
}

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
