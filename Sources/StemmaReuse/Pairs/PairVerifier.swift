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
  /// - Returns: `nil` when the reports share no passage.
  package func verify(_ pair: CandidateJoin.Pair) -> Verified? {
    if taken != pair.first {
      aligner.take(words(ofRank: pair.first))
      taken = pair.first
    }
    let shared = aligner.compare(with: words(ofRank: pair.second))
    guard !shared.passages.isEmpty else { return nil }
    return Verified(
      first: pair.first, second: pair.second, isCommon: pair.rareKeys == 0, shared: shared)
  }

  private func words(ofRank rank: UInt32) -> UnsafeBufferPointer<UInt32> {
    let (segment, place) = corpus.place(ofRank: Int(rank))
    return segment.words(of: place)
  }
}
