/// Little-endian numbers in bytes that may end anywhere.
struct ByteFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// - Throws: ``ZipFault/damaged(problem:)`` when the number does not stand inside the bytes.
  func two(at offset: Int) throws(ZipFault) -> Int {
    guard offset >= 0, offset <= bytes.count - 2 else {
      throw .damaged(problem: "a record is cut short")
    }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  /// - Throws: ``ZipFault/damaged(problem:)`` when the number does not stand inside the bytes.
  func four(at offset: Int) throws(ZipFault) -> Int {
    try two(at: offset) | two(at: offset + 2) << 16
  }
}
