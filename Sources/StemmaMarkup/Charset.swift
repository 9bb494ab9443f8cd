import CLibXML2

/// Decodes the encodings that web pages declare beside UTF-8, by way of the C library's `iconv`.
package enum Charset {
  /// Longest name of an encoding.
  private static let mostNameBytes = 40
  /// Room for what is decoded at a time.
  private static let pieceBytes = 16 << 10

  /// Bytes as UTF-8; each byte that stands for nothing becomes U+FFFD.
  ///
  /// - Parameter name: as a server or a page names it.
  /// - Returns: `nil` for an encoding that is not known.
  /// - Complexity: linear.
  package static func decoded(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    // A slash would begin what `iconv` takes as options.
    let isName = name.utf8.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
        || [0x2D, 0x3A, 0x5F].contains(byte)
    }
    guard isName, (2...mostNameBytes).contains(name.utf8.count),
      let decoder = iconv_open("UTF-8", name), Int(bitPattern: decoder) != -1
    else { return nil }
    defer { iconv_close(decoder) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count * 3 / 2)
    var input = bytes.map { CChar(bitPattern: $0) }
    var piece = [CChar](repeating: 0, count: pieceBytes)
    input.withUnsafeMutableBufferPointer { input in
      piece.withUnsafeMutableBufferPointer { piece in
        decode(with: decoder, input, piece, into: &decoded)
      }
    }
    let isWhole = (try? UTF8Span(validating: decoded.span)) != nil
    return isWhole ? decoded : Array(String(decoding: decoded, as: UTF8.self).utf8)
  }

  private static func decode(
    with decoder: iconv_t, _ input: UnsafeMutableBufferPointer<CChar>,
    _ piece: UnsafeMutableBufferPointer<CChar>, into decoded: inout [UInt8]
  ) {
    var from = input.baseAddress
    var left = input.count
    while left > 0 {
      let before = left
      var to = piece.baseAddress
      var room = piece.count
      _ = iconv(decoder, &from, &left, &to, &room)
      let count = piece.count - room
      decoded.append(contentsOf: piece[..<count].lazy.map { UInt8(bitPattern: $0) })
      // Nothing taken and nothing given: what stands here means nothing, or breaks off.
      if left == before, count == 0 {
        decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
        from = from.map { $0 + 1 }
        left -= 1
      }
    }
  }
}
