import StemmaModel

/// The keys of one JSON record, sorted into what Stemma knows and what it hands on.
struct RecordFields {
  /// The form of the rows that `stemma read` writes.
  static let rowSchema = "stemma.read/1"

  private(set) var id: String?
  /// Valid UTF-8; `nil` when the record has no string `text`.
  private(set) var text: [UInt8]?
  /// Why there is no `text`.
  private(set) var textProblem = "it has no text"
  private(set) var metadata = ReportMetadata()
  private(set) var notes: [String] = []
  /// In a row of `stemma read`: what it says of the bytes that it was made from, as members of JSON.
  private var origin: [String] = []

  /// - Parameters:
  ///   - object: the record, scanned.
  ///   - bytes: what its ranges refer to, valid UTF-8.
  init(_ object: JSONObject, in bytes: [UInt8]) {
    let schema = object.members.last { $0.key == "schema" }
    let isRow = schema.map { Self.isRow($0.value, in: bytes) } ?? false
    for member in object.members where !isRow || !takeOfRow(member, in: bytes) {
      take(member, in: bytes)
    }
    takeOrigin()
  }

  private mutating func take(_ member: JSONObject.Member, in bytes: [UInt8]) {
    switch member.key {
    case "text": takeText(member, in: bytes)
    case "id":
      if let given = word(member, in: bytes), !given.allSatisfy(\.isWhitespace) {
        id = InputName.tidied(given)
      }
    case "title": take(member, in: bytes, as: \.title)
    case "outlet": take(member, in: bytes, as: \.outlet)
    case "author": take(member, in: bytes, as: \.author)
    case "date", "published": take(member, in: bytes, as: \.published)
    case "updated": take(member, in: bytes, as: \.updated)
    case "url": takeAddress(member, in: bytes)
    case "language": take(member, in: bytes, as: \.language)
    case "source": take(member, in: bytes, as: \.source)
    case "basedOn": takeBases(member, in: bytes)
    case "correction": take(member, in: bytes, as: \.correction)
    case "version": take(member, in: bytes, as: \.version)
    default: keep(member, in: bytes)
    }
  }

  private mutating func takeText(_ member: JSONObject.Member, in bytes: [UInt8]) {
    guard bytes[member.value.lowerBound] == UInt8(ascii: "\"") else {
      textProblem = "its text is not a string"
      return
    }
    if text != nil { notes.append("the key “text” stands twice; the last was taken") }
    let string = JSONString(bytes, in: member.value)
    text = string.utf8
    if string.repairs > 0 {
      notes.append("half a surrogate pair in “text” was replaced by U+FFFD")
    }
  }

  /// An address of the web; any other is handed on raw, where nobody is led to it.
  private mutating func takeAddress(_ member: JSONObject.Member, in bytes: [UInt8]) {
    guard let address = word(member, in: bytes) else { return }
    guard let kept = PageAddress.safe(address) else {
      notes.append("the address under “url” does not lead to the web; kept unread")
      return keep(member, in: bytes)
    }
    if metadata.url != nil { notes.append("the key “url” stands twice; the last was taken") }
    metadata.url = kept
  }

  private mutating func takeBases(_ member: JSONObject.Member, in bytes: [UInt8]) {
    var fields = JSONFields(bytes)
    if let bases = fields.strings(member.value) {
      metadata.basedOn = bases
    } else if let base = word(member, in: bytes) {
      metadata.basedOn = [base]
    }
    notes += fields.notes
  }

  /// A known key: its value, or the raw value among the keys handed on when it is no word.
  private mutating func take(
    _ member: JSONObject.Member, in bytes: [UInt8],
    as field: WritableKeyPath<ReportMetadata, String?>
  ) {
    guard let word = word(member, in: bytes) else { return }
    if metadata[keyPath: field] != nil {
      notes.append("the key “\(member.key)” stands twice; the last was taken")
    }
    metadata[keyPath: field] = word
  }

  /// A string's characters or a number's digits as written; `nil` for null and for an empty
  /// string; anything else is handed on raw.
  private mutating func word(_ member: JSONObject.Member, in bytes: [UInt8]) -> String? {
    switch bytes[member.value.lowerBound] {
    case UInt8(ascii: "\""):
      let string = JSONString(bytes, in: member.value)
      if string.repairs > 0 {
        notes.append("half a surrogate pair in “\(member.key)” was replaced by U+FFFD")
      }
      return string.utf8.isEmpty ? nil : string.string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return String(decoding: bytes[member.value], as: UTF8.self)
    case UInt8(ascii: "n"):
      return nil
    default:
      notes.append("the key “\(member.key)” holds neither a string nor a number; kept unread")
      keep(member, in: bytes)
      return nil
    }
  }

  private mutating func keep(_ member: JSONObject.Member, in bytes: [UInt8]) {
    let json = String(decoding: bytes[member.value], as: UTF8.self)
    metadata.extra.append(PassedThroughField(key: member.key, json: json))
  }
}

// MARK: - Rows of `stemma read`

extension RecordFields {
  private static func isRow(_ schema: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[schema.lowerBound] == UInt8(ascii: "\"")
      && JSONString(bytes, in: schema).utf8.elementsEqual(rowSchema.utf8)
  }

  /// Takes what only such rows have.
  ///
  /// - Returns: false for a key that any record may have.
  private mutating func takeOfRow(_ member: JSONObject.Member, in bytes: [UInt8]) -> Bool {
    let json = String(decoding: bytes[member.value], as: UTF8.self)
    switch member.key {
    case "schema", "file", "anatomy":
      // What the text, the title and the path say again.
      return true
    case "path", "line", "format", "reader", "sha256", "encoding":
      origin.append("\(PassedThroughField.quoted(member.key)):\(json)")
      return true
    case "extra":
      guard let extra = JSONFields(bytes).object(member.value) else { return false }
      for field in extra.members { keep(field, in: bytes) }
      return true
    default: return false
    }
  }

  /// Keeps where a row came from; a row of a row holds both, one within the other.
  private mutating func takeOrigin() {
    guard !origin.isEmpty else { return }
    if let earlier = metadata.extra.lastIndex(where: { $0.key == "readFrom" }) {
      origin.append("\"readFrom\":\(metadata.extra.remove(at: earlier).json)")
    }
    metadata.extra.append(
      PassedThroughField(key: "readFrom", json: "{\(origin.joined(separator: ","))}"))
  }
}
