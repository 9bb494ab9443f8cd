import Foundation
import StemmaTestModel
import Testing

@testable import StemmaLanguage

/// What the model says, held to what spaCy says of the same texts.
@Suite struct GoldenTests {
  @Test func `the golden file holds texts of every kind`() throws {
    let texts = try GoldenText.read()
    #expect(texts.count >= 40)
    #expect(texts.reduce(0) { $0 + $1.tokens.count } > 6000)
    #expect(texts.contains { $0.text.isEmpty })
    let kinds = Set(texts.flatMap { $0.entities.compactMap { $0.split(separator: ":").last } })
    #expect(kinds.count == 18)
  }

  @Test(
    .disabled(if: TestModel.isMissing, TestModel.isMissingBecause),
    arguments: try GoldenText.read())
  func `every attribute of every token is spaCy's`(golden: GoldenText) throws {
    let found = Annotator(try TestModel.load()).annotate(golden.text)
    try #require(
      found.tokens.map(\.utf8Range) == golden.tokens.map(\.bytes), "other tokens in \(golden.name)")
    for (token, wanted) in zip(found.tokens, golden.tokens) {
      #expect(Self.row(of: token) == wanted, "\(golden.name), token \(token.index)")
      let bytes = Array(golden.text.utf8)[wanted.bytes]
      #expect(Array(token.text.utf8) == Array(bytes))
    }
    #expect(found.sentences.map(Self.range) == golden.sentences)
    #expect(found.nounChunks.map(Self.range) == golden.nounChunks)
    #expect(found.entities.map { "\(Self.range($0.tokens)):\($0.label)" } == golden.entities)
  }

  @Test(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
  func `an annotator's answers do not depend on the texts before`() throws {
    let texts = try GoldenText.read()
    let annotator = Annotator(try TestModel.load())
    for golden in texts + texts.reversed() {
      let rows = annotator.annotate(golden.text).tokens.map(Self.row)
      #expect(rows == golden.tokens, "\(golden.name)")
    }
  }

  private static func row(of token: Token) -> GoldenText.Token {
    let entity =
      switch token.entityPosition {
      case .outside: "O"
      case .begins: "B-\(token.entityLabel)"
      case .continues: "I-\(token.entityLabel)"
      }
    return GoldenText.Token(
      bytes: token.utf8Range, hasTrailingSpace: token.hasTrailingSpace, norm: token.norm,
      tag: token.tag, partOfSpeech: token.partOfSpeech.label, morphology: token.morphology,
      lemma: token.lemma, head: token.head, dependency: token.dependency,
      startsSentence: token.startsSentence, entity: entity)
  }

  private static func range(_ tokens: Range<Int>) -> String {
    "\(tokens.lowerBound)-\(tokens.upperBound)"
  }
}
