/// What a record of a web archive holds of a report.
enum ArchivedDocument {
  /// A document that may be one: its bytes as they were sent, counted from the start of the block.
  case document(Description, Range<Int>)
  /// Something else, in words.
  case other(String)
  /// A record that is not what it says.
  case broken

  /// What is known of a document.
  struct Description: Sendable {
    let type: MediaType
    /// What the server said beside it.
    let fields: HeaderFields
  }

  /// Looks at the head of a record and at that of the answer in it.
  ///
  /// - Parameter block: what follows the record's head.
  init(_ header: ArchiveHeader, block: ArraySlice<UInt8>) {
    switch header.type {
    case "response", "resource", "conversion": break
    case "request", "metadata", "revisit", "warcinfo", "continuation":
      self = .other(header.type)
      return
    default:
      self = .other("of another type")
      return
    }
    let type = MediaType(header.contentType)
    guard header.type == "response", type.name.isEmpty || type.name == "application/http" else {
      // The block is the document itself.
      let description = Description(type: type, fields: HeaderFields([]))
      self = Self.judged(description, 0..<block.count)
      return
    }
    guard let response = HTTPResponse(block) else {
      self = .broken
      return
    }
    guard response.status == 200 else {
      self = .other("answered with \(response.status)")
      return
    }
    let description = Description(
      type: MediaType(response.fields["content-type"] ?? ""), fields: response.fields)
    self = Self.judged(description, response.body)
  }

  private static func judged(_ description: Description, _ range: Range<Int>) -> Self {
    if range.isEmpty { return .other("empty") }
    return description.type.mayBeDocument
      ? .document(description, range) : .other("of another media type")
  }
}
