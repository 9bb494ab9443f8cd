/// Reads MessagePack, bounded: a length never reaches past the bytes, nesting has a ceiling.
///
/// Strings must be sound UTF-8. Binary data is a slice of the bytes read, not a copy.
///
/// Source: the MessagePack specification (github.com/msgpack/msgpack), all types but extensions and
/// timestamps, which spaCy does not write.
struct MessagePackReader {
  /// What is wrong with the bytes.
  enum Failure: Error, Equatable {
    /// Something claims more bytes than there are; `at` is where that which claims them begins.
    case endsEarly(at: Int)
    /// A type byte of an extension, or the one that is never used.
    case unknownType(UInt8, at: Int)
    /// A string that is not sound UTF-8.
    case notUTF8(at: Int)
    /// An array or map inside too many others.
    case tooDeep(at: Int)
    /// Something other than what was asked for.
    case unexpected(at: Int)
  }

  /// How many arrays and maps may stand inside each other.
  static let maximumDepth = 64

  private let bytes: ArraySlice<UInt8>
  /// The index of the first byte not read, in the array that the bytes are of.
  private(set) var position: Int
  private var depth = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether all bytes were read.
  var isAtEnd: Bool { position == bytes.endIndex }

  /// Reads one value whole.
  ///
  /// - Throws: `Failure`; where the reader then stands is not said.
  mutating func value() throws(Failure) -> MessagePackValue {
    let start = position
    let type: UInt8 = try number(from: start)
    switch type {
    case 0x00...0x7F: return .integer(Int64(type))
    case 0x80...0x8F: return try map(count: Int(type & 15), from: start)
    case 0x90...0x9F: return try array(count: Int(type & 15), from: start)
    case 0xA0...0xBF: return try string(count: Int(type & 31), from: start)
    case 0xC0: return .null
    case 0xC2: return .boolean(false)
    case 0xC3: return .boolean(true)
    case 0xC4...0xC6:
      return .binary(try take(try length(width: type - 0xC4, from: start), from: start))
    case 0xCA: return .number(Double(Float(bitPattern: try number(from: start))))
    case 0xCB: return .number(Double(bitPattern: try number(from: start)))
    case 0xCC...0xD3: return try integer(type: type, from: start)
    case 0xD9...0xDB:
      return try string(count: try length(width: type - 0xD9, from: start), from: start)
    case 0xDC, 0xDD:
      return try array(count: try length(width: type - 0xDB, from: start), from: start)
    case 0xDE, 0xDF:
      return try map(count: try length(width: type - 0xDD, from: start), from: start)
    case 0xE0...0xFF: return .integer(Int64(Int8(bitPattern: type)))
    default: throw .unknownType(type, at: start)
    }
  }

  /// Reads the head of a map and says how many pairs follow, for maps too large to hold.
  ///
  /// - Throws: `Failure.unexpected` where something else begins; `Failure.endsEarly` also where the
  ///   bytes that follow are too few for so many pairs.
  mutating func mapCount() throws(Failure) -> Int {
    let start = position
    let type: UInt8 = try number(from: start)
    let count: Int
    switch type {
    case 0x80...0x8F: count = Int(type & 15)
    case 0xDE, 0xDF: count = try length(width: type - 0xDD, from: start)
    default:
      position = start
      throw .unexpected(at: start)
    }
    try require(count * 2, from: start)
    return count
  }
}

// MARK: - Parts

extension MessagePackReader {
  private mutating func array(
    count: Int, from start: Int
  ) throws(Failure) -> MessagePackValue {
    try descend(from: start)
    try require(count, from: start)
    var items: [MessagePackValue] = []
    items.reserveCapacity(Self.reservation(count))
    for _ in 0..<count { items.append(try value()) }
    depth -= 1
    return .array(items)
  }

  private mutating func map(count: Int, from start: Int) throws(Failure) -> MessagePackValue {
    try descend(from: start)
    try require(count * 2, from: start)
    var pairs: [(key: MessagePackValue, value: MessagePackValue)] = []
    pairs.reserveCapacity(Self.reservation(count))
    for _ in 0..<count {
      let key = try value()
      pairs.append((key, try value()))
    }
    depth -= 1
    return .map(pairs)
  }

  private mutating func string(count: Int, from start: Int) throws(Failure) -> MessagePackValue {
    // The check is slow in the standard library, and most strings of a model are ASCII.
    let text = try take(count, from: start).withUnsafeBufferPointer { utf8 in
      utf8.allSatisfy { $0 < 0x80 }
        ? String(decoding: utf8, as: UTF8.self) : String(validating: utf8, as: UTF8.self)
    }
    guard let text else { throw .notUTF8(at: start) }
    return .string(text)
  }

  private mutating func integer(type: UInt8, from start: Int) throws(Failure) -> MessagePackValue {
    switch type {
    case 0xCC: return .integer(Int64(try number(from: start) as UInt8))
    case 0xCD: return .integer(Int64(try number(from: start) as UInt16))
    case 0xCE: return .integer(Int64(try number(from: start) as UInt32))
    case 0xCF:
      let bits: UInt64 = try number(from: start)
      return Int64(exactly: bits).map { .integer($0) } ?? .unsigned(bits)
    case 0xD0: return .integer(Int64(try number(from: start) as Int8))
    case 0xD1: return .integer(Int64(try number(from: start) as Int16))
    case 0xD2: return .integer(Int64(try number(from: start) as Int32))
    default: return .integer(try number(from: start))
    }
  }

  /// A count of 1, 2 or 4 bytes, for widths 0, 1 and 2.
  private mutating func length(width: UInt8, from start: Int) throws(Failure) -> Int {
    switch width {
    case 0: Int(try number(from: start) as UInt8)
    case 1: Int(try number(from: start) as UInt16)
    default: Int(try number(from: start) as UInt32)
    }
  }

  /// The next bytes as one number, the highest first.
  @inline(__always)
  private mutating func number<Number: FixedWidthInteger>(
    from start: Int
  ) throws(Failure) -> Number {
    let width = Number.bitWidth / 8
    try require(width, from: start)
    var number = Number(truncatingIfNeeded: bytes[position])
    for place in (position + 1)..<(position + width) {
      number = number << 8 | Number(truncatingIfNeeded: bytes[place])
    }
    position += width
    return number
  }

  private mutating func take(_ count: Int, from start: Int) throws(Failure) -> ArraySlice<UInt8> {
    try require(count, from: start)
    let taken = bytes[position..<(position + count)]
    position += count
    return taken
  }

  @inline(__always)
  private func require(_ count: Int, from start: Int) throws(Failure) {
    guard count <= bytes.endIndex - position else { throw .endsEarly(at: start) }
  }

  private mutating func descend(from start: Int) throws(Failure) {
    depth += 1
    guard depth <= Self.maximumDepth else { throw .tooDeep(at: start) }
  }

  /// Room for what small counts claim; large ones have to show their bytes first.
  private static func reservation(_ count: Int) -> Int { min(count, 1 << 14) }
}
