import CZstd

/// Bytes as one zstd frame, in memory.
package enum ZstdFrame {
  /// What zstd calls its default: texts of some KiB halve, at over 100 MB a second.
  private static let level: Int32 = 3

  /// The bytes packed.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = ZSTD_compress(buffer.baseAddress, bound, bytes, bytes.count, level)
      precondition(ZSTD_isError(count) == 0, "zstd refuses a buffer of the size that it asked for")
    }
  }

  /// The bytes unfolded; `nil` for what is no frame of so many bytes.
  package static func expanded(_ packed: [UInt8], length: Int) -> [UInt8]? {
    guard length >= 0, ZSTD_getFrameContentSize(packed, packed.count) == UInt64(length) else {
      return nil
    }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: max(1, length)) { buffer, count in
      let written = ZSTD_decompress(buffer.baseAddress, length, packed, packed.count)
      isWhole = ZSTD_isError(written) == 0 && written == length
      count = isWhole ? length : 0
    }
    return isWhole ? bytes : nil
  }
}
