import StemmaModel
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct QuotationChangeTests {
  @Test(
    arguments: [
      (
        RewrittenSentence(
          "“We will open the upper station before the snow melts,” said engineer Tilda Roan.",
          "“We will close the upper station after the snow melts,” said engineer Tilda Roan."),
        .quotationAltered
      ),
      (
        RewrittenSentence(
          "“We will open the upper station before the heavy snow melts,” said engineer Tilda Roan.",
          "“We will open the upper station before the snow melts,” said engineer Tilda Roan."),
        .quotationCut
      ),
      (
        RewrittenSentence(
          "“We will open the upper station, but only if the snow melts,” said engineer Tilda Roan.",
          "“We will open the upper station,” said engineer Tilda Roan."),
        .quotationCut
      ),
      (
        RewrittenSentence(
          "“The upper wheel turns like an ancient flour mill,” said engineer Tilda Roan.",
          "The upper wheel turns like an ancient flour mill, said engineer Tilda Roan."),
        .quotationUnmarked
      ),
      (
        RewrittenSentence(
          "Engineer Tilda Roan said the upper wheel turned like an ancient flour mill.",
          "Engineer Tilda Roan said “the upper wheel turned like an ancient flour mill.”"),
        .quotationMarked
      ),
      (
        RewrittenSentence(
          "Engineer Tilda Roan answered questions about gondola colours after lunch.",
          "“Nobody asked for our advice about gondola colours,” said engineer Tilda Roan after lunch."
        ),
        .quotationNotFound
      ),
    ] as [(RewrittenSentence, Change.Kind)])
  func `a changed quotation is found`(sentence: RewrittenSentence, kind: Change.Kind) {
    #expect(sentence.changes().map(\.kind) == [kind])
  }

  @Test(arguments: [
    // Other marks, the cue turned round.
    RewrittenSentence(
      "“We will open the upper station before the snow melts,” said engineer Tilda Roan.",
      "\"We will open the upper station before the snow melts,\" engineer Tilda Roan said."),
    // Other spelling of the same letters.
    RewrittenSentence(
      "“We won’t open the upper station in a cease-fire,” said engineer Tilda Roan.",
      "“We won't open the upper station in a ceasefire,” said engineer Tilda Roan."),
    // The beginning alone, nothing taken back.
    RewrittenSentence(
      "“We will open the upper station before the snow melts,” said engineer Tilda Roan.",
      "“We will open the upper station,” said engineer Tilda Roan."),
    // The limit is a sentence of its own.
    RewrittenSentence(
      "“We will open the upper station. But only if the snow melts,” said engineer Tilda Roan.",
      "“We will open the upper station,” said engineer Tilda Roan."),
    // No marks on either side.
    RewrittenSentence(
      "Engineer Tilda Roan said the upper wheel turned like an ancient flour mill.",
      "The upper wheel turned like an ancient flour mill, engineer Tilda Roan said."),
    // Another report of the story quotes it.
    RewrittenSentence(
      "Engineer Tilda Roan answered questions about gondola colours after lunch.",
      "“Nobody asked for our advice about gondola colours,” said engineer Tilda Roan after lunch.",
      other: "“Nobody asked for our advice about gondola colours,” Roan said in the village."),
    // The speaker under another name.
    RewrittenSentence(
      "“The upper wheel turns like an ancient flour mill,” said engineer Tilda Roan.",
      "“The upper wheel turns like an ancient flour mill,” said Roan, the engineer."),
  ])
  func `a quotation that says the same stays silent`(sentence: RewrittenSentence) {
    #expect(sentence.changes().map(\.kind) == [])
  }

  @Test func `a quotation given to somebody else is found`() {
    let sentence = RewrittenSentence(
      "“The upper wheel turns like an ancient flour mill,” said engineer Tilda Roan.",
      "“The upper wheel turns like an ancient flour mill,” said mayor Abel Stroud.")
    #expect(sentence.changes().map(\.rule).contains("speaker-changed"))
  }

  @Test func `the words that differ are marked on both sides`() throws {
    let sentence = RewrittenSentence(
      "“We will ⟦open⟧ the upper station ⟦before⟧ the snow melts,” said engineer Tilda Roan.",
      "“We will ⟦close⟧ the upper station ⟦after⟧ the snow melts,” said engineer Tilda Roan.")
    let change = try #require(sentence.changes().first)
    #expect(change.reading.marked == sentence.rewriteMarks)
    #expect(change.source?.marked == sentence.sourceMarks)
  }
}
