/// A value of a MessagePack file.
enum MessagePackValue: Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  /// Only integers that do not fit ``integer``.
  case unsigned(UInt64)
  case number(Double)
  case string(String)
  case binary(ArraySlice<UInt8>)
  case array([MessagePackValue])
  /// Pairs in the order of the file.
  case map([(key: MessagePackValue, value: MessagePackValue)])
}

extension MessagePackValue {
  /// The characters of a string, or of binary data that is UTF-8.
  var text: String? {
    switch self {
    case .string(let text): text
    case .binary(let bytes): String(validating: bytes, as: UTF8.self)
    default: nil
    }
  }

  var integer: Int? {
    if case .integer(let value) = self { return Int(value) }
    return nil
  }

  /// The 64 bits of an integer, as hashes are stored.
  var bits: UInt64? {
    switch self {
    case .integer(let value): UInt64(bitPattern: value)
    case .unsigned(let value): value
    default: nil
    }
  }

  var boolean: Bool? {
    if case .boolean(let value) = self { return value }
    return nil
  }

  var bytes: ArraySlice<UInt8>? {
    if case .binary(let bytes) = self { return bytes }
    return nil
  }

  var items: [MessagePackValue]? {
    if case .array(let items) = self { return items }
    return nil
  }

  var pairs: [(key: MessagePackValue, value: MessagePackValue)]? {
    if case .map(let pairs) = self { return pairs }
    return nil
  }

  /// The value behind a key that is a string; the first where the map has it twice.
  subscript(key: String) -> MessagePackValue? {
    pairs?.first { $0.key.text == key }?.value
  }
}
