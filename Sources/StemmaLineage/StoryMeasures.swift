import StemmaClaims
import StemmaModel
import StemmaText

/// The reports of one story with what every two of them share, measured once.
struct StoryMeasures: Sendable {
  let reports: [ReportStatements]
  /// The pairs that were looked at; of any other nothing is known.
  let examined: Set<PairKey>
  /// Only pairs that share some text.
  let comparisons: [PairKey: PairComparison]
  let marks: [OutletMarks]
  let witnesses: Witnesses

  /// - Parameters:
  ///   - reports: the reports of one story, by id.
  ///   - pairs: the pairs to compare.
  init(_ reports: [ReportStatements], pairs: [PairKey]) {
    self.reports = reports
    marks = reports.map(OutletMarks.init)
    var compared: [PairKey: PairComparison] = [:]
    for key in pairs {
      let pair = PairComparison(reports[key.first], reports[key.second])
      if pair.sharesText { compared[key] = pair }
    }
    comparisons = compared
    examined = Set(pairs)
    witnesses = Witnesses(reports.map(\.text), compared)
  }

  /// Whether two reports were looked at and share no text.
  func areUnrelated(_ one: Int, _ other: Int) -> Bool {
    let key = PairKey(one, other)
    return examined.contains(key) && comparisons[key] == nil
  }

  /// One report's side of a comparison with another.
  func side(of report: Int, against other: Int) -> PairComparison.Side? {
    comparisons[PairKey(report, other)].map { report < other ? $0.firstSide : $0.secondSide }
  }
}

extension PairComparison {
  /// Whether there is enough in common to ask further.
  var sharesText: Bool {
    narratedWords >= Self.fewestNarratedWords
      || (linkedSentences >= 3
        && max(firstSide.alignedShare, secondSide.alignedShare) >= Self.leastAlignedShare)
  }

  private static let fewestNarratedWords = 8
  private static let leastAlignedShare = 0.4
}
