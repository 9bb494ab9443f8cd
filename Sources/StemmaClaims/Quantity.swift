package import StemmaModel

/// A number with what it counts.
package struct Quantity: Sendable, Hashable {
  package typealias Comparator = StatedQuantity.Comparator

  /// Index of the sentence.
  package let sentence: Int
  /// The number with its comparator, currency and scale.
  package let span: TextSpan
  /// Indices of its words.
  package let words: Range<Int>
  package let value: Double
  /// The other end of a range: the 7 of "between 5 and 7".
  package let upperValue: Double?
  package let comparator: Comparator
  /// "$", "€", "£", "%" or "".
  package let sign: String
  /// Stems of the up to three content words after it, which hold what is counted.
  package let units: [UInt64]
  package let measure: StatedQuantity.Measure
  /// Whether a word stands for a number that it does not tell: "dozens", "half".
  package let isVague: Bool
  /// Whether the number stands inside quotation marks.
  package let isQuoted: Bool

  /// Whether the number is an ordinal: "seventh".
  package var isOrdinal: Bool { measure == .ordinal }

  /// Whether a value of one can be one of the other, up to a share of rounding.
  package func meets(_ other: Quantity, rounding: Double) -> Bool {
    let low = max(value, other.value)
    let high = min(upperValue ?? value, other.upperValue ?? other.value)
    return low - high <= rounding * max(value, other.value)
  }
}
