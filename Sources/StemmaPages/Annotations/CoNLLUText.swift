/// Text as it stands in the columns of CoNLL-U.
///
/// A tab or a line break would end a column, and what a terminal obeys must not reach it: tab, line
/// feed and carriage return are written `\t`, `\n`, `\r`, other controls and marks that turn the
/// reading order `\u202e` as in JSON, and a backslash `\\`, so that all of it can be undone.
enum CoNLLUText {
  /// Adds a string's characters.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// Adds valid UTF-8.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var position = 0
    while position < utf8.count {
      if let hidden = HiddenCharacters.at(position, in: utf8) {
        bytes.append(contentsOf: hidden.escape.utf8)
        position += hidden.length
      } else if let escape = escape(utf8[position]) {
        bytes.append(contentsOf: escape.utf8)
        position += 1
      } else {
        bytes.append(utf8[position])
        position += 1
      }
    }
  }

  /// White space as a value of MISC: beside the escapes of words `\s` for a space, `\p` for a
  /// vertical bar, and `\u00a0` for what is no ASCII.
  static func escapedSpaces(_ utf8: ArraySlice<UInt8>) -> String {
    var escaped = ""
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch scalar {
      case " ": escaped += "\\s"
      case "|": escaped += "\\p"
      case "\u{10000}"...: escaped.unicodeScalars.append(scalar)
      case "\u{80}"...: escaped += HiddenCharacters.escape(scalar.value)
      default:
        if let escape = escape(UInt8(scalar.value)) {
          escaped += escape
        } else {
          escaped.unicodeScalars.append(scalar)
        }
      }
    }
    return escaped
  }

  /// An id that holds no white space, no slash and no control, as `sent_id` asks: those bytes, and
  /// `%` itself, are percent-encoded.
  static func identifier(_ id: String) -> String {
    var bytes: [UInt8] = []
    for scalar in id.unicodeScalars {
      let utf8 = Array(String(scalar).utf8)
      let isHidden = utf8.withUnsafeBufferPointer { HiddenCharacters.at(0, in: $0) != nil }
      if isHidden || scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0x7F
        || scalar == "/" || scalar == "%"
      {
        for byte in utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          bytes.append(contentsOf: (byte < 16 ? "%0" : "%").utf8)
          bytes.append(contentsOf: digits.utf8)
        }
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func escape(_ byte: UInt8) -> String? {
    switch byte {
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case UInt8(ascii: "\\"): "\\\\"
    case ..<0x20, 0x7F: HiddenCharacters.escape(UInt32(byte))
    default: nil
    }
  }
}
