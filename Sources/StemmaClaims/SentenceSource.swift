package import StemmaModel

/// That a sentence says who says it: a source and a cue.
package struct SentenceSource: Sendable, Hashable {
  /// Index of the sentence.
  package let sentence: Int
  package let source: Speaker
  /// The cue word or words.
  package let cue: TextSpan
  /// The outlet or body that was told, for "told the Courier"; not for "told reporters".
  package let told: TextSpan?
}
