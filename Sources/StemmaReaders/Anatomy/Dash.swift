/// Dashes of every kind.
enum Dash {
  /// Length in bytes of the dash at `position`; 0 when there is none.
  ///
  /// A hyphen counts only when doubled or with a blank, or the edge of the text, on both sides.
  static func length(in bytes: [UInt8], at position: Int) -> Int {
    if bytes[position] == 0xE2, position + 2 < bytes.count, bytes[position + 1] == 0x80 {
      return (0x93...0x95).contains(bytes[position + 2]) ? 3 : 0
    }
    guard bytes[position] == UInt8(ascii: "-") else { return 0 }
    if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "-") { return 2 }
    let before = position == 0 || isBlank(bytes[position - 1])
    let after = position + 1 == bytes.count || isBlank(bytes[position + 1])
    return before && after ? 1 : 0
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0xA0
  }
}
