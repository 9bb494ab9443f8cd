/// A JSON string with its escapes undone.
struct JSONString {
  /// Valid UTF-8.
  private(set) var utf8: [UInt8]
  /// How many halves of surrogate pairs stood alone and became U+FFFD.
  private(set) var repairs = 0

  /// Decodes a string that a ``JSONScanner`` has passed.
  ///
  /// - Parameter range: the string's bytes with its quotation marks.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    let inner = bytes[(range.lowerBound + 1)..<(range.upperBound - 1)]
    var position = inner.startIndex
    var escape = inner.firstPlace(of: UInt8(ascii: "\\"), from: position)
    guard escape < inner.endIndex else {
      utf8 = Array(inner)
      return
    }
    utf8 = []
    utf8.reserveCapacity(inner.count)
    while position < inner.endIndex {
      if escape < position { escape = inner.firstPlace(of: UInt8(ascii: "\\"), from: position) }
      utf8.append(contentsOf: inner[position..<escape])
      position = escape
      if position < inner.endIndex { position = appendEscape(inner, at: position) }
    }
    utf8 = utf8.withoutSpareRoom()
  }

  var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Decodes the escape at a backslash.
  ///
  /// - Returns: the place behind it.
  private mutating func appendEscape(_ bytes: ArraySlice<UInt8>, at position: Int) -> Int {
    switch bytes[position + 1] {
    case UInt8(ascii: "n"): utf8.append(0x0A)
    case UInt8(ascii: "t"): utf8.append(0x09)
    case UInt8(ascii: "r"): utf8.append(0x0D)
    case UInt8(ascii: "b"): utf8.append(0x08)
    case UInt8(ascii: "f"): utf8.append(0x0C)
    case UInt8(ascii: "u"): return appendCodePoint(bytes, at: position)
    case let plain: utf8.append(plain)
    }
    return position + 2
  }

  private mutating func appendCodePoint(_ bytes: ArraySlice<UInt8>, at position: Int) -> Int {
    var code = Self.codeUnit(bytes, at: position) ?? 0xFFFD
    var after = position + 6
    if (0xD800..<0xDC00).contains(code), let low = Self.codeUnit(bytes, at: after),
      (0xDC00..<0xE000).contains(low)
    {
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
      after += 6
    }
    if let scalar = Unicode.Scalar(code) {
      utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      repairs += 1
      utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
    }
    return after
  }

  /// The number in `\uXXXX`, or `nil` when something else stands there.
  private static func codeUnit(_ bytes: ArraySlice<UInt8>, at position: Int) -> UInt32? {
    guard position + 6 <= bytes.endIndex, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return nil }
    var code: UInt32 = 0
    for byte in bytes[(position + 2)..<(position + 6)] {
      guard let digit = HexDigit.value(of: byte) else { return nil }
      code = code << 4 | digit
    }
    return code
  }
}
