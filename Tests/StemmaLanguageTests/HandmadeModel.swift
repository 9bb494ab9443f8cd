import Foundation

@testable import StemmaLanguage

/// Files of a model as spaCy writes them, small enough to know what they must come to.
enum HandmadeModel {
  typealias Layer = (
    name: String, attributes: KeyValuePairs<String, MessagePackValue>,
    parameters: KeyValuePairs<String, MessagePackValue>
  )

  /// Calls `read` with a folder of its own that holds these files.
  static func withFiles<Result>(
    _ files: [String: [UInt8]], _ read: (ModelFiles) throws -> Result
  ) throws -> Result {
    let temporary = FileManager.default.temporaryDirectory
    let folder = temporary.appending(path: "model-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, bytes) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    return try read(ModelFiles(folder: folder.path, digests: nil))
  }

  /// An `.npy` file.
  static func array(_ floats: [Float], rows: Int, columns: Int) -> [UInt8] {
    let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), \(columns)), }\n"
    let length = [UInt8(header.utf8.count), 0]
    return [0x93] + Array("NUMPY".utf8) + [1, 0] + length + Array(header.utf8) + bytes(of: floats)
  }

  /// The rows of spellings, as `vocab/key2row` has them.
  static func rows(_ keys: [(word: String, row: Int64)]) -> [UInt8] {
    MessagePackValue.map(
      keys.map { (.unsigned(StringHash.identity(of: $0.word)), .integer($0.row)) }
    ).packed
  }

  /// A parameter of a layer.
  static func tensor(_ floats: [Float], _ shape: [Int]) -> MessagePackValue {
    .named([
      "nd": .boolean(true), "type": .string("<f4"),
      "shape": .array(shape.map { .integer(Int64($0)) }), "data": .binary(bytes(of: floats)[...]),
    ])
  }

  /// A network as thinc writes it.
  static func network(_ layers: [Layer]) -> [UInt8] {
    let attributes = layers.map { layer in
      MessagePackValue.map(
        layer.attributes.map { (.string($0.key), .binary($0.value.packed[...])) })
    }
    return MessagePackValue.named([
      "nodes": .array(layers.map { .named(["name": .string($0.name), "refs": .map([])]) }),
      "attrs": .array(attributes),
      "params": .array(layers.map { .named($0.parameters) }),
    ]).packed
  }

  private static func bytes(of floats: [Float]) -> [UInt8] {
    floats.flatMap { float in withUnsafeBytes(of: float.bitPattern.littleEndian) { Array($0) } }
  }
}
