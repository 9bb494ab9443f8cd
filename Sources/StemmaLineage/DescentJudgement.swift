import StemmaModel
import StemmaReuse

#if canImport(Glibc)
  import Glibc
#endif

/// What the measurements of a pair say: whether one text descends from the other, and which way.
struct DescentJudgement: Sendable {
  /// How sure it is that they share a text.
  let descent: Confidence
  /// Log odds that the first is the older.
  let direction: Double
  /// The same without the dates of the input, which never decide alone.
  let directionWithoutDates: Double
  /// For two versions of one house, what the texts say of which came first.
  let versions: VersionOrder?

  /// - Parameters:
  ///   - pair: the measurements of a pair that shows descent.
  ///   - signs: what speaks for the first being the older.
  ///   - weights: what each sign is worth, in log odds.
  ///   - versions: for two versions of one house, which came first as the texts tell; a newsroom adds to its own text
  ///     where others cut, so the signs of rewriting do not count there.
  init(
    _ pair: PairComparison, signs: OrderSigns, weights: [Double], versions: VersionOrder? = nil
  ) {
    descent = Self.descent(pair) ?? .unclear
    self.versions = versions
    let worth = Dictionary(
      uniqueKeysWithValues: zip(OrderSigns.names, zip(signs.values, weights).map { $0 * $1 }))
    let dates = worth[OrderSigns.dates] ?? 0
    if let versions {
      directionWithoutDates = Self.logOdds(versions.probabilityOfFirst) + signs.setByHand
    } else {
      directionWithoutDates = OrderSigns.names.reduce(signs.setByHand - dates) {
        $0 + (worth[$1] ?? 0)
      }
    }
    direction = directionWithoutDates + dates
  }

  private static func logOdds(_ chance: Double) -> Double {
    let chance = min(0.99, max(0.01, chance))
    return log(chance / (1 - chance))
  }

  /// How sure the direction is, whichever way it points.
  var directionConfidence: Confidence {
    guard direction * directionWithoutDates > 0,
      abs(directionWithoutDates) >= Self.leastWithoutDates
    else { return .unclear }
    return switch abs(direction) {
    case Self.certainDirection...: .certain
    case Self.likelyDirection...: .likely
    default: .unclear
    }
  }

  /// Two reporters of one event share quotations, names and numbers; a common narration shows a
  /// common text. Little of it is enough only where the sentences also keep step.
  static func descent(_ pair: PairComparison) -> Confidence? {
    let share = max(pair.firstSide.wordingShare, pair.secondSide.wordingShare)
    let aligned = max(pair.firstSide.alignedShare, pair.secondSide.alignedShare)
    if share >= 0.25, pair.narratedWords >= 60 { return .certain }
    if share >= 0.12, pair.narratedWords >= 40, aligned >= 0.7, pair.orderKept >= 0.75 {
      return .certain
    }
    if share >= 0.2, pair.narratedWords >= 40 { return .likely }
    let keepsStep = aligned >= 0.5 && pair.orderKept >= 0.6 && pair.linkedSentences >= 3
    return share >= 0.05 && pair.narratedWords >= 14 && keepsStep ? .likely : nil
  }

  /// Log odds from which a direction is called: four to one, nineteen to one.
  static let likelyDirection = 1.39
  static let certainDirection = 2.94
  /// What must speak for it beside the dates.
  static let leastWithoutDates = 0.7
}
