/// White space in UTF-8, as far as it occurs in reports.
enum WhiteSpace {
  /// Length in bytes of the white space that text begins with.
  static func lead(of bytes: [UInt8]) -> Int {
    var position = 0
    while true {
      let length = length(in: bytes, at: position, before: bytes.count)
      if length == 0 { return position }
      position += length
    }
  }

  /// Whether there is nothing else.
  static func isAll(of bytes: [UInt8]) -> Bool { lead(of: bytes) == bytes.count }

  /// Length in bytes of the white space character at `position`; 0 when there is none.
  ///
  /// Counts the byte order mark and zero-width blanks, too: they show nothing.
  static func length(in bytes: [UInt8], at position: Int, before end: Int) -> Int {
    guard position < end else { return 0 }
    let byte = bytes[position]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0xC2 else { return 0 }
    if byte == 0xC2, position + 1 < end {
      return bytes[position + 1] == 0xA0 || bytes[position + 1] == 0x85 ? 2 : 0
    }
    guard position + 2 < end else { return 0 }
    return isThreeByteSpace(byte, bytes[position + 1], bytes[position + 2]) ? 3 : 0
  }

  /// Length in bytes of the white space character that ends at `end`; 0 when there is none.
  static func length(in bytes: [UInt8], endingAt end: Int, after start: Int) -> Int {
    guard end > start else { return 0 }
    let byte = bytes[end - 1]
    if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
    guard byte >= 0x80 else { return 0 }
    if end - start >= 2, length(in: bytes, at: end - 2, before: end) == 2 { return 2 }
    if end - start >= 3, length(in: bytes, at: end - 3, before: end) == 3 { return 3 }
    return 0
  }

  /// U+2000 to U+200B, the line and paragraph separators, U+202F, U+3000 and U+FEFF.
  private static func isThreeByteSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE2, 0x80): third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
