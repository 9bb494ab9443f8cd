import StemmaModel

/// The words of two sentences that the other does not have, for marking what an editor touched.
///
/// It compares written words (ASCII case and the marks around a word aside) along their longest
/// common subsequence. It does not know equivalents: "33" and "thirty-three" differ here.
enum WordDifference {
  /// Spans in each text of the words that stand in it alone; neighbouring words are one span. Both
  /// empty when the texts are too long to compare (more than `limit` word pairs).
  /// - Complexity: the product of the two word counts.
  static func between(
    _ first: [UInt8], _ second: [UInt8], limit: Int = 60_000
  ) -> (first: [TextSpan], second: [TextSpan]) {
    let left = words(of: first)
    let right = words(of: second)
    guard left.count * right.count <= limit else { return ([], []) }
    let width = right.count + 1
    var lengths = Array(repeating: 0, count: (left.count + 1) * width)
    for i in left.indices.reversed() {
      for j in right.indices.reversed() {
        lengths[i * width + j] =
          left[i].form == right[j].form
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var onlyLeft = Array(repeating: true, count: left.count)
    var onlyRight = Array(repeating: true, count: right.count)
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if left[i].form == right[j].form {
        (onlyLeft[i], onlyRight[j]) = (false, false)
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return (spans(left, onlyLeft), spans(right, onlyRight))
  }

  private struct Word {
    let span: TextSpan
    let form: [UInt8]
  }

  private static func words(of text: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for offset in 0...text.count {
      let isSpace = offset == text.count || text[offset] <= 0x20
      if !isSpace {
        start = start ?? offset
      } else if let first = start {
        words.append(Word(span: TextSpan(first, offset), form: form(text[first..<offset])))
        start = nil
      }
    }
    return words
  }

  /// Lower case, without ASCII punctuation at either end; the whole word when nothing else is left.
  private static func form(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let isMark: (UInt8) -> Bool = { $0 < 0x80 && !isLetterOrDigit($0) }
    let trimmed = word.drop(while: isMark)
    let end = trimmed.lastIndex(where: { !isMark($0) }).map { $0 + 1 } ?? trimmed.endIndex
    let core = trimmed[..<end].isEmpty ? word : trimmed[..<end]
    return core.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func spans(_ words: [Word], _ isAlone: [Bool]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var isOpen = false
    for (word, alone) in zip(words, isAlone) {
      if alone {
        spans.append(isOpen ? spans.removeLast().union(word.span) : word.span)
      }
      isOpen = alone
    }
    return spans
  }
}
