import StemmaModel

/// Decodes values of JSON that a ``JSONScanner`` has passed.
struct JSONFields {
  private let bytes: [UInt8]
  private(set) var notes: [String] = []

  /// - Parameter bytes: what ranges refer to, valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A value as it stands.
  func json(_ value: Range<Int>) -> String { String(decoding: bytes[value], as: UTF8.self) }

  /// A string's characters; empty for any other value.
  mutating func text(_ value: Range<Int>) -> [UInt8] {
    guard bytes[value.lowerBound] == UInt8(ascii: "\"") else { return [] }
    let string = JSONString(bytes, in: value)
    if string.repairs > 0 { notes.append("half a surrogate pair was replaced by U+FFFD") }
    return string.utf8
  }

  /// A string on one line, or a number as written; `nil` for all else and for nothing.
  mutating func line(_ value: Range<Int>) -> String? {
    switch bytes[value.lowerBound] {
    case UInt8(ascii: "\""): ElementText.line(text(value))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): json(value)
    default: nil
    }
  }

  /// The elements of a list; none for any other value.
  func elements(_ value: Range<Int>) -> [Range<Int>] {
    guard bytes[value.lowerBound] == UInt8(ascii: "[") else { return [] }
    // The scanner has passed the value: it nests no deeper than was allowed then.
    var scanner = JSONScanner(bytes, in: value, maximumDepth: .max)
    var elements: [Range<Int>] = []
    do throws(JSONFault) {
      try scanner.expect(UInt8(ascii: "["))
      scanner.skipSpace()
      while scanner.next != UInt8(ascii: "]") {
        elements.append(try scanner.value())
        scanner.skipSpace()
        if scanner.next == UInt8(ascii: ",") {
          try scanner.expect(UInt8(ascii: ","))
          scanner.skipSpace()
        }
      }
    } catch {
      return []
    }
    return elements
  }

  /// The strings of a list; `nil` where something else is among them or the value is no list.
  mutating func strings(_ value: Range<Int>) -> [String]? {
    guard bytes[value.lowerBound] == UInt8(ascii: "[") else { return nil }
    var strings: [String] = []
    for element in elements(value) {
      guard bytes[element.lowerBound] == UInt8(ascii: "\"") else { return nil }
      strings.append(String(decoding: text(element), as: UTF8.self))
    }
    return strings
  }

  /// The objects of a list.
  func objects(_ value: Range<Int>) -> [JSONObject] { elements(value).compactMap(object) }

  /// An object; `nil` for any other value.
  func object(_ value: Range<Int>) -> JSONObject? {
    (try? JSONObject.whole(bytes, in: value, maximumDepth: .max)) ?? nil
  }
}

extension PassedThroughField {
  /// A key with one string.
  static func string(_ key: String, _ value: String) -> PassedThroughField {
    PassedThroughField(key: key, json: quoted(value))
  }

  /// A key with a list of strings.
  static func strings(_ key: String, _ values: [String]) -> PassedThroughField {
    PassedThroughField(key: key, json: "[\(values.map(quoted).joined(separator: ","))]")
  }

  /// A string as JSON writes it.
  static func quoted(_ value: String) -> String {
    var json = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
