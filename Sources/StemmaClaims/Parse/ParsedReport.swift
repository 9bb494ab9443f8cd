package import StemmaLanguage
package import StemmaModel
import StemmaText

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
  package fileprivate(set) var dependency: UInt32
  let entity: UInt32
  /// The token that it depends on; itself for the root of a sentence.
  package fileprivate(set) var head: Int32
  package let sentence: Int32
  /// Index of its block.
  package let block: Int32
  /// The piece of quotation in which it stands, -1 outside.
  fileprivate(set) var quotation: Int32 = -1
  /// The first and last token of its subtree, marks at the edges aside.
  fileprivate(set) var leftEdge: Int32
  fileprivate(set) var rightEdge: Int32
  package let partOfSpeech: PartOfSpeech
  fileprivate(set) var mark = Mark.none
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

/// The tokens of a report while it is put together.
private struct TokenDraft {
  let text: StoredText
  var tokens: [ParsedToken] = []
  var sentences: [Range<Int>] = []

  init(text: StoredText) {
    self.text = text
  }

  mutating func append(_ block: ParsedReport.Block, index: Int) {
    let parse = block.parse.tokens
    let words = parse.filter { $0.partOfSpeech != .space }
    var places = [Int32](repeating: -1, count: parse.count)
    for (place, word) in words.enumerated() { places[word.index] = Int32(tokens.count + place) }
    var sentenceOfToken = 0
    let cut = block.parse.sentences
    var sentenceStart = tokens.count
    for word in words {
      while word.index >= cut[sentenceOfToken].upperBound {
        sentenceOfToken += 1
        endSentence(from: &sentenceStart)
      }
      tokens.append(token(word, block, index, head: head(of: word, parse, places)))
    }
    endSentence(from: &sentenceStart)
  }

  private mutating func endSentence(from start: inout Int) {
    if start < tokens.count { sentences.append(start..<tokens.count) }
    start = tokens.count
  }

  /// The nearest word above a token, white space passed over.
  private func head(of word: Token, _ parse: Tokens, _ places: [Int32]) -> Int32 {
    var head = word.head
    while places[head] < 0 {
      let next = parse[head].head
      if next == head { return places[word.index] }
      head = next
    }
    return places[head]
  }

  private func token(
    _ word: Token, _ block: ParsedReport.Block, _ index: Int, head: Int32
  ) -> ParsedToken {
    let range = word.utf8Range
    let start = block.span.start + range.lowerBound
    let end = block.span.start + range.upperBound
    let place = Int32(tokens.count)
    var lemma = word.lemma
    let (lemmaCode, suffix) = lemma.withUTF8 { bytes in
      (Code.of(bytes), Code.of(UnsafeBufferPointer(rebasing: bytes.suffix(3))))
    }
    return text.utf8.withUnsafeBufferPointer { bytes in
      let form = UnsafeBufferPointer(rebasing: bytes[start..<end])
      return ParsedToken(
        start: Int32(start), end: Int32(end), form: Code.of(form), lemma: lemmaCode,
        suffix: suffix, tag: Code.of(word.tag), dependency: Code.of(word.dependency),
        entity: word.entityPosition == .outside ? 0 : Code.of(word.entityLabel), head: head,
        sentence: Int32(sentences.count), block: Int32(index), leftEdge: place, rightEdge: place,
        partOfSpeech: word.partOfSpeech, shape: Self.shape(form),
        isPunctuation: Self.isPunctuation(form))
    }
  }

  private static func shape(_ form: UnsafeBufferPointer<UInt8>) -> ParsedToken.Shape {
    guard let first = form.first else { return .other }
    return first &- 0x41 < 26 ? .capital : first &- 0x30 < 10 ? .digit : .other
  }

  private static func isPunctuation(_ form: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < form.count {
      let byte = form[place]
      if byte < 0x80 {
        guard ".,;:!?\"'()[]-`".utf8.contains(byte) else { return false }
        place += 1
      } else if byte == 0xC2, place + 1 < form.count, [0xAB, 0xBB].contains(form[place + 1]) {
        place += 2
      } else if byte == 0xE2, place + 2 < form.count, form[place + 1] == 0x80,
        [0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D].contains(form[place + 2])
      {
        place += 3
      } else {
        return false
      }
    }
    return true
  }

  // MARK: Trees

