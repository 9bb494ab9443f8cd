@testable import StemmaLanguage

extension MessagePackValue {
  /// The value as a file has it, each length and number in its widest form.
  var packed: [UInt8] {
    switch self {
    case .null: [0xC0]
    case .boolean(let value): [value ? 0xC3 : 0xC2]
    case .integer(let value): [0xD3] + Self.bytes(of: UInt64(bitPattern: value))
    case .unsigned(let value): [0xCF] + Self.bytes(of: value)
    case .number(let value): [0xCB] + Self.bytes(of: value.bitPattern)
    case .string(let text): Self.head(0xDB, text.utf8.count) + Array(text.utf8)
    case .binary(let bytes): Self.head(0xC6, bytes.count) + bytes
    case .array(let items): Self.head(0xDD, items.count) + items.flatMap(\.packed)
    case .map(let pairs):
      Self.head(0xDF, pairs.count) + pairs.flatMap { $0.key.packed + $0.value.packed }
    }
  }

  /// A map with strings as keys.
  static func named(_ values: KeyValuePairs<String, MessagePackValue>) -> MessagePackValue {
    .map(values.map { (.string($0.key), $0.value) })
  }

  private static func head(_ type: UInt8, _ count: Int) -> [UInt8] {
    [type] + bytes(of: UInt32(count))
  }

  private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
