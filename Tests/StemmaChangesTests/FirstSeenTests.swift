import StemmaChanges
import StemmaModel
import StemmaTestReports
import StemmaTestModel
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct FirstSeenTests {
  private static let kept = "Mechanics swept broken glass from the wheel house."
  private static let added =
    "Critics suspect secret lobbying by rival hoteliers delayed every spare part."

  @Test func `a sentence that no other report has is found`() {
    let sentence = RewrittenSentence(Self.kept, "\(Self.kept) \(Self.added)")
    #expect(sentence.changes().map(\.rule) == ["sentence-without-basis"])
  }

  @Test func `a clause that no other report has is found and marked`() throws {
    let sentence = RewrittenSentence(
      "Mechanics swept broken glass from the wheel house.",
      "Mechanics swept broken glass from the wheel house, ⟦fuelling rumours about careless "
        + "foreign contractors⟧.")
    let change = try #require(sentence.changes().first)
    #expect(change.kind == .firstSeenHere)
    #expect(change.reading.marked == sentence.rewriteMarks)
  }

  @Test func `what another report of the story says stays silent`() {
    let sentence = RewrittenSentence(
      Self.kept, "\(Self.kept) \(Self.added)",
      other: "Secret lobbying by rival hoteliers delayed every spare part, critics suspect.")
    #expect(sentence.changes().map(\.kind) == [])
  }

  @Test func `a sentence of known words stays silent`() {
    let sentence = RewrittenSentence(
      Self.kept, "\(Self.kept) Broken glass from the storm lay in the summit station.")
    #expect(sentence.changes().map(\.kind) == [])
  }
}

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ChangeOrderTests {
  private let sentence = RewrittenSentence(
    "Engineer Tilda Roan said mechanics had replaced 12 rusty bolts in the northern wheel house.",
    "Mechanics had replaced 21 rusty bolts in the northern wheel house.")

  @Test func `what alters the meaning comes first`() {
    #expect(sentence.changes().map(\.severity) == [.meaning, .nuance])
  }

  @Test func `without the parent at hand nothing is certain`() {
    #expect(sentence.changes().contains { $0.confidence == .certain })
    #expect(!sentence.changes(ceiling: .likely).contains { $0.confidence == .certain })
  }

  @Test func `a copy has no changes`() {
    let copy = RewrittenSentence(sentence.source.text, sentence.source.text)
    #expect(copy.changes() == [])
  }

  @Test func `the order of findings does not depend on the order they came in`() {
    let changes = sentence.changes()
    #expect(changes.count > 1)
    #expect(ChangeFinder.sorted(changes.reversed()) == changes)
  }
}
