/// The compressions that are undone, told by their first bytes.
enum Compression {
  case gzip, zstd

  /// What the first bytes of a file say; `nil` for a file that is not compressed.
  init?(firstBytes: [UInt8]) {
    if firstBytes.starts(with: [0x1F, 0x8B, 0x08]) {
      self = .gzip
    } else if firstBytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else {
      return nil
    }
  }

  /// A stream of the file's bytes with one layer of compression undone, if there is one.
  static func opened(
    _ file: FileSource, limits: ReadingLimits
  ) throws(SourceFailure)
    -> any ByteSource
  {
    switch Compression(firstBytes: try file.peek()) {
    case .gzip: try GzipSource(file, limits: limits)
    case .zstd: try ZstdSource(file, limits: limits)
    case nil: file
    }
  }
}
