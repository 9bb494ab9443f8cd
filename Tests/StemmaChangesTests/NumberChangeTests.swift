import StemmaModel
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct NumberChangeTests {
  private static func sentence(_ then: String, _ now: String) -> RewrittenSentence {
    RewrittenSentence(
      "Mechanics replaced ⟦\(then)⟧ rusty bolts in the wheel house with parts from the foundry.",
      "In the wheel house mechanics replaced ⟦\(now)⟧ rusty bolts with foundry parts.")
  }

  @Test(
    arguments: [
      ("12", "21", .numberChanged), ("12", "nine", .numberChanged),
      ("at most 12", "at least 12", .numberChanged), ("up to 12", "12", .numberChanged),
      ("12", "several", .numberDropped), ("12", "", .numberDropped),
    ] as [(String, String, Change.Kind)])
  func `a changed number is found`(then: String, now: String, kind: Change.Kind) {
    #expect(Self.sentence(then, now).changes().map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("as many as 40", "up to 40"), ("about 600", "600"), ("12", "twelve"), ("1,200", "1200"),
    ("more than 12", "at least 12"), ("12", "a dozen"), ("some 600", "nearly 605"),
  ])
  func `the same number in another form stays silent`(then: String, now: String) {
    #expect(Self.sentence(then, now).changes().map(\.kind) == [])
  }

  @Test(
    arguments: [
      ("at most 12", "at least 12", .meaning), ("up to 12", "12", .nuance),
      ("12", "more than 12", .nuance),
    ] as [(String, String, Change.Severity)])
  func `a bound that is turned weighs more than one that is lost`(
    then: String, now: String, severity: Change.Severity
  ) {
    let changes = Self.sentence(then, now).changes()
    #expect(changes.map(\.rule) == ["comparator-changed"])
    #expect(changes.map(\.severity) == [severity])
  }

  @Test func `both numbers are marked`() throws {
    let sentence = Self.sentence("at least 12", "at least 21")
    let change = try #require(sentence.changes().first)
    #expect(change.reading.marked == sentence.rewriteMarks)
    #expect(change.source?.marked == sentence.sourceMarks)
  }

  @Test func `an amount of money is held against an amount of money`() {
    let sentence = RewrittenSentence(
      "Mechanics put the damage to the wheel house at $40,000 before taxes.",
      "Mechanics put the damage to the wheel house at $45,000 before taxes, then left.")
    #expect(sentence.changes().map(\.kind) == [.numberChanged])
  }
}

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct DateChangeTests {
  private static func sentence(_ then: String, _ now: String) -> RewrittenSentence {
    RewrittenSentence(
      "The first gondola leaves the valley \(then) with schoolchildren and two goats aboard.",
      "With schoolchildren and two goats aboard, the first gondola leaves the valley \(now).")
  }

  @Test(
    arguments: [
      ("on Oct. 7", "on Oct. 9", .dateChanged), ("on Tuesday", "on Friday", .dateChanged),
      ("next week", "next month", .dateChanged), ("next week", "soon", .dateDropped),
      ("on Oct. 7", "", .dateDropped),
    ] as [(String, String, Change.Kind)])
  func `a changed day is found`(then: String, now: String, kind: Change.Kind) {
    #expect(Self.sentence(then, now).changes().map(\.kind) == [kind])
  }

  @Test(arguments: [
    ("on Oct. 7", "on 7 October"), ("on Tuesday", "Tuesday"), ("on Tuesday", ""),
    ("next week", "next week"),
  ])
  func `the same day in another form stays silent`(then: String, now: String) {
    #expect(Self.sentence(then, now).changes().map(\.kind) == [])
  }
}
