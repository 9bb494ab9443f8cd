import StemmaModel

/// The keys of one JSON record, sorted into what Stemma knows and what it hands on.
struct RecordFields {
  private(set) var id: String?
  /// Valid UTF-8; `nil` when the record has no string `text`.
  private(set) var text: [UInt8]?
  /// Why there is no `text`.
  private(set) var textProblem = "it has no text"
  private(set) var metadata = ReportMetadata()
  private(set) var notes: [String] = []

  /// - Parameters:
  ///   - object: the record, scanned.
  ///   - bytes: what its ranges refer to, valid UTF-8.
  init(_ object: JSONObject, in bytes: [UInt8]) {
    for member in object.members { take(member, in: bytes) }
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
    case "url": take(member, in: bytes, as: \.url)
    case "language": take(member, in: bytes, as: \.language)
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
