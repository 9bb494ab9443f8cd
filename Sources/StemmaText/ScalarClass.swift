/// What a Unicode scalar is to the tokenizer.
package enum ScalarClass: Sendable {
  case letter, digit
  /// A scalar that is a word of its own: ideographs and kana.
  case ideograph
  case apostrophe, hyphen
  /// White space, punctuation, symbols, controls.
  case separator

  /// - Parameter scalar: value of a Unicode scalar.
  package static func of(_ scalar: UInt32) -> ScalarClass {
    scalar < 0x80 ? ascii[Int(scalar)] : beyondASCII(scalar)
  }

  private static let ascii: [ScalarClass] = (0..<128).map { value in
    switch UInt8(value) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "-"): .hyphen
    default: .separator
    }
  }

  private static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x2019, 0x2018, 0x02BC: .apostrophe
    case 0x2010, 0x2011: .hyphen
    case 0xAA, 0xB5, 0xBA: .letter
    case 0x80..<0xC0, 0xD7, 0xF7: .separator
    case 0x2000..<0x2070, 0x20A0..<0x20D0, 0x2190..<0x2C00, 0x2E00..<0x2E80: .separator
    case 0x3000..<0x3040: .separator
    case 0x3040..<0x3100, 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00: .ideograph
    case 0xE000..<0xF900, 0xFE00..<0xFE30, 0xFEFF, 0xFFF0..<0x10000: .separator
    case 0xFF01..<0xFF10, 0xFF1A..<0xFF21, 0xFF3B..<0xFF41, 0xFF5B..<0xFF66: .separator
    case 0x1F000..<0x20000: .separator
    case 0x20000..<0x30000: .ideograph
    case 0xE0000...: .separator
    default: .letter
    }
  }
}

/// Reads valid UTF-8 one scalar at a time.
package enum UTF8Scalars {
  /// The scalar at `offset` of valid UTF-8 and its length in bytes.
  /// - Complexity: constant.
  @inline(__always)
  package static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    func next(_ distance: Int) -> UInt32 {
      let index = offset + distance
      return index < bytes.count ? UInt32(bytes[index] & 0x3F) : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// The scalar at a place of valid UTF-8, behind which three bytes can be read, and its length.
  @inline(__always)
  package static func decode(_ bytes: UnsafeMutablePointer<UInt8>) -> (scalar: UInt32, length: Int)
  {
    let first = UInt32(bytes[0])
    func next(_ distance: Int) -> UInt32 { UInt32(bytes[distance] & 0x3F) }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }

  /// The scalar that ends just before `offset`, with its length; `nil` at the start.
  package static func decode(
    _ bytes: [UInt8], before offset: Int
  ) -> (scalar: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return (decode(bytes, at: start).scalar, offset - start)
  }
}
