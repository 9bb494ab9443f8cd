package import StemmaModel

/// A sentence of one report that says what a sentence of another says.
package struct SentenceLink: Sendable, Hashable {
  /// Index of the sentence in the first report.
  package let first: Int
  /// Index of the sentence in the second report.
  package let second: Int
  /// Cosine of the weighted stems, 0 to 1.
  package let similarity: Double
  package let kind: Passage.Kind
  /// Number of words common to both in order.
  package let sharedWords: Int
  /// Whether this is the second sentence's closest; further ones carry the rest of what it says.
  package let isPrimary: Bool
  /// Whether the sentence stands outside the order in which most of them come.
  package var isMoved: Bool

  package init(
    first: Int, second: Int, similarity: Double, kind: Passage.Kind, sharedWords: Int,
    isPrimary: Bool, isMoved: Bool
  ) {
    self.first = first
    self.second = second
    self.similarity = similarity
    self.kind = kind
    self.sharedWords = sharedWords
    self.isPrimary = isPrimary
    self.isMoved = isMoved
  }
}
