import CTextKernels

/// Walks over JSON text byte by byte, holding it to RFC 8259, without building values.
///
/// It expects valid UTF-8 and says of a value only where it starts and ends; ``JSONString`` decodes
/// the strings that are wanted.
struct JSONScanner {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private let maximumDepth: Int
  private(set) var position: Int

  /// - Parameter range: the bytes to look at; columns count from its start.
  init(_ bytes: [UInt8], in range: Range<Int>, maximumDepth: Int) {
    self.bytes = bytes
    start = range.lowerBound
    end = range.upperBound
    position = range.lowerBound
    self.maximumDepth = maximumDepth
  }

  /// The next byte without taking it; `nil` at the end.
  var next: UInt8? { position < end ? bytes[position] : nil }

  /// Passes over blanks, tabs and line ends.
  mutating func skipSpace() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Takes one byte that must stand here.
  mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard position < end else { throw fault(.endsEarly) }
    guard bytes[position] == byte else { throw fault(.unexpectedCharacter) }
    position += 1
  }

  /// Takes one whole value and returns its bytes, without space around it.
  mutating func value(depth: Int = 0) throws(JSONFault) -> Range<Int> {
    let first = position
    guard position < end else { throw fault(.endsEarly) }
    switch bytes[position] {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try container(closedBy: UInt8(ascii: "}"), depth: depth + 1)
    case UInt8(ascii: "["): try container(closedBy: UInt8(ascii: "]"), depth: depth + 1)
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw fault(.unexpectedCharacter)
    }
    return first..<position
  }

  /// Takes one string, quotation marks included.
  mutating func string() throws(JSONFault) {
    try expect(UInt8(ascii: "\""))
    while true {
      passOverPlainBytes()
      guard position < end else { break }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return
      }
      if byte < 0x20 { throw fault(.controlCharacterInString) }
      if byte == UInt8(ascii: "\\") { try escape() } else { position += 1 }
    }
    throw fault(.endsEarly)
  }

  /// Passes over bytes that a string holds as they are, 64 at a time; leaves the rest to the caller.
  private mutating func passOverPlainBytes() {
    position = bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return position }
      var position = position
      while position + 64 <= end {
        let special = tk_special_in_json(start + position)
        if special != 0 { return position + special.trailingZeroBitCount }
        position += 64
      }
      return position
    }
  }

  /// What is wrong at the place where the scanner stands.
  func fault(_ kind: JSONFault.Kind) -> JSONFault {
    JSONFault(kind: kind, column: position - start + 1)
  }

  private mutating func container(closedBy close: UInt8, depth: Int) throws(JSONFault) {
    guard depth <= maximumDepth else { throw fault(.nestsTooDeep) }
    position += 1
    skipSpace()
    if next == close {
      position += 1
      return
    }
    while true {
      if close == UInt8(ascii: "}") {
        try string()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
      }
      _ = try value(depth: depth)
      skipSpace()
      if next == UInt8(ascii: ",") {
        position += 1
        skipSpace()
      } else {
        return try expect(close)
      }
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    for offset in 0..<word.utf8CodeUnitCount {
      try expect(word.utf8Start[offset])
    }
  }

  private mutating func number() throws(JSONFault) {
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if let byte = next, ASCII.isAlphanumeric(byte) { throw fault(.badNumber) }
  }

  private mutating func digits() throws(JSONFault) {
    let first = position
    while let byte = next, ASCII.isDigit(byte) { position += 1 }
    if position == first { throw fault(position < end ? .badNumber : .endsEarly) }
  }

  private mutating func escape() throws(JSONFault) {
    position += 1
    guard let byte = next else { throw fault(.endsEarly) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        guard let digit = next else { throw fault(.endsEarly) }
        guard HexDigit.value(of: digit) != nil else { throw fault(.badEscape) }
        position += 1
      }
    default: throw fault(.badEscape)
    }
  }
}
