/// A text with what the language model says of each word: an immutable value, safe to share.
///
/// Positions of tokens are indices from 0; positions in the text are offsets of UTF-8 bytes.
public struct AnnotatedText: Sendable {
  let storage: AnnotationStorage

  init(storage: AnnotationStorage) {
    self.storage = storage
  }

  /// The text that was annotated, as it was given.
  public var text: String { storage.text }

  /// The tokens in the order of the text. With their trailing spaces they make up the whole text.
  public var tokens: Tokens { Tokens(storage: storage) }

  /// The sentences in order, as ranges of token indices; together they hold every token.
  public var sentences: [Range<Int>] { storage.sentences }

  /// The named entities in order; no two overlap.
  public var entities: [NamedEntity] {
    storage.entities.map { NamedEntity(storage: storage, span: $0) }
  }

  /// The flat noun phrases ("the harbour's third pier") in order, as ranges of token indices.
  ///
  /// Source: spaCy, `lang/en/syntax_iterators.py`.
  public var nounChunks: [Range<Int>] { storage.nounChunks }

  /// The UTF-8 bytes from the first to the last of some tokens, without the space after the last.
  public func utf8Range(ofTokens tokens: Range<Int>) -> Range<Int> {
    storage.utf8Range(of: tokens)
  }
}

/// The tokens of an ``AnnotatedText``.
public struct Tokens: RandomAccessCollection, Sendable {
  let storage: AnnotationStorage

  public var startIndex: Int { 0 }
  public var endIndex: Int { storage.count }

  public subscript(position: Int) -> Token {
    precondition(position >= 0 && position < storage.count, "no such token")
    return Token(storage: storage, index: position)
  }
}
