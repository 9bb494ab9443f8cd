/// What a search of an archive found.
package struct ArchiveSearch: Sendable {
  /// Reports that match.
  package let matches: Int
  /// The best of them, best first.
  package let hits: [Hit]

  /// A report that matches.
  package struct Hit: Sendable {
    package let report: ArchivedReport
    /// A piece of its text, or of its headline, with what matched marked.
    package let snippet: [Piece]

    package init(report: ArchivedReport, snippet: [Piece]) {
      (self.report, self.snippet) = (report, snippet)
    }
  }

  /// Words of a snippet.
  package struct Piece: Sendable, Hashable {
    package let text: String
    package let isMatch: Bool

    package init(text: String, isMatch: Bool) {
      (self.text, self.isMatch) = (text, isMatch)
    }
  }

  package init(matches: Int, hits: [Hit]) {
    (self.matches, self.hits) = (matches, hits)
  }
}
