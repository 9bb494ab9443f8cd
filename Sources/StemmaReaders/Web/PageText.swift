import StemmaMarkup
import StemmaModel

/// A web page's bytes as UTF-8.
///
/// Bytes that are UTF-16, or UTF-8 as a whole, are taken as that, whatever is declared: chance makes
/// no long text so. Else the encoding that the server named counts, then the one that the page names,
/// then what the bytes suggest.
struct PageText {
  /// Where a page must name its encoding, and where we still look.
  private static let headBytes = 4096

  /// Valid UTF-8.
  let utf8: [UInt8]
  let encoding: TextEncoding
  /// What a reader should know of the decoding.
  let note: String?

  /// Decodes a page.
  ///
  /// - Parameters:
  ///   - bytes: as they came.
  ///   - charset: the encoding that the server gave with them.
  init(_ bytes: [UInt8], charset: String?) {
    let declared = [charset, Self.declared(in: bytes)].lazy.compactMap { $0?.lowercased() }
    for name in declared where !Self.isGuessed(name) {
      if Self.isUTF8(bytes), !Self.isOfASCII(name) { break }
      if UTF16Detection.endianness(of: bytes) != nil { break }
      guard let decoded = Charset.decoded(bytes, from: name) else { continue }
      utf8 = decoded
      encoding = .declared
      note = "decoded from \(name), as it was declared"
      return
    }
    let decoded = DecodedText(bytes)
    utf8 = decoded.utf8
    encoding = decoded.encoding
    note = decoded.note
  }

  /// Encodings that the bytes themselves tell as well as any declaration: it may be wrong.
  private static func isGuessed(_ name: String) -> Bool {
    [
      "utf-8", "utf8", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252",
      "us-ascii", "ascii",
    ].contains(name)
  }

  /// Encodings whose bytes are all ASCII, so that they look like UTF-8.
  private static func isOfASCII(_ name: String) -> Bool {
    name.hasPrefix("iso-2022") || name == "hz-gb-2312"
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// What stands behind `charset=` in the page's first bytes, or behind `encoding=` in XML.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(headBytes).map(ASCII.lowered)
    for word in ["charset", "encoding"] {
      let word = Array(word.utf8)
      for start in head.indices.dropLast(word.count + 2) where head[start] == word[0] {
        guard head[start...].starts(with: word) else { continue }
        let rest = head[(start + word.count)...].drop { $0 == ASCII.space }
        guard rest.first == UInt8(ascii: "=") else { continue }
        let value = rest.dropFirst().drop { $0 == ASCII.space || $0 == 0x22 || $0 == 0x27 }
        let name = value.prefix { ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
        if name.count > 1 { return String(decoding: name, as: UTF8.self) }
      }
    }
    return nil
  }
}
