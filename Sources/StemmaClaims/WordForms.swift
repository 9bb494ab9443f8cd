import StemmaText

/// Sets of words by their normal form, for the tables of this target.
struct WordForms: Sendable {
  private let keys: Set<UInt64>

  /// - Parameter words: normal forms separated by white space.
  init(_ words: String) {
    keys = WordHash.all(words)
  }

  func contains(_ word: Word) -> Bool { keys.contains(word.key) }
}

extension WordForms {
  static let weekdays = WordForms(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
  static let months = WordForms(
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sept sep oct nov dec
    """)
}
