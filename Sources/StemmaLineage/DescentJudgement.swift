import StemmaModel

#if canImport(Glibc)
  import Glibc
#endif

/// What the measurements of a pair say: whether one text descends from the other, and which way.
struct DescentJudgement: Sendable {
  /// How sure it is that they share a text, `nil` where nothing shows it.
  let descent: Confidence?
  /// Positive when the second descends from the first, in units of log odds.
  let direction: Double

  /// - Parameters:
  ///   - pair: the measurements.
  ///   - signs: what credits, vague sources and dates add; positive for first to second.
  init(_ pair: PairComparison, signs: DirectionSigns) {
    descent = Self.descent(pair)
    direction = Self.direction(pair) + signs.total
  }

  /// How sure the direction is, whichever way it points.
  var directionConfidence: Confidence {
    switch abs(direction) {
    case Self.certainDirection...: .certain
    case Self.likelyDirection...: .likely
    default: .unclear
    }
  }

  /// Two reporters of one event share quotations, names and numbers; a common narration shows a
  /// common text. Little of it is enough only where the sentences also keep step.
  private static func descent(_ pair: PairComparison) -> Confidence? {
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

  private static func direction(_ pair: PairComparison) -> Double {
    let details = ratio(pair.detailsOnlyInFirst, pair.detailsOnlyInSecond)
    let wording = log(
      (pair.secondSide.wordingShare + 0.02) / (pair.firstSide.wordingShare + 0.02))
    let aligned = log((pair.secondSide.alignedShare + 0.1) / (pair.firstSide.alignedShare + 0.1))
    let unmarked = Double(pair.unmarkedInSecond - pair.unmarkedInFirst) / 8
    return (details + wording + aligned) * rewriting(pair) + max(-2, min(2, unmarked))
  }

  /// How far loss of detail tells the direction: fully between a text and its rewrite, little
  /// between two states of one text, where a newsroom adds as often as it cuts.
  private static func rewriting(_ pair: PairComparison) -> Double {
    let common = min(pair.firstSide.wordingShare, pair.secondSide.wordingShare)
    return max(0.25, min(1, 1 - 3 * (common - 0.5)))
  }

  private static func ratio(_ one: Int, _ other: Int) -> Double {
    log(Double(one + 1) / Double(other + 1))
  }

  /// Log odds from which a direction is called; `docs/methods.md` tells how they were set.
  static let likelyDirection = 0.5
  static let certainDirection = 1.5
}

/// Signs of direction beyond the common text, in log odds; positive for first to second.
struct DirectionSigns: Sendable {
  var credit = 0.0
  var vagueSource = 0.0
  var dates = 0.0
  /// One report gathers two unrelated ones.
  var compilation = 0.0

  var total: Double { credit + vagueSource + dates + compilation }
}
