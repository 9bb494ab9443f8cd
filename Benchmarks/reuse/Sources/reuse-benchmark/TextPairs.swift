import Glibc

/// The texts of a run, two by two, from a file in which each stands behind its length.
enum TextPairs {
  typealias Bytes = [UInt8]

  static func read(_ path: String) throws -> [(Bytes, Bytes)] {
    guard let file = fopen(path, "rb") else { throw Failure.cannotRead(path) }
    defer { fclose(file) }
    var texts: [Bytes] = []
    var length: UInt64 = 0
    while fread(&length, 8, 1, file) == 1 {
      var bytes = Bytes(repeating: 0, count: Int(UInt64(littleEndian: length)))
      guard bytes.isEmpty || fread(&bytes, bytes.count, 1, file) == 1 else {
        throw Failure.cannotRead(path)
      }
      texts.append(bytes)
    }
    return stride(from: 1, to: texts.count, by: 2).map { (texts[$0 - 1], texts[$0]) }
  }
}
