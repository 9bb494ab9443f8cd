/// What the first bytes of a document say that it is, whatever its name.
enum DocumentKind: Equatable {
  /// Text, as far as can be seen.
  case plain
  case webPage
  /// RSS or Atom.
  case feed
  /// NewsML-G2.
  case newsItems
  /// Begins like a JSON object or a list of them; whether it is JSON its end decides.
  case json
  /// WARC.
  case archive
  /// XML of another kind.
  case otherMarkup

  /// First bytes that are looked at.
  static let headBytes = 64 << 10

  /// Looks at the first bytes, in any encoding that is read.
  init(_ bytes: [UInt8]) {
    var head = bytes
    if UTF16Detection.endianness(of: bytes) != nil {
      head = DecodedText(Array(bytes.prefix(Self.headBytes))).utf8
    }
    let start = WhiteSpace.lead(of: head)
    let rest = head[min(start, head.count)...].prefix(Self.headBytes)
    switch rest.first {
    case UInt8(ascii: "<"): self = Self.markup(rest)
    case UInt8(ascii: "{"): self = .json
    case UInt8(ascii: "["):
      let next = rest.dropFirst().first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      self = next == UInt8(ascii: "{") ? .json : .plain
    case UInt8(ascii: "W") where bytes.starts(with: ArchiveHeader.beginning): self = .archive
    default: self = .plain
    }
  }

  /// Whether bytes begin as markup does.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let start = WhiteSpace.lead(of: bytes)
    return start < bytes.count && bytes[start] == UInt8(ascii: "<")
  }

  /// Told by the outermost element.
  private static func markup(_ head: ArraySlice<UInt8>) -> Self {
    var prolog = MarkupProlog(head)
    let isXML = head.starts(with: Array("<?xml".utf8))
    guard let root = prolog.rootTag() else {
      return prolog.declaresPage ? .webPage : isXML ? .otherMarkup : .plain
    }
    let tag = String(decoding: root.prefix(4096), as: UTF8.self)
    let name = tag.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
    switch local {
    case "html": return .webPage
    case "rss": return .feed
    case "rdf" where tag.contains("purl.org/rss/1.0") || tag.contains("netscape.com/rdf"):
      return .feed
    case "feed" where tag.contains("w3.org/2005/Atom") || tag.contains("purl.org/atom"):
      return .feed
    case "entry" where tag.contains("w3.org/2005/Atom"): return .feed
    case "newsitem", "newsmessage", "packageitem", "conceptitem", "knowledgeitem",
      "planningitem", "catalogitem":
      return tag.contains("iptc.org/std/nar") ? .newsItems : .otherMarkup
    default: return prolog.declaresPage ? .webPage : isXML ? .otherMarkup : .plain
    }
  }
}

/// What stands before the outermost element: declarations and comments.
private struct MarkupProlog {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// Whether a document type says that this is a web page.
  private(set) var declaresPage = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// The outermost element's tag behind its `<`, as far as it is here; `nil` where there is none.
  mutating func rootTag() -> ArraySlice<UInt8>? {
    while true {
      skipSpace()
      guard place + 1 < bytes.endIndex, bytes[place] == UInt8(ascii: "<") else { return nil }
      switch bytes[place + 1] {
      case UInt8(ascii: "?"): skip(to: "?>")
      case UInt8(ascii: "!") where bytes[place...].starts(with: Array("<!--".utf8)):
        skip(to: "-->")
      case UInt8(ascii: "!"): skipDeclaration()
      case let byte where ASCII.isLetter(byte):
        let end = bytes.firstPlace(of: UInt8(ascii: ">"), from: place + 1)
        return bytes[(place + 1)..<end]
      default: return nil
      }
    }
  }

  private mutating func skipSpace() {
    while place < bytes.endIndex, bytes[place] == 0x20 || (0x09...0x0D).contains(bytes[place]) {
      place += 1
    }
  }

  private mutating func skip(to mark: StaticString) {
    let length = mark.utf8CodeUnitCount
    while place < bytes.endIndex {
      place = bytes.firstPlace(of: mark.utf8Start[0], from: place + 1)
      guard place + length <= bytes.endIndex else { break }
      if (0..<length).allSatisfy({ bytes[place + $0] == mark.utf8Start[$0] }) {
        place += length
        return
      }
    }
    place = bytes.endIndex
  }

  /// A document type, with what it declares in brackets.
  private mutating func skipDeclaration() {
    let words = bytes[place...].prefix(64).map(ASCII.lowered)
    declaresPage = declaresPage || words.starts(with: Array("<!doctype html".utf8))
    let close = bytes.firstPlace(of: UInt8(ascii: ">"), from: place)
    let bracket = bytes.firstPlace(of: UInt8(ascii: "["), from: place)
    guard bracket < close else {
      place = min(close + 1, bytes.endIndex)
      return
    }
    place = bracket
    skip(to: "]")
    place = min(bytes.firstPlace(of: UInt8(ascii: ">"), from: place) + 1, bytes.endIndex)
  }
}