  /// The children of every token, one after the other.
  func children() -> (starts: [Int32], tokens: [Int32]) {
    var starts = [Int32](repeating: 0, count: tokens.count + 1)
    for (index, token) in tokens.enumerated() where Int(token.head) != index {
      starts[Int(token.head) + 1] += 1
    }
    for index in tokens.indices { starts[index + 1] += starts[index] }
    var next = starts
    var children = [Int32](repeating: 0, count: Int(starts[tokens.count]))
    for (index, token) in tokens.enumerated() where Int(token.head) != index {
      children[Int(next[Int(token.head)])] = Int32(index)
      next[Int(token.head)] += 1
    }
    return (starts, children)
  }

  /// Widens each token's edges to those of what depends on it.
  mutating func setEdges() {
    for index in tokens.indices where !tokens[index].isPunctuation {
      let place = Int32(index)
      var token = index
      while Int(tokens[token].head) != token {
        token = Int(tokens[token].head)
        let edges = tokens[token].leftEdge...tokens[token].rightEdge
        // What stands above a word has heard of all that the word has.
        if edges.contains(place), !tokens[token].isPunctuation { break }
        tokens[token].leftEdge = min(tokens[token].leftEdge, place)
        tokens[token].rightEdge = max(tokens[token].rightEdge, place)
      }
    }
  }

  // MARK: Quotations

  /// Marks the tokens inside quotation marks, and the marks.
  mutating func markQuotations(in blocks: [TextSpan]) -> [QuotedTokens] {
    var found: [QuotedTokens] = []
    let spans = QuotationScanner.quotations(in: text, paragraphs: blocks)
    for (chain, quoted) in spans.enumerated() {
      var place = firstToken(atOrAfter: quoted.outer.start)
      var start = place
      func isPlace(_ place: Int) -> Bool {
        place < tokens.count && Int(tokens[place].start) < quoted.outer.end
      }
      while isPlace(place) {
        let token = tokens[place]
        let isFirst = place == 0 || tokens[place - 1].block != token.block
        if Int(token.start) < quoted.inner.start {
          tokens[place].mark = .opens
          start = place + 1
        } else if Int(token.end) > quoted.inner.end {
          tokens[place].mark = .closes
          append(start..<place, isClosed: true, chain, to: &found)
          start = place + 1
        } else if isFirst, token.isPunctuation,
          QuotationMark.at(Int(token.start), in: text.utf8) != nil
        {
          append(start..<place, isClosed: false, chain, to: &found)
          tokens[place].mark = .opens
          start = place + 1
        }
        place += 1
      }
      append(start..<place, isClosed: quoted.isClosed, chain, to: &found)
    }
    return found
  }

  private mutating func append(
    _ range: Range<Int>, isClosed: Bool, _ chain: Int, to found: inout [QuotedTokens]
  ) {
    guard !range.isEmpty else { return }
    for place in range { tokens[place].quotation = Int32(found.count) }
    found.append(
      QuotedTokens(
        tokens: range, isClosed: isClosed, chain: Int32(chain), attributes: attributes(of: range)))
  }

  private func attributes(of range: Range<Int>) -> QuotedTokens.Attributes {
    let length = range.count <= 2 ? 0 : range.count <= 5 ? 1 : range.count <= 12 ? 2 : 3
    var ending: UInt32 =
      switch byte(range.upperBound - 1) {
      case UInt8(ascii: ","): 1
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 2
      default: 0
      }
    if ending == 0, range.upperBound + 1 < tokens.count {
      let next = byte(range.upperBound + 1)
      ending = next == UInt8(ascii: ",") ? 3 : next == UInt8(ascii: ".") ? 4 : 0
    }
    let before = range.lowerBound - 2
    var opening: UInt32 = 0
    if before >= 0, tokens[before].block == tokens[range.lowerBound].block {
      opening =
        switch byte(before) {
        case UInt8(ascii: ","): 1
        case UInt8(ascii: ":"): 2
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): 3
        default: 4
        }
    }
    return QuotedTokens.Attributes(
      length: UInt32(length), isCapitalised: tokens[range.lowerBound].shape == .capital,
      ending: ending, opening: opening)
  }

  /// The byte of a token that has only one, else 0.
  private func byte(_ token: Int) -> UInt8 {
    tokens[token].end - tokens[token].start == 1 ? text.utf8[Int(tokens[token].start)] : 0
  }

  private func firstToken(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
