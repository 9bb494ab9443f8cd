import StemmaModel

/// A block short enough to be something else than a paragraph, in forms that are easy to compare.
struct ShortBlock {
  /// Longer blocks are always story.
  static let maximumBytes = 400

  /// The whole block.
  let span: TextSpan
  /// The characters without brackets, stars, underlines and dashes around them.
  let raw: String
  /// `raw` in lower case with straight marks, one blank between words.
  let folded: String

  /// `nil` for a block that is too long.
  init?(_ span: TextSpan, in bytes: [UInt8]) {
    guard span.length <= Self.maximumBytes else { return nil }
    self.span = span
    let inner = Self.unwrapped(span, in: bytes)
    raw = String(decoding: bytes[inner.start..<inner.end], as: UTF8.self)
    folded = Self.fold(raw)
    isSeparator = Self.isSeparator(bytes[span.start..<span.end])
  }

  /// Whether the block is a line of dashes, stars or the like: two signs or more and no word.
  let isSeparator: Bool

  /// The words of `raw`.
  var words: [Substring] { raw.split(whereSeparator: \.isWhitespace) }

  /// Whether the folded words hold a phrase; much faster than `String.contains`.
  func foldedContains(_ phrase: String) -> Bool {
    let wanted = Array(phrase.utf8)
    guard let first = wanted.first else { return true }
    var rest = folded.utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Lower case, straight marks, and one blank between words.
  static func fold(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var owesBlank = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        owesBlank = !folded.isEmpty
        continue
      }
      if owesBlank { folded.append(ASCII.space) }
      owesBlank = false
      switch scalar {
      case "\u{0}"..."\u{7F}": folded.append(ASCII.lowered(UInt8(scalar.value)))
      case "\u{2018}", "\u{2019}": folded.append(UInt8(ascii: "'"))
      case "\u{201C}", "\u{201D}": folded.append(UInt8(ascii: "\""))
      default: folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }

  /// The span without the brackets, stars, underlines, dashes and blanks at both ends.
  private static func unwrapped(_ span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    var (start, end) = (span.start, span.end)
    while start < end {
      let length = max(
        WhiteSpace.length(in: bytes, at: start, before: end), wrapperLength(bytes[start..<end]))
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = max(
        WhiteSpace.length(in: bytes, endingAt: end, after: start),
        wrapperLength(bytes[(end - 1)..<end]),
        wrapperLength(bytes[max(start, end - 3)..<end]) / 3 * 3)
      if length == 0 { break }
      end -= length
    }
    return TextSpan(start, end)
  }

  /// Length of the sign that the bytes begin with, if it is one that wraps lines; else 0.
  private static func wrapperLength(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    if first == 0xE2 {
      return bytes.starts(with: [0xE2, 0x80, 0x93]) || bytes.starts(with: [0xE2, 0x80, 0x94])
        ? 3 : 0
    }
    switch first {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return 1
    default: return 0
    }
  }

  private static func isSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signs = bytes.filter { $0 != 0x20 && $0 != 0x09 }
    guard signs.count >= 2 else { return false }
    return signs.allSatisfy {
      "_-*=#~.+".utf8.contains($0) || $0 == 0xE2 || $0 == 0x80 || $0 == 0x94
    }
  }
}
