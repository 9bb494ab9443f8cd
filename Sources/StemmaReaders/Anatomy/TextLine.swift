import StemmaModel

/// One line of a text that is not blank.
struct TextLine {
  /// Without the white space around it.
  let span: TextSpan
  /// Bytes of white space before the first character.
  let indent: Int
  /// Whether a blank line, or nothing, stands before it.
  let followsBlank: Bool

  /// Cuts a text at its line ends: newline, carriage return, form feed, and Unicode's separators.
  ///
  /// - Parameter start: where to begin, past a byte order mark.
  static func lines(of bytes: [UInt8], from start: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var lineStart = start
    var sawBlank = true
    var position = start
    while position <= bytes.count {
      let breakLength = position < bytes.count ? breakLength(in: bytes, at: position) : 1
      guard breakLength > 0 else {
        position += 1
        continue
      }
      let span = trimmed(TextSpan(lineStart, position), in: bytes)
      if span.isEmpty {
        sawBlank = true
      } else {
        let indent = span.start - lineStart
        lines.append(TextLine(span: span, indent: indent, followsBlank: sawBlank))
        sawBlank = false
      }
      position += breakLength
      lineStart = position
    }
    return lines
  }

  /// A span without the white space at both ends; empty at its start when there is nothing else.
  static func trimmed(_ span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    var (start, end) = (span.start, span.end)
    while case let length = WhiteSpace.length(in: bytes, at: start, before: end), length > 0 {
      start += length
    }
    while case let length = WhiteSpace.length(in: bytes, endingAt: end, after: start), length > 0 {
      end -= length
    }
    return TextSpan(start, end)
  }

  private static func breakLength(in bytes: [UInt8], at position: Int) -> Int {
    switch bytes[position] {
    case 0x0A, 0x0C: return 1
    case 0x0D:
      return position + 1 < bytes.count && bytes[position + 1] == 0x0A ? 2 : 1
    case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
      return bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
