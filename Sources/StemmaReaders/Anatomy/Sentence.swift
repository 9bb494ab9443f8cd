import StemmaModel

/// Where sentences end, as far as the layout of a report asks.
enum Sentence {
  /// Whether a sentence, or the quotation or bracket around it, ends with the byte before `end`.
  static func isEnd(_ last: UInt8, before end: Int, _ bytes: [UInt8]) -> Bool {
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: ")"):
      return true
    default:
      return isClosingCurlyMark(before: end, bytes) || isEllipsis(before: end, bytes)
    }
  }

  /// Whether a closing quotation mark of any style stands before `end`.
  static func isClosingMark(before end: Int, _ bytes: [UInt8]) -> Bool {
    guard end > 0 else { return false }
    if bytes[end - 1] == UInt8(ascii: "\"") || bytes[end - 1] == UInt8(ascii: "'") { return true }
    return isClosingCurlyMark(before: end, bytes)
  }

  /// Whether a full stop, a question or exclamation mark, or an ellipsis stands before `end`,
  /// quotation marks and brackets passed over.
  static func endsWithStop(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
    var end = span.end
    while end > span.start {
      if isClosingCurlyMark(before: end, bytes) {
        end -= 3
      } else if [0x22, 0x27, 0x29, 0x5D].contains(bytes[end - 1]) {
        end -= 1
      } else {
        break
      }
    }
    guard end > span.start else { return false }
    return [0x2E, 0x21, 0x3F].contains(bytes[end - 1]) || isEllipsis(before: end, bytes)
  }

  /// Whether the text at `position` opens a quotation.
  static func opensQuotation(at position: Int, _ bytes: [UInt8]) -> Bool {
    if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") { return true }
    guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80 else {
      return false
    }
    return bytes[position + 2] == 0x9C || bytes[position + 2] == 0x98
  }

  private static func isClosingCurlyMark(before end: Int, _ bytes: [UInt8]) -> Bool {
    end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
      && (bytes[end - 1] == 0x9D || bytes[end - 1] == 0x99)
  }

  private static func isEllipsis(before end: Int, _ bytes: [UInt8]) -> Bool {
    end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 && bytes[end - 1] == 0xA6
  }
}
