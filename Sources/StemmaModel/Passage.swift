/// A place in one report: the report's id and the bytes.
package struct Location: Hashable, Sendable, Comparable {
  package let report: String
  package let span: TextSpan

  package init(report: String, span: TextSpan) {
    self.report = report
    self.span = span
  }

  package static func < (lhs: Location, rhs: Location) -> Bool {
    lhs.report != rhs.report ? lhs.report < rhs.report : lhs.span < rhs.span
  }
}

/// Two aligned spans of two reports that say the same thing, in the same words or in others.
package struct Passage: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The same words in the same order; case, marks and spacing aside.
    case verbatim
    /// Most words kept in order, some changed.
    case edited
    /// The same content in other words.
    case reworded
  }

  package let first: Location
  package let second: Location
  package let kind: Kind
  /// Whether the passage stands in another place of the second report's order than of the first's.
  package let isMoved: Bool
  /// Cosine of the weighted stems of the two sides, 0 to 1.
  package let similarity: Double
  /// Number of words common to both in order.
  package let sharedWords: Int

  package init(
    first: Location, second: Location, kind: Kind, isMoved: Bool, similarity: Double,
    sharedWords: Int
  ) {
    self.first = first
    self.second = second
    self.kind = kind
    self.isMoved = isMoved
    self.similarity = similarity
    self.sharedWords = sharedWords
  }

  /// The same passage seen from the other report.
  package var reversed: Passage {
    Passage(
      first: second, second: first, kind: kind, isMoved: isMoved, similarity: similarity,
      sharedWords: sharedWords)
  }
}
