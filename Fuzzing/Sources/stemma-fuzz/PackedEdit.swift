@testable import StemmaLanguage

/// One change of a value deep inside a MessagePack file, which stays sound MessagePack.
///
/// Edits of bytes seldom leave such a file readable; this one gets past the reader, to what makes use
/// of the values.
struct PackedEdit {
  /// Says the way down, at each step one byte among as many members.
  private var way: ArraySlice<UInt8>
  private let action: UInt8
  private let amount: Int64

  /// - Parameter bytes: what to do, how much (two bytes), and then the way.
  init(_ bytes: ArraySlice<UInt8>) {
    let head = Array(bytes.prefix(3)) + [0, 0, 0]
    (action, amount, way) = (
      head[0], Int64(Int16(bitPattern: UInt16(head[1]) << 8 | UInt16(head[2]))), bytes.dropFirst(3)
    )
  }

  /// The value with the change; packed settings inside it are gone into as well.
  mutating func applied(to value: MessagePackValue) -> MessagePackValue {
    guard let step = way.popFirst() else { return changed(value) }
    switch value {
    case .array(var items) where !items.isEmpty:
      let place = Int(step) % items.count
      items[place] = applied(to: items[place])
      return .array(items)
    case .map(var pairs) where !pairs.isEmpty:
      let place = Int(step) % pairs.count
      pairs[place].value = applied(to: pairs[place].value)
      return .map(pairs)
    case .binary(let bytes) where bytes.count < 1024:
      var reader = MessagePackReader(bytes)
      guard let inner = try? reader.value(), reader.isAtEnd else { return changed(value) }
      return .binary(Packing.bytes(of: applied(to: inner))[...])
    default: return changed(value)
    }
  }

  private func changed(_ value: MessagePackValue) -> MessagePackValue {
    switch (action % 12, value) {
    case (0, _): .null
    case (1, _): .boolean(amount % 2 == 0)
    case (2, _): .integer(amount)
    case (3, _): .integer(amount << 48)
    case (4, _): .string("")
    case (5, .array(let items)): .array(Array(items.dropLast(1 + Int(amount.magnitude % 4))))
    case (6, .array(let items)): .array(items + items.prefix(1 + Int(amount.magnitude % 4)))
    case (7, .array(let items)): .array(items.reversed())
    case (5, .map(let pairs)): .map(Array(pairs.dropFirst(1 + Int(amount.magnitude % 4))))
    case (6, .map(let pairs)): .map(pairs + pairs.prefix(1))
    case (7, .map(let pairs)): .map(pairs.map { ($0.value, $0.key) })
    case (5, .string(let text)): .string(String(text.dropLast(Int(amount.magnitude % 64))))
    case (6, .string(let text)): .string(text + text)
    case (8, .string(let text)):
      .string(text.replacing("\"\(amount.magnitude % 10)\":", with: "\"2\":"))
    case (9, .string(let text)):
      .string(String(text.unicodeScalars.filter { $0.value % 11 != UInt32(amount.magnitude % 11) }))
    case (10, .integer(let number)): .integer(number &+ amount)
    case (11, .binary(let bytes)): .binary(bytes.dropLast(Int(amount.magnitude % 64) * 4))
    case (_, .array): .array([])
    case (_, .map): .map([])
    default: .integer(-1)
    }
  }
}

/// Writes MessagePack.
enum Packing {
  static func bytes(of value: MessagePackValue) -> [UInt8] {
    var bytes: [UInt8] = []
    append(value, to: &bytes)
    return bytes
  }

  private static func append(_ value: MessagePackValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes.append(0xC0)
    case .boolean(let flag): bytes.append(flag ? 0xC3 : 0xC2)
    case .integer(let number): append(0xD3, UInt64(bitPattern: number), to: &bytes)
    case .unsigned(let number): append(0xCF, number, to: &bytes)
    case .number(let number): append(0xCB, number.bitPattern, to: &bytes)
    case .string(let text):
      append(0xDB, UInt32(text.utf8.count), to: &bytes)
      bytes += text.utf8
    case .binary(let data):
      append(0xC6, UInt32(data.count), to: &bytes)
      bytes += data
    case .array(let items):
      append(0xDD, UInt32(items.count), to: &bytes)
      for item in items { append(item, to: &bytes) }
    case .map(let pairs):
      append(0xDF, UInt32(pairs.count), to: &bytes)
      for (key, value) in pairs {
        append(key, to: &bytes)
        append(value, to: &bytes)
      }
    }
  }

  private static func append<Number: FixedWidthInteger>(
    _ type: UInt8, _ number: Number, to bytes: inout [UInt8]
  ) {
    bytes.append(type)
    withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
  }
}
