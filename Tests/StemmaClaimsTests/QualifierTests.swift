import StemmaClaims
import StemmaTestReports
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct QualifierTests {
  @Test(
    arguments: [
      ("Crews ⟦may⟧ raise the crates.", .hedge),
      ("Crews will ⟦probably⟧ raise the crates.", .hedge),
      ("The hull ⟦appeared to⟧ be sound.", .hedge),
      ("Divers spoke of ⟦what they called⟧ a sound hull.", .hedge),
      ("Crews will dive ⟦if⟧ the sea stays calm.", .condition),
      ("Crews will dive ⟦only if⟧ the sea stays calm.", .condition),
      ("Crews will dive ⟦as long as⟧ the sea stays calm.", .condition),
      ("⟦Should⟧ the sea stay calm, crews will dive on Monday.", .condition),
      ("Crews will dive ⟦unless⟧ the sea grows rough.", .exception),
      ("Crews will ⟦not⟧ dive.", .negation), ("Crews ⟦won't⟧ dive.", .negation),
      ("Crews ⟦can’t⟧ dive.", .negation), ("Crews will ⟦never⟧ dive.", .negation),
      ("Crews will ⟦no longer⟧ dive.", .negation),
    ] as [(String, Qualifier.Kind)])
  func `a word that weakens, ties or turns a statement is found`(
    marked: String, kind: Qualifier.Kind
  ) {
    let text = MarkedText(marked)
    let found = statements(of: text.text).qualifiers
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.kind) == [kind])
  }

  @Test(arguments: [
    "Reporters asked if the crates were safe.", "Crews will dive even if it rains.",
    "The hull looks as if it were sound.", "It sank in May near the rock.",
    "It sank on 7 May near the rock.", "He spoke on condition of anonymity about the hull.",
    "Divers raised no fewer than 40 crates.", "Crews not only dived, they sang.",
    "Should crews dive at all in such a sea?", "Food was provided by the town.",
    "The crates are safe.",
  ])
  func `a harmless twin stays silent`(text: String) {
    #expect(statements(of: text).qualifiers == [])
  }

  @Test func `words inside quotation marks are marked as such`() {
    let found = statements(of: "“We may dive,” he said, but they will not dive.").qualifiers
    #expect(found.map(\.isQuoted) == [true, false])
  }

  @Test func `a qualifier belongs to the content word after it`() throws {
    let one = try #require(statements(of: "Crews may raise the crates.").qualifiers.first)
    let other = try #require(statements(of: "Crews did not raise them.").qualifiers.first)
    #expect(one.scope != nil)
    #expect(one.scope == other.scope)
  }
}
