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
    let wrappers: Set<Character> = ["(", ")", "[", "]", "*", "_", " ", "—", "–", "-", "\u{A0}"]
    let whole = Substring(decoding: bytes[span.start..<span.end], as: UTF8.self)
    let lead = whole.drop { wrappers.contains($0) }
    raw = String(lead.reversed().drop { wrappers.contains($0) }.reversed())
    folded = Self.fold(raw)
    isSeparator = Self.isSeparator(bytes[span.start..<span.end])
  }

  /// Whether the block is a line of dashes, stars or the like: two signs or more and no word.
  let isSeparator: Bool

  /// The words of `raw`.
  var words: [Substring] { raw.split(whereSeparator: \.isWhitespace) }

  /// Lower case, straight marks, and one blank between words.
  static func fold(_ text: String) -> String {
    var folded = ""
    var owesBlank = false
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "\u{2018}", "\u{2019}": folded.append("'")
      case "\u{201C}", "\u{201D}": folded.append("\"")
      case _ where scalar.properties.isWhitespace:
        owesBlank = !folded.isEmpty
        continue
      default:
        if owesBlank { folded.append(" ") }
        folded.unicodeScalars.append(scalar)
      }
      owesBlank = false
    }
    return folded
  }

  private static func isSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
    let signs = bytes.filter { $0 != 0x20 && $0 != 0x09 }
    guard signs.count >= 2 else { return false }
    return signs.allSatisfy {
      "_-*=#~.+".utf8.contains($0) || $0 == 0xE2 || $0 == 0x80 || $0 == 0x94
    }
  }
}
