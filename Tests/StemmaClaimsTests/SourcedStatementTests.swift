import StemmaClaims
import StemmaModel
import StemmaTestModel
import StemmaTestReports
import Testing

/// Attributions as statements of sentences.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct SourcedStatementTests {
  @Test(
    arguments: [
      ("Casper Lund ⟦said⟧ the pier was shut.", .saying),
      ("The pier was shut, Casper Lund ⟦said⟧.", .saying),
      ("⟦According to⟧ Casper Lund, the pier was shut.", .saying),
      ("Casper Lund ⟦claimed⟧ that the pier was shut.", .claiming),
      ("Casper Lund ⟦confirmed⟧ that the pier was shut.", .confirming),
      ("Casper Lund ⟦admitted⟧ that the pier was shut.", .admitting),
      ("Casper Lund ⟦denied⟧ that the pier was shut.", .denying),
    ] as [(String, SpeechAct)])
  func `a statement has its cue, its source and its act`(marked: String, act: SpeechAct) throws {
    let text = MarkedText(marked)
    let found = try #require(statements(of: text.text).sourced.first)
    #expect(found.cue == text.spans.first)
    #expect(found.speaker?.name == "Casper Lund")
    #expect(found.act == act)
    #expect(found.sentence == 0)
  }

  @Test(arguments: [
    "Casper Lund wants the pier to be shut.", "Casper Lund hopes that the pier will open.",
    "The crew was told that the pier was shut.",
  ])
  func `who wishes, or is told, says nothing`(text: String) {
    #expect(statements(of: text).sourced.allSatisfy { $0.act == nil })
  }

  @Test func `words inside quotation marks attribute nothing`() {
    let found = statements(of: "“My father said the pier was shut,” Casper Lund recalled.")
    #expect(found.sourced.compactMap(\.speaker?.name) == ["Casper Lund"])
  }

  @Test(arguments: [
    "Casper Lund told the ⟦Eskby Herald⟧ that the pier was shut.",
    "Two officials told ⟦Meridian Wire⟧ on Monday that the pier was shut.",
    "Casper Lund told reporters that the pier was shut.",
    "Casper Lund said the Eskby Herald was wrong about the pier.",
  ])
  func `the outlet that was told is kept`(marked: String) throws {
    let text = MarkedText(marked)
    let found = try #require(statements(of: text.text).sourced.first)
    #expect(found.told == text.spans.first)
  }
}
