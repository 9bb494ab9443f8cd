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
  /// The value of a map with another one behind a key.
  func setting(_ key: String, to value: MessagePackValue) -> MessagePackValue {
    .map((pairs ?? []).map { ($0.key, $0.key.text == key ? value : $0.value) })
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
