/// One JSON object: its keys and where their values stand.
struct JSONObject {
  struct Member {
    let key: String
    /// The value's bytes, well formed, without space around it.
    let value: Range<Int>
  }

  /// In the order of the text; a key that stands twice is here twice.
  let members: [Member]

  /// The one object that a piece of JSON holds; `nil` where that is another value.
  ///
  /// - Throws: what breaks the grammar.
  static func whole(
    _ bytes: [UInt8], in range: Range<Int>, maximumDepth: Int
  ) throws(JSONFault) -> JSONObject? {
    var scanner = JSONScanner(bytes, in: range, maximumDepth: maximumDepth)
    scanner.skipSpace()
    guard scanner.next == UInt8(ascii: "{") else {
      _ = try scanner.value()
      return nil
    }
    let object = try JSONObject(bytes, scanner: &scanner)
    scanner.skipSpace()
    if scanner.next != nil { throw scanner.fault(.moreAfterTheEnd) }
    return object
  }

  /// Takes an object at the scanner's place.
  ///
  /// - Throws: what breaks the grammar.
  init(_ bytes: [UInt8], scanner: inout JSONScanner) throws(JSONFault) {
    var members: [Member] = []
    try scanner.expect(UInt8(ascii: "{"))
    scanner.skipSpace()
    if scanner.next == UInt8(ascii: "}") {
      try scanner.expect(UInt8(ascii: "}"))
      self.members = []
      return
    }
    while true {
      let keyStart = scanner.position
      try scanner.string()
      let key = JSONString(bytes, in: keyStart..<scanner.position).string
      scanner.skipSpace()
      try scanner.expect(UInt8(ascii: ":"))
      scanner.skipSpace()
      members.append(Member(key: key, value: try scanner.value(depth: 1)))
      scanner.skipSpace()
      guard scanner.next == UInt8(ascii: ",") else { break }
      try scanner.expect(UInt8(ascii: ","))
      scanner.skipSpace()
    }
    try scanner.expect(UInt8(ascii: "}"))
    self.members = members
  }
}
