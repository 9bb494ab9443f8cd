import CTextKernels

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

  /// Has the words of a pair fetched that is compared next: they are far apart in memory.
  package func expect(_ pair: CandidateJoin.Pair) {
    if taken != pair.first { fetch(pair.first) }
    fetch(pair.second)
  }

  private func fetch(_ rank: UInt32) {
    let words = UnsafeRawBufferPointer(corpus.words(ofRank: rank))
    if let start = words.baseAddress { tk_fetch(start, words.count) }
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
