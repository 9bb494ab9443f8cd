import StemmaMarkup

/// The JSON-LD of a page: what it says of itself to machines, in the words of schema.org.
struct LinkedData {
  /// One thing that the page describes.
  struct Thing {
    fileprivate let bytes: [UInt8]
    fileprivate let members: [JSONObject.Member]
    /// Its types without the address of the vocabulary.
    let types: [String]
  }

  /// Most things that are looked at.
  private static let mostThings = 2000
  private static let maximumDepth = 64

  private var things: [Thing] = []
  /// Where a thing of an `@id` stands in `things`.
  private var places: [String: Int] = [:]

  init(_ tree: MarkupTree) {
    for node in tree.descendants(of: tree.document) where tree.is(node, .script) {
      let type = (tree.value(of: .type, in: node) ?? "").lowercased()
      if type.contains("ld+json") { take(tree.joinedText(of: node)) }
    }
  }

  /// The things that are reports, the fittest type first, else in the order of the page.
  var articles: [Thing] {
    let ranked = things.enumerated().compactMap { index, thing in
      Self.rank(of: thing.types).map { (rank: $0, index: index, thing: thing) }
    }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.thing)
  }

  private static func rank(of types: [String]) -> Int? {
    types.compactMap { type in
      if type.hasSuffix("NewsArticle") { return 0 }
      if type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" { return 1 }
      if type == "SocialMediaPosting" || type == "DiscussionForumPosting" { return 2 }
      if type == "Recipe" || type == "Review" || type == "ClaimReview" { return 2 }
      if type == "VideoObject" || type == "PodcastEpisode" { return 4 }
      return type == "WebPage" || type == "ItemPage" ? 3 : nil
    }.min()
  }

  // MARK: Values

  /// The words that a thing has under a key: a string, or the name of what stands there.
  func words(_ key: String, of thing: Thing) -> [String] {
    values(key, of: thing).flatMap { words($0, in: thing.bytes, depth: 0) }
  }

  /// Addresses or, failing these, names that a thing has under a key.
  func references(_ key: String, of thing: Thing) -> [String] {
    values(key, of: thing).flatMap { range -> [String] in
      each(range, in: thing.bytes).flatMap { range -> [String] in
        guard let inner = self.thing(range, in: thing.bytes) else {
          return words(range, in: thing.bytes, depth: 0)
        }
        for key in ["url", "@id", "name", "headline"] {
          let found = words(key, of: inner)
          if !found.isEmpty { return found }
        }
        return []
      }
    }
  }

  private func values(_ key: String, of thing: Thing) -> [Range<Int>] {
    thing.members.filter { $0.key == key }.map(\.value)
  }

  private func words(_ range: Range<Int>, in bytes: [UInt8], depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""):
      return [JSONString(bytes, in: range).string]
    case UInt8(ascii: "["):
      return each(range, in: bytes).prefix(50).flatMap { words($0, in: bytes, depth: depth + 1) }
    case UInt8(ascii: "{"):
      guard var thing = thing(range, in: bytes) else { return [] }
      if let name = thing.name { return [name] }
      if let id = thing.id, let place = places[id] {
        thing = things[place]
        return thing.name.map { [$0] } ?? []
      }
      for key in ["text", "@value"] {
        if let text = thing.string(key) { return [text] }
      }
      return []
    default: return []
    }
  }

  // MARK: Reading

  private mutating func take(_ raw: [UInt8]) {
    // Raw line ends within strings are common, and blanks do no harm elsewhere.
    let bytes = raw.map { $0 < 0x20 ? ASCII.space : $0 }
    guard let start = bytes.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }) else { return }
    var scanner = JSONScanner(bytes, in: start..<bytes.count, maximumDepth: Self.maximumDepth)
    guard let range = try? scanner.value() else { return }
    collect(range, in: bytes, depth: 0)
  }

  private mutating func collect(_ range: Range<Int>, in bytes: [UInt8], depth: Int) {
    guard depth < 5, things.count < Self.mostThings else { return }
    if bytes[range.lowerBound] == UInt8(ascii: "[") {
      for value in each(range, in: bytes) { collect(value, in: bytes, depth: depth + 1) }
      return
    }
    guard let thing = thing(range, in: bytes) else { return }
    if let id = thing.id, thing.members.count > 1, places[id] == nil { places[id] = things.count }
    things.append(thing)
    for member in thing.members where Self.leadsOn.contains(member.key) {
      collect(member.value, in: bytes, depth: depth + 1)
    }
  }

  private static let leadsOn: Set = ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"]

  private func thing(_ range: Range<Int>, in bytes: [UInt8]) -> Thing? {
    guard bytes[range.lowerBound] == UInt8(ascii: "{"),
      let object = try? JSONObject.whole(bytes, in: range, maximumDepth: Self.maximumDepth)
    else { return nil }
    let types = object.members.filter { $0.key == "@type" }.flatMap { member in
      each(member.value, in: bytes).compactMap { range -> String? in
        guard bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
        let type = JSONString(bytes, in: range).string
        return type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init)
      }
    }
    return Thing(bytes: bytes, members: object.members, types: types)
  }

  /// The elements of an array, or the one value itself.
  private func each(_ range: Range<Int>, in bytes: [UInt8]) -> [Range<Int>] {
    guard bytes[range.lowerBound] == UInt8(ascii: "[") else { return [range] }
    var scanner = JSONScanner(bytes, in: range, maximumDepth: Self.maximumDepth)
    var found: [Range<Int>] = []
    guard (try? scanner.expect(UInt8(ascii: "["))) != nil else { return [] }
    scanner.skipSpace()
    while let value = try? scanner.value(depth: 1) {
      found.append(value)
      scanner.skipSpace()
      guard scanner.next == UInt8(ascii: ","), (try? scanner.expect(UInt8(ascii: ","))) != nil
      else {
        break
      }
      scanner.skipSpace()
    }
    return found
  }
}

extension LinkedData.Thing {
  fileprivate var id: String? { string("@id") }
  fileprivate var name: String? { string("name") }

  fileprivate func string(_ key: String) -> String? {
    guard let member = members.first(where: { $0.key == key }),
      bytes[member.value.lowerBound] == UInt8(ascii: "\"")
    else { return nil }
    let string = JSONString(bytes, in: member.value).string
    return string.isEmpty ? nil : string
  }
}
