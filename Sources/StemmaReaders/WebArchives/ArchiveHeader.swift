/// The named fields at the head of a record of a web archive, or of an HTTP message.
struct HeaderFields: Sendable {
  /// Names in lower case, values without space around them; in the order of the head.
  private let fields: [(name: String, value: String)]

  /// Reads lines of `Name: value`; a line that begins with white space goes on with the one before.
  /// Lines without a colon are passed over.
  init(_ bytes: ArraySlice<UInt8>) {
    var fields: [(name: String, value: String)] = []
    for var line in bytes.split(separator: ASCII.newline) {
      if line.last == ASCII.carriageReturn { line = line.dropLast() }
      guard let first = line.first else { continue }
      if first == ASCII.space || first == ASCII.tab {
        if let last = fields.indices.last { fields[last].value += " " + Self.trimmed(line) }
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = Self.trimmed(line[..<colon]).lowercased()
      fields.append((name, Self.trimmed(line[(colon + 1)...])))
    }
    self.fields = fields
  }

  /// The value of the first field of a name, in lower case; `nil` for none and for an empty one.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace = { (byte: UInt8) in byte == ASCII.space || byte == ASCII.tab || byte == 0x0D }
    var bytes = bytes.drop(while: isSpace)
    while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The head of a record of a web archive (ISO 28500, WARC 0.17 to 1.1).
struct ArchiveHeader: Sendable {
  /// What every record begins with.
  static let beginning = Array("WARC/".utf8)

  /// How a record's length is given.
  enum Length: Equatable {
    case bytes(Int)
    case missing
    /// Negative, no number, or one that no file has.
    case absurd
  }

  private let fields: HeaderFields

  /// - Parameter bytes: from the first line to the last, the line with the version included.
  init(_ bytes: ArraySlice<UInt8>) {
    fields = HeaderFields(bytes)
  }

  /// `response`, `request`, `metadata` …, in lower case.
  var type: String { fields["warc-type"]?.lowercased() ?? "" }

  /// The address that the record was got from, without the brackets that some writers put.
  var target: String? { fields["warc-target-uri"].map(Self.unbracketed) }

  /// The record's own name.
  var recordID: String? { fields["warc-record-id"].map(Self.unbracketed) }

  /// The media type of the record's block.
  var contentType: String { fields["content-type"] ?? "" }

  /// Why the record does not hold all that was sent, where that is said.
  var truncation: String? { fields["warc-truncated"] }

  /// Bytes behind the head.
  var length: Length {
    guard let written = fields["content-length"] else { return .missing }
    // More digits would say a length beyond any disk.
    guard written.utf8.count <= 17, written.utf8.allSatisfy(ASCII.isDigit),
      let bytes = Int(written)
    else { return .absurd }
    return .bytes(bytes)
  }

  private static func unbracketed(_ name: String) -> String {
    name.hasPrefix("<") && name.hasSuffix(">") ? String(name.dropFirst().dropLast()) : name
  }
}
