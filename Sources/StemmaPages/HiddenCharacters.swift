/// Characters that a terminal obeys or that turn the reading order, which JSON allows as they are:
/// the C1 controls, U+2028 and U+2029, and the marks of direction.
///
/// Written as `\u` escapes they mean the same to every reader of JSON and do no harm to who looks
/// at the file.
enum HiddenCharacters {
  /// The escape of the character at a place of valid UTF-8, with the character's length in bytes;
  /// `nil` for any other character.
  static func at(
    _ position: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (escape: String, length: Int)? {
    switch bytes[position] {
    case 0xC2 where position + 1 < bytes.count && bytes[position + 1] < 0xA0:
      return (escape(UInt32(bytes[position + 1])), 2)
    case 0xE2 where position + 2 < bytes.count:
      let value =
        0x2000 | UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
      switch value {
      case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return (escape(value), 3)
      default: return nil
      }
    default: return nil
    }
  }

  /// JSON, in which such characters can stand inside strings alone, with each escaped.
  static func escaped(_ json: String) -> String {
    var json = json
    return json.withUTF8 { bytes in
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count)
      var position = 0
      while position < bytes.count {
        if let hidden = at(position, in: bytes) {
          escaped.append(contentsOf: hidden.escape.utf8)
          position += hidden.length
        } else {
          escaped.append(bytes[position])
          position += 1
        }
      }
      return String(decoding: escaped, as: UTF8.self)
    }
  }

  /// A code point of the basic plane as JSON escapes it: `\u202e`.
  static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
