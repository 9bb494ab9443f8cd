/// A run of text without white space, as bytes and as scalars at once.
struct ScalarChunk {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let scalars: UnsafeBufferPointer<UInt32>
  /// First bytes of the scalars, and the number of bytes; nothing where every scalar is one byte.
  private let offsets: [Int]?

  /// - Parameter scalars: the scalars of `bytes`, which is sound UTF-8.
  init(bytes: UnsafeBufferPointer<UInt8>, scalars: UnsafeBufferPointer<UInt32>) {
    self.bytes = bytes
    self.scalars = scalars
    offsets =
      bytes.count == scalars.count
      ? nil : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  /// The bytes of a range of scalars.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    guard let offsets else { return UnsafeBufferPointer(rebasing: bytes[range]) }
    let place = offsets[range.lowerBound]..<offsets[range.upperBound]
    return UnsafeBufferPointer(rebasing: bytes[place])
  }

  /// A range of the scalars.
  func scalars(_ range: Range<Int>) -> UnsafeBufferPointer<UInt32> {
    UnsafeBufferPointer(rebasing: scalars[range])
  }
}
