/// Writes values one after the other into few bytes, for what is kept between runs.
///
/// Whole numbers take seven bits a byte, lowest first; a text that came before is its number. What
/// was written is read by a ``PackedReader`` in the same order: nothing says what it is.
struct PackedWriter {
  private var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  /// Everything written, and a check sum.
  var sealed: [UInt8] {
    let sum = PackedCheck.sum(of: bytes[...])
    return bytes + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
  }

  mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A number that is never negative.
  mutating func put(_ number: Int) {
    precondition(number >= 0, "a packed number is negative")
    put(UInt64(number))
  }

  /// A number of either sign.
  mutating func put(signed number: Int) {
    put(UInt64(bitPattern: Int64((number << 1) ^ (number >> 63))))
  }

  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func put(_ number: Double) {
    let pattern = number.bitPattern
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: pattern >> (8 * shift))) }
  }

  mutating func put(_ text: String) {
    if let number = texts[text] { return put(number + 1) }
    texts[text] = texts.count
    put(0)
    let utf8 = Array(text.utf8)
    put(utf8)
  }

  /// Bytes as they are, with their number.
  mutating func put(_ raw: [UInt8]) {
    put(raw.count)
    bytes += raw
  }

  mutating func put(_ value: some Packable) { value.pack(into: &self) }

  mutating func put(_ value: (some Packable)?) {
    put(value != nil)
    if let value { put(value) }
  }

  mutating func put(_ values: [some Packable]) {
    put(values.count)
    for value in values { put(value) }
  }
}

/// Reads what a ``PackedWriter`` wrote.
struct PackedReader {
  private var rest: ArraySlice<UInt8>
  private var texts: [String] = []

  /// - Throws: ``PackedDamage`` where the bytes are not those that were written.
  init(_ sealed: [UInt8]) throws(PackedDamage) {
    guard sealed.count >= 8 else { throw PackedDamage() }
    rest = sealed.dropLast(8)
    var sum: UInt64 = 0
    for byte in sealed.suffix(8).reversed() { sum = sum << 8 | UInt64(byte) }
    guard sum == PackedCheck.sum(of: rest) else { throw PackedDamage() }
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() throws(PackedDamage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while let byte = rest.popFirst() {
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      guard shift < 64 else { throw PackedDamage() }
    }
    throw PackedDamage()
  }

  mutating func count() throws(PackedDamage) -> Int {
    guard let value = Int(exactly: try number()) else { throw PackedDamage() }
    return value
  }

  mutating func signed() throws(PackedDamage) -> Int {
    let value = try number()
    return Int(Int64(bitPattern: value >> 1) ^ -Int64(value & 1))
  }

  mutating func flag() throws(PackedDamage) -> Bool {
    guard let byte = rest.popFirst() else { throw PackedDamage() }
    return byte != 0
  }

  mutating func double() throws(PackedDamage) -> Double {
    guard rest.count >= 8 else { throw PackedDamage() }
    var pattern: UInt64 = 0
    for byte in rest.prefix(8).reversed() { pattern = pattern << 8 | UInt64(byte) }
    rest = rest.dropFirst(8)
    return Double(bitPattern: pattern)
  }

  mutating func text() throws(PackedDamage) -> String {
    let place = try count()
    guard place == 0 else {
      guard place <= texts.count else { throw PackedDamage() }
      return texts[place - 1]
    }
    let text = String(decoding: try raw(), as: UTF8.self)
    texts.append(text)
    return text
  }

  mutating func raw() throws(PackedDamage) -> ArraySlice<UInt8> {
    let length = try count()
    guard length <= rest.count else { throw PackedDamage() }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }

  mutating func value<Value: Packable>(
    _: Value.Type = Value.self
  ) throws(PackedDamage) -> Value {
    try Value(unpacking: &self)
  }

  mutating func optional<Value: Packable>(
    _: Value.Type = Value.self
  ) throws(PackedDamage) -> Value? {
    try flag() ? try Value(unpacking: &self) : nil
  }

  mutating func list<Value: Packable>(
    _: Value.Type = Value.self
  ) throws(PackedDamage) -> [Value] {
    let length = try count()
    // Every value takes a byte or more.
    guard length <= rest.count else { throw PackedDamage() }
    var values: [Value] = []
    values.reserveCapacity(length)
    for _ in 0..<length { values.append(try Value(unpacking: &self)) }
    return values
  }
}

/// A value that can be kept between runs in few bytes.
protocol Packable {
  func pack(into writer: inout PackedWriter)
  init(unpacking reader: inout PackedReader) throws(PackedDamage)
}

/// Kept bytes are not what was written: a damaged file, or another program's work.
struct PackedDamage: Error {}

/// A check sum against damage, not against ill will.
///
/// Source: FNV-1a (Fowler, Noll & Vo).
enum PackedCheck {
  static func sum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return sum
    }
  }
}
