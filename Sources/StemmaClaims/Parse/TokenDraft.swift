import StemmaLanguage
import StemmaModel
import StemmaText

/// The tokens of a report while it is put together.
struct TokenDraft {
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
      var place = tokens.partitioningIndex { Int($0.start) >= quoted.outer.start }
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
}
