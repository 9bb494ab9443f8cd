import StemmaMarkup

/// Words that a page gives beside its text, made fit to show.
enum PlainWords {
  /// A value longer than this is cut: it is no title, name or date.
  private static let mostBytes = 4000

  /// White space normalised, control characters and tags left out, entities that were escaped twice
  /// resolved; `nil` where nothing is left.
  static func tidied(_ words: String) -> String? {
    var bytes = Array(words.utf8.prefix(mostBytes))
    if bytes.contains(UInt8(ascii: "&")) || bytes.contains(UInt8(ascii: "<")) {
      bytes = resolved(bytes)
    }
    var normaliser = TextNormaliser()
    normaliser.append(bytes[...])
    return normaliser.bytes.isEmpty ? nil : String(decoding: normaliser.bytes, as: UTF8.self)
  }

  private static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    guard let tree = try? MarkupTree.html(Array("<div>".utf8) + repaired) else { return bytes }
    return tree.joinedText(of: tree.document)
  }
}
