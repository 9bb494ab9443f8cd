/// A place of a report that carries what a correction withdrew or put in its place.
package struct CarriedWords: Sendable, Hashable {
  package enum Verdict: String, Sendable, CaseIterable {
    /// The words of the old report stand there, and not those of the new one.
    case withdrawn
    /// The words of the new report stand there, and not those of the old one.
    case corrected
    /// Both stand there.
    case both
  }

  /// Number of the correction.
  package let correction: Int
  package let verdict: Verdict
  /// How the sentence stands to the one that it is nearest to, of the old or the new report.
  package let wording: Passage.Kind
  /// Cosine of the weighted stems of the two sentences, 0 to 1.
  package let similarity: Double
  /// The sentence; the withdrawn and corrected words in it are marked.
  package let reading: Reading

  package init(
    correction: Int, verdict: Verdict, wording: Passage.Kind, similarity: Double, reading: Reading
  ) {
    self.correction = correction
    self.verdict = verdict
    self.wording = wording
    self.similarity = similarity
    self.reading = reading
  }
}

/// A sentence that a corrected report has in other words, or no longer.
package struct Correction: Sendable, Hashable {
  /// The sentence as it was; the withdrawn words are marked.
  package let old: Reading
  /// The sentence as corrected, with the new words marked; `nil` where it is gone.
  package let new: Reading?

  package init(old: Reading, new: Reading?) {
    self.old = old
    self.new = new
  }
}
