import StemmaModel

/// A text in valid UTF-8, with the encoding it was stored in.
struct DecodedText {
  /// Valid UTF-8; for UTF-8 input the bytes as stored, byte order mark included.
  let utf8: [UInt8]
  let encoding: TextEncoding
  /// What a reader should know of the decoding; `nil` when nothing was changed.
  let note: String?

  /// Decodes UTF-16 where its mark or its zero bytes show it, else any superset of ASCII.
  init(_ bytes: [UInt8]) {
    switch UTF16Detection.endianness(of: bytes) {
    case .little: self.init(utf16: bytes, encoding: .utf16LittleEndian)
    case .big: self.init(utf16: bytes, encoding: .utf16BigEndian)
    case nil: self.init(asciiSuperset: bytes)
    }
  }

  /// Decodes UTF-8, damaged UTF-8, Windows-1252 or Latin-1.
  ///
  /// Bytes are damaged UTF-8 when most of those above 0x7F stand in well-formed sequences: chance
  /// makes few such sequences in the other encodings, so four to one is far on either side.
  init(asciiSuperset bytes: [UInt8]) {
    if (try? UTF8Span(validating: bytes.span)) != nil {
      self.init(utf8: bytes, encoding: .utf8, note: nil)
      return
    }
    let census = UTF8Census(bytes)
    if census.validBytes > 0, census.validBytes >= census.invalidBytes * 4 {
      let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
      let note = "a few bytes are not UTF-8; they were replaced by U+FFFD"
      self.init(utf8: repaired, encoding: .utf8, note: note)
    } else if Windows1252.isLikely(bytes) {
      self.init(
        utf8: Windows1252.decoded(bytes), encoding: .windows1252,
        note: "decoded from windows-1252, as its bytes suggest")
    } else {
      self.init(
        utf8: Windows1252.decodedAsLatin1(bytes), encoding: .latin1,
        note: "decoded from iso-8859-1, as its bytes suggest")
    }
  }

  private init(utf16 bytes: [UInt8], encoding: TextEncoding) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 0
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
      index += 2
    }
    if units.first == 0xFEFF { units.removeFirst() }
    let isCut = bytes.count % 2 == 1
    let text = String(decoding: units, as: UTF16.self) + (isCut ? "\u{FFFD}" : "")
    self.init(
      utf8: Array(text.utf8), encoding: encoding, note: "decoded from \(encoding.rawValue)")
  }

  private init(utf8: [UInt8], encoding: TextEncoding, note: String?) {
    self.utf8 = utf8
    self.encoding = encoding
    self.note = note
  }
}
