import CZlib

/// The checksum of zip and gzip: tells broken bytes, not forged ones.
package struct CRC32: Sendable {
  /// The checksum of all bytes so far.
  package private(set) var value: UInt32 = 0

  package init() {}

  /// Takes in the next bytes.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { buffer in
      // zlib counts in 32 bits; the pieces that come here are far smaller.
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeBufferPointer(rebasing: rest.prefix(1 << 30))
        value = UInt32(truncatingIfNeeded: crc32(UInt(value), part.baseAddress, UInt32(part.count)))
        rest = rest.dropFirst(part.count)
      }
    }
  }
}
