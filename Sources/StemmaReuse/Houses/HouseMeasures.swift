/// What tells versions of one article from two articles of one house that share text.
package enum HouseSign: Int, CaseIterable, Sendable {
  /// The larger share that one holds of the other, in log odds, and how alike the headlines are.
  case likeness
  /// The outlets' names differ: "Herald Sport" and "Herald Business".
  case sections
  /// The first weekdays that the two name differ. An article keeps its day, a follow-up has another.
  case weekdays
  /// One headline promises an explanation, the other does not.
  case explainers
  /// The share of a report that stands behind the last passage, the larger of the two. A version is
  /// written anew from the top and ends as before; what is taken over as background has another end.
  case endings
}

/// What the signs measure of two reports of one house.
package struct HouseMeasures: Sendable, Hashable {
  /// By raw value of the sign.
  private var values = SIMD8<Double>()

  package subscript(sign: HouseSign) -> Double { values[sign.rawValue] }

  /// - Parameters:
  ///   - likeness: log odds of the share, with the headlines' say.
  ///   - weekdays: what ``HouseWording/weekday(_:)`` finds in each text.
  init(
    likeness: Double, _ pair: PairVerifier.Verified, _ first: ReportTrace, _ second: ReportTrace,
    weekdays: (first: Int?, second: Int?)
  ) {
    values[HouseSign.likeness.rawValue] = likeness
    values[HouseSign.sections.rawValue] = first.outlet == second.outlet ? 0 : 1
    if let one = weekdays.first, let other = weekdays.second, one != other {
      values[HouseSign.weekdays.rawValue] = 1
    }
    let wording = HouseWording.english
    if wording.explains(first.title) != wording.explains(second.title) {
      values[HouseSign.explainers.rawValue] = 1
    }
    values[HouseSign.endings.rawValue] = Self.ending(pair, first, second)
  }

  /// What many reports hold says nothing of how these two end.
  private static func ending(
    _ pair: PairVerifier.Verified, _ first: ReportTrace, _ second: ReportTrace
  ) -> Double {
    guard !pair.isCommon else { return 1 }
    func rest(_ report: ReportTrace, behind end: Int?) -> Double {
      1 - Double(end ?? 0) / Double(max(1, report.words))
    }
    let passages = pair.shared.passages
    return max(
      rest(first, behind: passages.map(\.first.upperBound).max()),
      rest(second, behind: passages.map(\.second.upperBound).max()))
  }

  /// Log odds that the two are versions of one article.
  package var evidence: Double {
    // In a fixed order, because the order of a sum shows in its last bits.
    Self.weighed.reduce(Self.constant) { $0 + $1.weight * self[$1.sign] }
  }

  private static let weighed = HouseSign.allCases.map { (sign: $0, weight: weights[$0] ?? 0) }
}
