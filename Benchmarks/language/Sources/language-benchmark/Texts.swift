import Glibc

/// The texts of a run, from a file in which each stands behind its length (8 bytes, little-endian).
enum Texts {
  static func read(_ path: String) throws -> [String] {
    guard let file = fopen(path, "rb") else { throw Failure.cannotRead(path) }
    defer { fclose(file) }
    var texts: [String] = []
    var length: UInt64 = 0
    while fread(&length, 8, 1, file) == 1 {
      var bytes = [UInt8](repeating: 0, count: Int(UInt64(littleEndian: length)))
      guard bytes.isEmpty || fread(&bytes, bytes.count, 1, file) == 1 else {
        throw Failure.cannotRead(path)
      }
      texts.append(String(decoding: bytes, as: UTF8.self))
    }
    return texts
  }
}

/// Why a run cannot be done.
enum Failure: Error, CustomStringConvertible {
  case usage
  case cannotRead(String)
  case otherAnswers

  var description: String {
    switch self {
    case .usage:
      "usage: language-benchmark load|annotate|stages MODEL [TEXTS [TASKS]], language-benchmark kernel"
    case .cannotRead(let path): "cannot read \(path)"
    case .otherAnswers: "the stages one by one give other answers than the annotator"
    }
  }
}
