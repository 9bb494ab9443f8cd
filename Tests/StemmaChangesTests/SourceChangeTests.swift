import StemmaModel
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct SourceChangeTests {
  private static let source =
    "Engineer Tilda Roan said the upper wheel would need new bolts from the northern foundry."

  @Test(
    arguments: [
      ("The upper wheel would need new bolts from the northern foundry.", .sourceDropped),
      (
        "Mayor Abel Stroud said the upper wheel would need new bolts from the northern foundry.",
        .sourceChanged
      ),
      (
        "Sources said the upper wheel would need new bolts from the northern foundry.",
        .sourceMadeAnonymous
      ),
    ] as [(String, Change.Kind)])
  func `a changed source is found`(rewrite: String, kind: Change.Kind) {
    #expect(RewrittenSentence(Self.source, rewrite).changes().map(\.kind) == [kind])
  }

  @Test(arguments: [
    "According to Tilda Roan, the upper wheel would need new bolts from the northern foundry.",
    "The upper wheel would need new bolts from the northern foundry, engineer Tilda Roan warned.",
    "Engineer Tilda Roan believes the upper wheel would need new bolts from the northern foundry.",
    "Roan, the engineer, said the wheel needed new bolts from the northern foundry.",
  ])
  func `the same source in other words stays silent`(rewrite: String) {
    #expect(RewrittenSentence(Self.source, rewrite).changes().map(\.kind) == [])
  }

  @Test func `an outlet that was told and became sources is found`() {
    let sentence = RewrittenSentence(
      "Night mechanics told the Sorrel Gazette that the upper wheel had lost its northern bolts.",
      "Sources said that the upper wheel had lost its northern bolts.")
    #expect(sentence.changes().map(\.rule) == ["told-outlet-dropped"])
  }
}
