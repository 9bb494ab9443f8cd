package import StemmaMarkup
package import StemmaModel

/// Reads the story of a web page and what the page says of it.
package struct WebPage: Sendable {
  /// The story: paragraphs parted by blank lines, UTF-8; empty where the page has none.
  package let text: [UInt8]
  package let metadata: ReportMetadata
  /// The encoding of the page's bytes.
  package let encoding: TextEncoding
  /// What a reader should know of how the page was read.
  package let notes: [String]

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - bytes: as they came, unpacked.
  ///   - address: where they were fetched.
  ///   - charset: the encoding that the server named.
  ///   - limits: bounds on the page's tree.
  /// - Returns: a page whose text may be empty.
  /// - Throws: `MarkupError` for bytes that hold no element, or too many.
  package static func read(
    _ bytes: [UInt8], address: String? = nil, charset: String? = nil,
    limits: MarkupLimits = .standard
  ) throws(MarkupError) -> WebPage {
    let decoded = PageText(bytes, charset: charset)
    let tree = try MarkupTree.html(decoded.utf8, limits: limits)
    let measured = MeasuredPage(tree)
    var notes = decoded.note.map { [$0] } ?? []
    if tree.isCut { notes.append("the page goes beyond what a page may hold; it was cut") }
    return WebPage(
      text: StorySelection(measured).text,
      metadata: PageMetadata(measured, address: address).metadata,
      encoding: decoded.encoding, notes: notes)
  }
}
