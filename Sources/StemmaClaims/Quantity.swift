package import StemmaModel

/// A number with what it counts.
package struct Quantity: Sendable, Hashable {
  /// How the number is meant.
  package enum Comparator: String, Sendable {
    case exactly, about
    /// "as many as", "up to", "no more than".
    case atMost = "at most"
    /// "at least", "more than", "over".
    case atLeast = "at least"
    /// "fewer than", "under".
    case lessThan = "less than"
  }

  /// Index of the sentence.
  package let sentence: Int
  /// The number with its comparator, currency and scale.
  package let span: TextSpan
  /// Indices of its words.
  package let words: Range<Int>
  package let value: Double
  package let comparator: Comparator
  /// "$", "€", "£", "%" or "".
  package let sign: String
  /// Stems of the up to three content words after it, which hold what is counted.
  package let units: [UInt64]
  /// Whether the number is an ordinal: "seventh".
  package let isOrdinal: Bool
  /// Whether the number stands inside quotation marks.
  package let isQuoted: Bool
}
