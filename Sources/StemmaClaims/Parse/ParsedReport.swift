package import StemmaLanguage
package import StemmaModel

/// A report's words with their syntax, as numbers, and its quotations: what the readers of
/// attributions look at.
///
/// Positions of tokens are indices from 0 over the whole report; runs of white space are left out.
package struct ParsedReport: Sendable {
  /// A stretch of a report, a headline or a paragraph, with its parse.
  package struct Block: Sendable {
    package let span: TextSpan
    package let parse: AnnotatedText

    /// - Parameter parse: of exactly the characters of the span.
    package init(span: TextSpan, parse: AnnotatedText) {
      self.span = span
      self.parse = parse
    }
  }

  package let text: StoredText
  package let tokens: [ParsedToken]
  /// Ranges of tokens in order; none crosses a block's end.
  package let sentences: [Range<Int>]
  /// What stands in quotation marks, in order; one that runs over several blocks has a piece in each.
  package let quotations: [QuotedTokens]
  /// By token: where its children begin in ``children``; one entry more than tokens.
  private let childStarts: [Int32]
  private let childTokens: [Int32]

  /// - Parameters:
  ///   - text: the report's text as stored.
  ///   - blocks: in the order of the text, none overlapping another.
  /// - Complexity: linear in the tokens, up to the depth of the trees.
  package init(_ text: StoredText, blocks: [Block]) {
    self.text = text
    var draft = TokenDraft(text: text)
    for (index, block) in blocks.enumerated() { draft.append(block, index: index) }
    sentences = draft.sentences
    quotations = draft.markQuotations(in: blocks.map(\.span))
    (childStarts, childTokens) = draft.children()
    draft.setEdges()
    tokens = draft.tokens
  }

  /// The tokens that depend on one directly, in order.
  @inline(__always)
  func children(of token: Int) -> ArraySlice<Int32> {
    childTokens[Int(childStarts[token])..<Int(childStarts[token + 1])]
  }

  /// The bytes from the first to the last of some tokens.
  package func span(of tokens: Range<Int>) -> TextSpan {
    guard let last = tokens.last else {
      let start = tokens.lowerBound < self.tokens.count ? self.tokens[tokens.lowerBound].start : 0
      return TextSpan(Int(start), Int(start))
    }
    return TextSpan(Int(self.tokens[tokens.lowerBound].start), Int(self.tokens[last].end))
  }

  /// The token that begins at a byte or holds it.
  func token(at offset: Int) -> Int? {
    let index = tokens.partitioningIndex { Int($0.end) > offset }
    return index < tokens.count && Int(tokens[index].start) <= offset ? index : nil
  }

  /// The sentence to which a token belongs, as a range of tokens.
  func sentence(of token: Int) -> Range<Int> { sentences[Int(tokens[token].sentence)] }

  /// Whether the form of a token is one of some bytes, capitals told from small letters.
  func isForm(_ token: Int, _ form: StaticString) -> Bool {
    let bytes = text.utf8[Int(tokens[token].start)..<Int(tokens[token].end)]
    return bytes.elementsEqual(
      UnsafeBufferPointer(start: form.utf8Start, count: form.utf8CodeUnitCount))
  }
}

/// A word, number or mark of a ``ParsedReport``.
package struct ParsedToken: Sendable {
  /// Whether a quotation begins or ends with this mark.
  enum Mark: UInt8, Sendable { case none, opens, closes }
  /// With what the form begins.
  enum Shape: UInt8, Sendable { case other, capital, digit }

  /// The bytes of the report's text, half open.
  package let start: Int32
  package let end: Int32
  /// ``Code`` of the form, the lemma and the lemma's last three bytes.
  let form: UInt32
  let lemma: UInt32
  let suffix: UInt32
  /// ``Code`` of the tag, of the dependency, and of the entity's kind, 0 outside one.
  let tag: UInt32
  package internal(set) var dependency: UInt32
  let entity: UInt32
  /// The token that it depends on; itself for the root of a sentence.
  package internal(set) var head: Int32
  package let sentence: Int32
  /// Index of its block.
  package let block: Int32
  /// The piece of quotation in which it stands, -1 outside.
  var quotation: Int32 = -1
  /// The first and last token of its subtree, marks at the edges aside.
  var leftEdge: Int32
  var rightEdge: Int32
  package let partOfSpeech: PartOfSpeech
  var mark = Mark.none
  let shape: Shape
  /// Whether it is nothing but punctuation, brackets, dashes and quotation marks.
  package let isPunctuation: Bool

  /// The part of speech as a number for features.
  @inline(__always)
  var part: UInt32 { UInt32(partOfSpeech.rawValue) }
  @inline(__always)
  var isQuoted: Bool { quotation >= 0 }
}

/// Some tokens between quotation marks, without the marks, within one block.
package struct QuotedTokens: Sendable {
  /// Never empty.
  package let tokens: Range<Int>
  /// Whether a closing mark follows; a quotation that goes on in the next block has none here.
  let isClosed: Bool
  /// The same for the pieces of one quotation.
  let chain: Int32
  /// Length, capital and the marks around it as one number: see ``QuotedTokens/Attributes``.
  let attributes: Attributes

  /// What can be said of a quotation at a glance.
  struct Attributes: Sendable {
    /// 0 up to two words, 1 up to five, 2 up to twelve, 3 more.
    let length: UInt32
    let isCapitalised: Bool
    /// 1 for a comma before the closing mark, 2 for a stop; 3 for a comma after it, 4 for a stop.
    let ending: UInt32
    /// Before the opening mark: 0 nothing, 1 a comma, 2 a colon, 3 a stop, 4 anything else.
    let opening: UInt32

    var code: UInt32 { length + (isCapitalised ? 4 : 0) + 8 * ending + 64 * opening }
    /// Whether it ends as one behind which its cue stands.
    var endsLikeStatement: Bool { (1...3).contains(ending) }
  }
}
