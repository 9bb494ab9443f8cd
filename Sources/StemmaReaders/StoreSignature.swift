/// What the file of an archive begins with: an SQLite database that says whose it is.
package enum StoreSignature {
  /// Bytes 68 to 71, SQLite's `application_id`: "Stem".
  package static let applicationID: UInt32 = 0x5374_656D
  /// How many first bytes tell.
  package static let length = 72
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Whether a file that begins so is an archive.
  package static func matches(_ bytes: some Collection<UInt8>) -> Bool {
    let header = bytes.prefix(length)
    let identity = header.dropFirst(length - 4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    return header.count == length && header.starts(with: magic) && identity == applicationID
  }
}
