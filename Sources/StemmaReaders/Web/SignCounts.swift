/// What signs stand in a block's text.
struct SignCounts {
  private(set) var sentenceEnds = 0
  private(set) var commas = 0
  private(set) var capitalWords = 0
  private(set) var digits = 0
  private(set) var letters = 0
  private(set) var copyrights = 0
  /// Bars, guillemets that point away, bullets: what stands between links.
  private(set) var separators = 0
  private(set) var startsWithQuote = false
  /// Whether a full stop or its like ends the text, quotation marks after it aside.
  private(set) var endsSentence = false
  /// Whether a colon ends it.
  private(set) var endsOpen = false
  private(set) var endsWithEllipsis = false

  init(_ text: ArraySlice<UInt8>) {
    var atStart = true
    text.withUnsafeBufferPointer { text in
      for (index, byte) in text.enumerated() {
        switch byte {
        case 0x20: atStart = true; continue
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): sentenceEnds += 1
        case UInt8(ascii: ","), UInt8(ascii: ";"): commas += 1
        case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "/"): separators += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
          letters += 1
          if atStart { capitalWords += 1 }
        case UInt8(ascii: "a")...UInt8(ascii: "z"): letters += 1
        case 0x80...: take(text, at: index)
        default: break
        }
        atStart = false
      }
    }
    startsWithQuote = Self.quotes.contains { text.starts(with: $0) }
    var end = text[...]
    while let quote = Self.closers.first(where: {
      end.count > $0.count && end.suffix($0.count).elementsEqual($0)
    }) {
      end = end.dropLast(quote.count)
    }
    endsWithEllipsis =
      end.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) || end.suffix(3).elementsEqual("...".utf8)
      || end.suffix(5).elementsEqual("[...]".utf8)
    endsOpen = end.last == UInt8(ascii: ":")
    endsSentence =
      end.last.map { Self.ends.contains($0) } ?? false
      || end.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
  }

  private static let ends: [UInt8] = Array(".!?".utf8)
  private static let quotes: [[UInt8]] = ["\"", "“", "„", "«", "»", "‘", "'", "「", "–", "—"].map {
    Array($0.utf8)
  }
  private static let closers: [[UInt8]] = ["\"", "”", "“", "»", "«", "’", "'", ")", "]", "」"].map {
    Array($0.utf8)
  }

  private mutating func take(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    let second = index + 1 < text.count ? text[index + 1] : 0
    let third = index + 2 < text.count ? text[index + 2] : 0
    switch (text[index], second, third) {
    case (0xC2, 0xA9, _): copyrights += 1
    case (0xC2, 0xBB, _), (0xC2, 0xB7, _), (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0xBA): separators += 1
    case (0xE3, 0x80, 0x82): sentenceEnds += 1
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81): commas += 1
    case (0xC3...0xF4, _, _): letters += 1
    default: break
    }
  }
}
