import Glibc

extension ArraySlice<UInt8> {
  /// Where a byte stands first, at or behind `start`; the end when it does not.
  func firstPlace(of byte: UInt8, from start: Int) -> Int {
    withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, start < endIndex,
        let found = memchr(base + (start - startIndex), CInt(byte), endIndex - start)
      else { return endIndex }
      return startIndex + (UnsafeRawPointer(found) - UnsafeRawPointer(base))
    }
  }
}
