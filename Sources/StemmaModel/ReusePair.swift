/// Two reports that share text.
package struct ReusePair: Sendable, Hashable {
  /// What the one's text is to the other's.
  package enum Relation: String, Sendable, CaseIterable {
    /// Nearly all of each stands in the other.
    case same
    /// Nearly all of the first stands in the second, which holds more.
    case within
    /// Nearly all of the second stands in the first, which holds more.
    case contains
    /// Each holds text that the other lacks.
    case overlap
    /// Two articles of one outlet under different headlines that repeat some text.
    case background
    /// They share nothing but wording that many reports hold.
    case wording
  }

  /// One of the two.
  package enum Side: Sendable, Hashable {
    case first, second
  }

  /// Words of both reports, aligned.
  package struct Aligned: Sendable, Hashable {
    package let first: TextSpan
    package let second: TextSpan
    /// Words that are equal on both sides.
    package let words: Int
    /// Whether all words are equal.
    package let isVerbatim: Bool
    /// Whether it stands outside the order in which most of the shared words come.
    package let isMoved: Bool

    package init(
      first: TextSpan, second: TextSpan, words: Int, isVerbatim: Bool, isMoved: Bool
    ) {
      (self.first, self.second, self.words) = (first, second, words)
      (self.isVerbatim, self.isMoved) = (isVerbatim, isMoved)
    }
  }

  /// Ids, the one that stands first by its bytes first.
  package let first: String
  package let second: String
  /// How sure it is that one took from the other or both from a third, 0 to 1.
  package let score: Double
  /// How probable it is that the first is the earlier of two versions of one newsroom's text, 0 to 1;
  /// `nil` where they are not of one newsroom.
  package let probabilityOfFirst: Double?
  /// Which was the earlier, where that is probable enough to be said.
  package let earlier: Side?
  /// Share of the first's words that stand in the second, 0 to 1.
  package let containmentOfFirst: Double
  /// Share of the second's words that stand in the first, 0 to 1.
  package let containmentOfSecond: Double
  package let sharedWords: Int
  package let relation: Relation
  /// In the order of the second report; empty when they were not asked for.
  package let passages: [Aligned]

  package init(
    first: String, second: String, score: Double, probabilityOfFirst: Double? = nil,
    earlier: Side? = nil, containmentOfFirst: Double, containmentOfSecond: Double,
    sharedWords: Int, relation: Relation, passages: [Aligned]
  ) {
    (self.first, self.second, self.score) = (first, second, score)
    (self.probabilityOfFirst, self.earlier) = (probabilityOfFirst, earlier)
    self.containmentOfFirst = containmentOfFirst
    self.containmentOfSecond = containmentOfSecond
    (self.sharedWords, self.relation, self.passages) = (sharedWords, relation, passages)
  }
}

/// A run of words that very many reports hold: an agency's closing line, a signature, a form.
package struct CommonWording: Sendable, Hashable {
  /// How many reports hold it.
  package let reports: Int
  /// One of them.
  package let example: String
  /// Where it stands there.
  package let span: TextSpan

  package init(reports: Int, example: String, span: TextSpan) {
    (self.reports, self.example, self.span) = (reports, example, span)
  }
}
