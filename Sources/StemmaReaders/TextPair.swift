package import StemmaModel

/// Two texts to be read against each other: a rewrite, and what it came from.
package struct TextPair: Sendable {
  /// As the input gives it, else the file's name and the line.
  package let id: String
  /// Line of the record, counted from 1.
  package let line: Int
  package let source: StoredText
  package let rewrite: StoredText
}

extension Report {
  /// A report of a text that is nothing but story: no line of it is taken for a headline, a byline, a
  /// dateline or a notice.
  package init(story text: StoredText, id: String, path: String, line: Int?) {
    let start = text.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    self.init(
      id: id, path: path, line: line, text: text, encoding: .utf8, digest: "",
      metadata: ReportMetadata(),
      anatomy: ReportAnatomy(
        paragraphs: TextBlock.blocks(of: text.utf8, from: start).map(\.span)))
  }
}
