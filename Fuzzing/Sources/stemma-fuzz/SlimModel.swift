@testable import StemmaLanguage

/// Files with short tables: a model of them loads many times as fast and is read by the same code.
enum SlimModel {
  /// Rows that are left of a table of hashed features, and entries of a table of words.
  private static let most = 64

  /// The file of a network or of words whose tables are cut; any other file as it is.
  static func file(_ bytes: [UInt8]) -> [UInt8] {
    var reader = MessagePackReader(bytes[...])
    guard let value = try? reader.value(), reader.isAtEnd else { return bytes }
    if value["params"] != nil { return Packing.bytes(of: cut(value)) }
    let isOfWords = value["lexeme_norm"] != nil || value["lemma_rules"] != nil
    return isOfWords ? Packing.bytes(of: short(value)) : bytes
  }

  private static func short(_ value: MessagePackValue) -> MessagePackValue {
    switch value {
    case .array(let items): .array(items.prefix(most).map(short))
    case .map(let pairs): .map(pairs.prefix(most).map { ($0.key, short($0.value)) })
    default: value
    }
  }

  private static func cut(_ value: MessagePackValue) -> MessagePackValue {
    switch value {
    case .array(let items): .array(items.map(cut))
    case .map(let pairs):
      .map(pairs.map { ($0.key, $0.key.text == "E" ? table($0.value) : cut($0.value)) })
    default: value
    }
  }

  /// The first rows of a packed array of floats.
  private static func table(_ value: MessagePackValue) -> MessagePackValue {
    guard let pairs = value.pairs, let shape = value["shape"]?.items, shape.count == 2,
      let columns = shape[1].integer, let rows = shape[0].integer, rows > most
    else { return value }
    return .map(
      pairs.map { key, value in
        switch (key.text, value) {
        case ("shape", _): (key, .array([.integer(Int64(most)), shape[1]]))
        case ("data", .binary(let bytes)): (key, .binary(bytes.prefix(most * columns * 4)))
        default: (key, value)
        }
      })
  }
}
