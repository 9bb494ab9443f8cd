import StemmaClaims
import StemmaModel
import StemmaReuse

/// How the numbers of two reports differ in the sentences that both have.
///
/// A rewrite makes "43" "about 40", not the reverse; what is counted grows from one version to the next.
struct NumberBalance: Sendable {
  /// Numbers that the first gives exactly and the second rounds, less the reverse.
  let roundedInSecond: Int
  /// Numbers that are higher in the second, less those that are lower.
  let higherInSecond: Int

  init(
    _ first: ReportStatements, _ second: ReportStatements, _ alignment: SentenceAlignment
  ) {
    let ofFirst = Dictionary(grouping: first.quantities, by: \.sentence)
    let ofSecond = Dictionary(grouping: second.quantities, by: \.sentence)
    var rounded = 0
    var higher = 0
    for link in alignment.links where link.isPrimary {
      for one in ofFirst[link.first] ?? [] {
        for other in ofSecond[link.second] ?? [] where Self.countTheSame(one, other) {
          if one.comparator == other.comparator, one.value == other.value { continue }
          if one.meets(other, rounding: 0.15) {
            rounded += Self.roundness(other) - Self.roundness(one)
          }
          if one.comparator == other.comparator, Self.roundness(one) == Self.roundness(other) {
            higher += (other.value > one.value ? 1 : 0) - (other.value < one.value ? 1 : 0)
          }
        }
      }
    }
    roundedInSecond = rounded
    higherInSecond = higher
  }

  private static func countTheSame(_ one: Quantity, _ other: Quantity) -> Bool {
    one.sign == other.sign && one.measure == other.measure
      && !Set(one.units).isDisjoint(with: other.units)
  }

  /// 0 for an exact number, 1 for one with a word of approximation, 1 for one that ends with noughts.
  private static func roundness(_ quantity: Quantity) -> Int {
    let isTold = quantity.comparator != .exactly
    let isRound = quantity.value >= 10 && quantity.value.truncatingRemainder(dividingBy: 10) == 0
    return (isTold ? 1 : 0) + (isRound ? 1 : 0)
  }
}
