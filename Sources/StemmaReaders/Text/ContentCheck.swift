/// Tells text from what only looks like a report to a file system.
enum ContentCheck {
  /// First bytes of formats that people keep beside reports.
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF file"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"), (Array("{\\rtf".utf8), "an RTF document"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
    (Array("SQLite format 3".utf8), "a database"), ([0xFD, 0x37, 0x7A, 0x58], "an xz archive"),
    (Array("BZh".utf8), "a bzip2 archive"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
    ([0x1F, 0x8B, 0x08], "compressed twice"), ([0x28, 0xB5, 0x2F, 0xFD], "compressed twice"),
    ([0xFF, 0xFE, 0, 0], "UTF-32"), ([0, 0, 0xFE, 0xFF], "UTF-32"),
  ]

  /// Why raw bytes are no text; `nil` when they may be. UTF-16 passes.
  static func objection(toRaw bytes: [UInt8]) -> SetAsideReason? {
    if bytes.isEmpty { return .empty }
    if StoreSignature.matches(bytes) { return .archive }
    for signature in signatures where bytes.starts(with: signature.bytes) {
      return .notText(what: signature.name)
    }
    if UTF16Detection.endianness(of: bytes) != nil { return nil }
    var controls = 0
    for byte in bytes {
      if byte == 0 { return .notText(what: nil) }
      // Tab to carriage return and escape occur in text.
      if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B { controls += 1 }
    }
    return controls * 20 > bytes.count ? .notText(what: nil) : nil
  }
}
