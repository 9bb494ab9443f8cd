package import StemmaLanguage
package import StemmaModel

/// A word of a report with its place in its sentence's tree.
package struct SyntaxWord: Sendable {
  package let span: TextSpan
  /// Its dictionary form in small letters.
  package let lemma: String
  package let partOfSpeech: PartOfSpeech
  /// Index of the word that it depends on; its own for the root of a sentence.
  package let head: Int
  /// ``Code`` of how it depends on its head.
  package let dependency: UInt32
  /// The kind of the name to which it belongs, also of dates and amounts: ``Code`` of the label that the
  /// language model gives; 0 outside one.
  package let entity: UInt32
  package let isQuoted: Bool

  package init(
    span: TextSpan, lemma: String, partOfSpeech: PartOfSpeech, head: Int, dependency: UInt32,
    entity: UInt32, isQuoted: Bool
  ) {
    self.span = span
    self.lemma = lemma
    self.partOfSpeech = partOfSpeech
    self.head = head
    self.dependency = dependency
    self.entity = entity
    self.isQuoted = isQuoted
  }

  /// The words of a report in text order.
  ///
  /// - Parameters:
  ///   - blocks: in the order of the text.
  ///   - parse: of the same blocks.
  package static func all(in blocks: [ParsedReport.Block], _ parse: ParsedReport) -> [SyntaxWord] {
    let lemmas = blocks.lazy.flatMap { block in
      block.parse.tokens.lazy.filter { $0.partOfSpeech != .space }.map(\.lemma)
    }
    return zip(parse.tokens, lemmas).map { token, lemma in
      SyntaxWord(
        span: TextSpan(Int(token.start), Int(token.end)), lemma: lemma.lowercased(),
        partOfSpeech: token.partOfSpeech, head: Int(token.head), dependency: token.dependency,
        entity: token.entity, isQuoted: token.isQuoted)
    }
  }
}
