import GRDB
import StemmaDigest
import StemmaReaders

/// A report's bytes as the table `raw` holds them.
struct RawBytes: Sendable {
  enum Form: String, Sendable {
    /// They are those of the text.
    case text
    /// As they are: packing would not make them smaller.
    case plain
    /// One zstd frame.
    case zstd
  }

  let form: Form
  let length: Int
  /// `nil` for the form `text`.
  let bytes: [UInt8]?

  /// - Parameter text: the report's text.
  init(_ raw: [UInt8], text: [UInt8]) {
    length = raw.count
    guard raw != text else {
      (form, bytes) = (.text, nil)
      return
    }
    let packed = ZstdFrame.packed(raw)
    (form, bytes) = packed.count < raw.count ? (.zstd, packed) : (.plain, raw)
  }

  /// The bytes of a row: form, length, bytes, text, digest.
  ///
  /// - Returns: `nil` where they are not those that the digest was made of.
  static func unpacked(_ row: Row) -> [UInt8]? {
    let bytes: [UInt8]?
    switch Form(rawValue: row[0]) {
    case .text: bytes = Blob.bytes(row[3])
    case .plain: bytes = Blob.bytes(row[2])
    case .zstd: bytes = ZstdFrame.expanded(Blob.bytes(row[2]), length: row[1])
    case nil: bytes = nil
    }
    guard let bytes, Digest.sha256Hex(of: bytes) == row[4] as String else { return nil }
    return bytes
  }
}
