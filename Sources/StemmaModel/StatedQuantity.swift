/// A number that a content states, with what it counts and how it is meant.
package struct StatedQuantity: Hashable, Sendable {
  /// How the number is meant.
  package enum Comparator: String, Sendable, CaseIterable {
    case exactly, about
    /// "as many as", "up to", "no more than".
    case atMost = "at most"
    /// "at least", "more than", "over".
    case atLeast = "at least"
    /// "fewer than", "under".
    case lessThan = "less than"
  }

  /// What a number measures.
  package enum Measure: String, Sendable, CaseIterable {
    case count, ordinal, money
    /// "4 percent" is 4 of the unit "%"; "one in five" and "two thirds" are shares of 1.
    case share
    /// "six weeks".
    case duration
    /// "aged 34".
    case age
  }

  /// The number as written, with its comparator, currency and scale.
  package let span: TextSpan
  package let value: Double
  /// The other end of a range ("between 5 and 7"); nothing for a single number.
  package let upperValue: Double?
  package let comparator: Comparator
  package let measure: Measure
  /// The currency or percent sign, else the counted word as written; nothing where none is told.
  package let unit: String?

  package init(
    span: TextSpan, value: Double, upperValue: Double?, comparator: Comparator, measure: Measure,
    unit: String?
  ) {
    self.span = span
    self.value = value
    self.upperValue = upperValue
    self.comparator = comparator
    self.measure = measure
    self.unit = unit
  }
}
