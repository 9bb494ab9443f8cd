/// Strings as JSON writes them, so that nothing in them reaches a terminal unescaped.
enum JSONText {
  /// Adds a string with its quotation marks.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// Adds valid UTF-8 as a string with its quotation marks.
  static func append(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var plain = 0
    var position = 0
    while position < utf8.count {
      if isPlain(utf8[position]) {
        position += 1
        continue
      }
      bytes.append(contentsOf: utf8[plain..<position])
      position += appendSpecial(utf8, at: position, to: &bytes)
      plain = position
    }
    bytes.append(contentsOf: utf8[plain...])
    bytes.append(0x22)
  }

  /// Whether a byte stands for itself whatever follows it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x5C, 0x7F, 0xC2, 0xE2: false
    default: byte >= 0x20
    }
  }

  /// Adds one character that needs an escape or a closer look.
  ///
  /// - Returns: its length in bytes.
  private static func appendSpecial(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int, to bytes: inout [UInt8]
  ) -> Int {
    if let hidden = HiddenCharacters.at(position, in: utf8) {
      bytes.append(contentsOf: hidden.escape.utf8)
      return hidden.length
    }
    let byte = utf8[position]
    switch byte {
    case 0x22: bytes.append(contentsOf: "\\\"".utf8)
    case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    case 0x00..<0x20, 0x7F: bytes.append(contentsOf: HiddenCharacters.escape(UInt32(byte)).utf8)
    default: bytes.append(byte)
    }
    return 1
  }
}
