import StemmaModel
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct QualifierChangeTests {
  @Test(
    arguments: [
      (
        RewrittenSentence(
          "The gondolas will probably carry hikers again before the winter fair.",
          "The gondolas will carry hikers again before the winter fair opens."),
        .hedgeDropped
      ),
      (
        RewrittenSentence(
          "The gondolas will carry hikers to the summit if inspectors approve the brakes.",
          "The gondolas will carry hikers to the high summit."),
        .conditionDropped
      ),
      (
        RewrittenSentence(
          "The gondolas will carry hikers to the summit if inspectors approve the brakes.",
          "The gondolas will carry hikers to the summit unless inspectors approve the brakes."),
        .conditionChanged
      ),
      (
        RewrittenSentence(
          "The owners did not pay the mechanics for the night shift.",
          "The owners did pay the mechanics for the whole night shift."),
        .negationDropped
      ),
      (
        RewrittenSentence(
          "The owners will pay the mechanics for the night shift.",
          "The owners will not pay the mechanics for the whole night shift."),
        .negationAdded
      ),
    ] as [(RewrittenSentence, Change.Kind)])
  func `a changed qualifier is found`(sentence: RewrittenSentence, kind: Change.Kind) {
    #expect(sentence.changes().map(\.kind) == [kind])
  }

  @Test(arguments: [
    // One hedge for another.
    RewrittenSentence(
      "The gondolas will probably carry hikers again before the winter fair.",
      "The gondolas are likely to carry hikers again before the winter fair."),
    // A softer verb keeps the statement open.
    RewrittenSentence(
      "The gondolas will probably carry hikers again before the winter fair.",
      "The gondolas are expected to carry hikers again before the winter fair."),
    // One condition for another.
    RewrittenSentence(
      "The gondolas will carry hikers to the summit if inspectors approve the brakes.",
      "The gondolas will carry hikers to the summit provided inspectors approve the brakes."),
    RewrittenSentence(
      "The gondolas will carry hikers to the summit if inspectors approve the brakes.",
      "Should inspectors approve the brakes, the gondolas will carry hikers to the summit."),
    RewrittenSentence(
      "The gondolas will carry hikers to the summit if inspectors approve the brakes.",
      "The gondolas will carry hikers to the summit once inspectors approve the brakes."),
    // An exception is a condition denied.
    RewrittenSentence(
      "The gondolas will carry hikers to the summit unless inspectors reject the brakes.",
      "The gondolas will carry hikers to the summit if inspectors do not reject the brakes."),
    // A verb that says no.
    RewrittenSentence(
      "The owners did not pay the mechanics for the night shift.",
      "The owners refused to pay the mechanics for the night shift."),
    RewrittenSentence(
      "The owners refused to pay the mechanics for the night shift.",
      "The owners did not pay the mechanics for the night shift."),
    RewrittenSentence(
      "The owners did not pay the mechanics for the night shift.",
      "The owners didn’t pay the mechanics for the night shift."),
  ])
  func `the same qualifier in other words stays silent`(sentence: RewrittenSentence) {
    #expect(sentence.changes().map(\.kind) == [])
  }
}
