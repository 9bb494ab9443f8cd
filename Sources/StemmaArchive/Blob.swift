import FoundationEssentials
import GRDB

/// Bytes as GRDB takes and gives them.
enum Blob {
  /// For a statement's argument. Text goes in as `CAST(? AS TEXT)`, so that a zero byte in it does
  /// not end it.
  static func of(_ bytes: [UInt8]) -> Data { Data(bytes) }

  static func of(_ text: String?) -> Data? { text.map { Data($0.utf8) } }

  static func bytes(_ data: Data) -> [UInt8] { Array(data) }

  static func text(_ data: Data?) -> String? { data.map { String(decoding: $0, as: UTF8.self) } }
}
