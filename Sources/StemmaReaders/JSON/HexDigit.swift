/// Hexadecimal digits in ASCII.
enum HexDigit {
  /// 0 to 15, or `nil` for a byte that is no digit.
  static func value(of byte: UInt8) -> UInt32? {
    if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
    let lowered = byte | 0x20
    return lowered >= 0x61 && lowered <= 0x66 ? UInt32(lowered - 0x57) : nil
  }
}
