import StemmaModel

/// Decides whether the first block of a text is its headline.
enum HeadlineRule {
  private static let maximumBytes = 200

  /// Whether the first block says the same as the title that the input gives.
  static func isTitle(_ title: String, _ block: ShortBlock) -> Bool {
    let wanted = letters(of: title)
    return !wanted.isEmpty && wanted == letters(of: block.raw)
  }

  /// Whether the first block looks like a headline: one short line without a full stop, a comma or
  /// a colon at its end, and a longer paragraph or a dateline next.
  ///
  /// - Parameter next: the block after it, bylines passed over.
  static func isHeadline(_ block: TextBlock, next: TextBlock, in bytes: [UInt8]) -> Bool {
    guard block.lineCount == 1, block.span.length <= maximumBytes else { return false }
    let first = bytes[block.span.start]
    guard !ASCII.isLower(first), !endsAsSentence(block.span, in: bytes) else { return false }
    return next.span.length > block.span.length
      || DatelineRule.dateline(in: bytes, paragraph: next.span) != nil
  }

  private static func endsAsSentence(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
    let last = bytes[span.end - 1]
    switch last {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): return false
    case UInt8(ascii: "."): return !endsWithInitials(span, in: bytes)
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): return true
    default:
      guard Sentence.endsWithStop(span, in: bytes) else { return false }
      // A question in quotation marks may be a headline, a sentence is none.
      return !bytes[max(span.start, span.end - 4)..<span.end].contains { $0 == 0x3F || $0 == 0x21 }
    }
  }

  /// "… in U.S."
  private static func endsWithInitials(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
    guard span.length >= 4 else { return false }
    let end = span.end
    return ASCII.isUpper(bytes[end - 2]) && bytes[end - 3] == UInt8(ascii: ".")
      && ASCII.isUpper(bytes[end - 4])
  }

  private static func letters(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
