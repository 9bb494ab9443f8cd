/// What a file's name says: the id of its report and the format.
struct InputName: Sendable, Equatable {
  enum Format: Sendable {
    /// One document, told by its content: text, a page, a feed.
    case plain
    /// A web page.
    case page
    /// One JSON object a line.
    case lines
    /// One JSON object, or an array of them.
    case document
    /// A web archive.
    case archive
  }

  /// The file name without folder, `.gz` or `.zst`, and ending.
  let stem: String
  let format: Format

  /// Reads a path. An ending is a dot and one to ten ASCII letters or digits that something stands
  /// before; control characters of a name become blanks and bytes that are not UTF-8 are repaired.
  init(path: [UInt8]) {
    var name = path.split(separator: UInt8(ascii: "/")).last ?? path[...]
    if ["gz", "zst"].contains(Self.ending(of: name)) { name = Self.withoutEnding(name) }
    switch Self.ending(of: name) {
    case "jsonl", "ndjson": format = .lines
    case "json": format = .document
    case "warc": format = .archive
    case "html", "htm", "xhtml": format = .page
    default: format = .plain
    }
    stem = Self.tidied(String(decoding: Self.withoutEnding(name), as: UTF8.self))
  }

  init(stem: String, format: Format) {
    self.stem = stem
    self.format = format
  }

  /// An id that can stand on one line: control characters become blanks.
  static func tidied(_ id: String) -> String {
    guard id.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return id }
    return String(
      decoding: id.utf8.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func ending(of name: ArraySlice<UInt8>) -> String {
    guard let dot = endingStart(of: name) else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased()
  }

  private static func withoutEnding(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    endingStart(of: name).map { name[..<$0] } ?? name
  }

  private static func endingStart(of name: ArraySlice<UInt8>) -> Int? {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return nil
    }
    let ending = name[(dot + 1)...]
    guard (1...10).contains(ending.count), ending.allSatisfy(ASCII.isAlphanumeric) else {
      return nil
    }
    return dot
  }
}
