import Foundation

@testable import StemmaLanguage

/// A folder with some files of a model, gone with the last reference.
final class BrokenModelFolder {
  let path: String

  /// A folder with the files that are given and links to those of a whole model, where one is.
  init(_ files: [String: MessagePackValue], beside model: String? = nil) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    path = folder.path
    if let model {
      for file in try FileManager.default.subpathsOfDirectory(atPath: model)
      where files[file] == nil {
        let source = URL(filePath: model).appending(path: file)
        guard try source.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
          continue
        }
        try FileManager.default.createSymbolicLink(
          at: try Self.place(of: file, in: folder), withDestinationURL: source)
      }
    }
    for (file, value) in files {
      try Data(value.packed).write(to: try Self.place(of: file, in: folder))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var files: ModelFiles { ModelFiles(folder: path, digests: nil) }

  private static func place(of file: String, in folder: URL) throws -> URL {
    let place = folder.appending(path: file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    return place
  }
}

extension MessagePackValue {
  /// The value as a file has it, each length in four bytes.
  var packed: [UInt8] {
    switch self {
    case .null: [0xC0]
    case .boolean(let flag): [flag ? 0xC3 : 0xC2]
    case .integer(let number): [0xD3] + Self.bytes(UInt64(bitPattern: number))
    case .unsigned(let number): [0xCF] + Self.bytes(number)
    case .number(let number): [0xCB] + Self.bytes(number.bitPattern)
    case .string(let text): [0xDB] + Self.bytes(UInt32(text.utf8.count)) + Array(text.utf8)
    case .binary(let bytes): [0xC6] + Self.bytes(UInt32(bytes.count)) + Array(bytes)
    case .array(let items): [0xDD] + Self.bytes(UInt32(items.count)) + items.flatMap(\.packed)
    case .map(let pairs):
      [0xDF] + Self.bytes(UInt32(pairs.count)) + pairs.flatMap { $0.key.packed + $0.value.packed }
    }
  }

  /// The value of a map with another one behind a key.
  func setting(_ key: String, to value: MessagePackValue) -> MessagePackValue {
    .map((pairs ?? []).map { ($0.key, $0.key.text == key ? value : $0.value) })
  }

  private static func bytes<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}

extension MessagePackValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int64) { self = .integer(number) }
  init(arrayLiteral items: MessagePackValue...) { self = .array(items) }
  init(dictionaryLiteral pairs: (MessagePackValue, MessagePackValue)...) {
    self = .map(pairs.map { (key: $0.0, value: $0.1) })
  }
}
