/// Compares candidates word by word. Belongs to one task.
package final class PairVerifier {
  /// What two reports share, by rank, `first < second`.
  package struct Verified: Sendable {
    package let first: UInt32
    package let second: UInt32
    /// Whether all sampled runs that they share stand in many reports.
    package let isCommon: Bool
    package let shared: PassageAligner.Result
  }

  private let corpus: Corpus
  private let aligner = PassageAligner()
  private var taken: UInt32?

  package init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  /// Compares a pair; quickest when pairs with the same first follow each other.
  ///
  /// - Parameter fewestWords: equal words of a passage, at least.
  /// - Returns: `nil` when the reports share no passage.
  package func verify(
    _ pair: CandidateJoin.Pair, fewestWords: Int = PassageAligner.fewestWords
  ) -> Verified? {
    if taken != pair.first {
      aligner.take(corpus.words(ofRank: pair.first))
      taken = pair.first
    }
    let shared = aligner.compare(
      with: corpus.words(ofRank: pair.second), fewestWords: fewestWords)
    guard !shared.passages.isEmpty else { return nil }
    return Verified(
      first: pair.first, second: pair.second, isCommon: pair.rareKeys == 0, shared: shared)
  }
}
