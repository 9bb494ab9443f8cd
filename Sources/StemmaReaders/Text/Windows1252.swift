/// The encoding of old Windows programs, a superset of Latin-1's printing characters.
enum Windows1252 {
  /// Bytes 0x80 to 0x9F; zero where the encoding has no character.
  private static let upperControls: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// Whether the bytes use 0x80 to 0x9F, and only where the encoding has characters.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    var found = false
    for byte in bytes where byte >= 0x80 && byte < 0xA0 {
      if upperControls[Int(byte) - 0x80] == 0 { return false }
      found = true
    }
    return found
  }

  /// The bytes as UTF-8.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    decode(bytes) { byte in
      byte >= 0x80 && byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt16(byte)
    }
  }

  /// The bytes, read as Latin-1 (ISO 8859-1), as UTF-8.
  static func decodedAsLatin1(_ bytes: [UInt8]) -> [UInt8] {
    decode(bytes) { UInt16($0) }
  }

  private static func decode(_ bytes: [UInt8], _ unit: (UInt8) -> UInt16) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let code = unit(byte)
      if code < 0x80 {
        decoded.append(UInt8(code))
      } else if code < 0x800 {
        decoded.append(0xC0 | UInt8(code >> 6))
        decoded.append(0x80 | UInt8(code & 0x3F))
      } else {
        decoded.append(0xE0 | UInt8(code >> 12))
        decoded.append(0x80 | UInt8(code >> 6 & 0x3F))
        decoded.append(0x80 | UInt8(code & 0x3F))
      }
    }
    return decoded
  }
}
