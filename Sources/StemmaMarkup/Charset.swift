import CLibXML2

/// Decodes the encodings that web pages declare beside UTF-8, by way of libxml2 and the C library.
package enum Charset {
  /// Longest name of an encoding.
  private static let mostNameBytes = 40
  /// Bytes that are decoded at a time: what is left of a piece is moved for each fault in it.
  private static let pieceBytes = 4096

  /// Bytes as UTF-8; each byte that stands for nothing becomes U+FFFD.
  ///
  /// - Parameter name: as a server or a page names it.
  /// - Returns: `nil` for an encoding that is not known.
  package static func decoded(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    let isName = name.utf8.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F
        || byte == 0x3A
    }
    guard isName, (2...mostNameBytes).contains(name.utf8.count),
      let handler = xmlFindCharEncodingHandler(name)
    else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreate(), let output = xmlBufferCreate() else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count * 3 / 2)
    var position = 0
    while position < bytes.count || xmlBufferLength(input) > 0 {
      let room = max(0, pieceBytes - Int(xmlBufferLength(input)))
      let end = min(bytes.count, position + room)
      if end > position {
        let failed = bytes[position..<end].withUnsafeBufferPointer {
          xmlBufferAdd(input, $0.baseAddress, CInt($0.count)) != 0
        }
        if failed { return nil }
        position = end
      }
      let before = xmlBufferLength(input)
      _ = xmlCharEncInFunc(handler, output, input)
      if let content = xmlBufferContent(output) {
        let count = Int(xmlBufferLength(output))
        decoded.append(contentsOf: UnsafeBufferPointer(start: content, count: count))
        xmlBufferEmpty(output)
      }
      if xmlBufferLength(input) == before {
        decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
        xmlBufferShrink(input, 1)
      }
    }
    let isWhole = (try? UTF8Span(validating: decoded.span)) != nil
    return isWhole ? decoded : Array(String(decoding: decoded, as: UTF8.self).utf8)
  }
}
