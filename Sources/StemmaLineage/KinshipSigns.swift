import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// What speaks for two reports standing next to each other in the stemma, whichever is the older.
struct KinshipSigns: Sendable {
  /// One value a name, the same for both orders of the two.
  let values: [Double]

  static let names = [
    "narratedWords", "largerWordingShare", "smallerWordingShare", "largerAlignedShare",
    "smallerAlignedShare", "orderKept", "linkedSentences", "similarity", "sharedWordsShare",
    "sharedByNoOther", "betterBetween", "rankOfNearest", "rankOfFarthest", "sameOutlet", "credit",
    "identical",
  ]

  init(_ one: Int, _ other: Int, in story: StoryMeasures) {
    guard let pair = story.comparisons[PairKey(one, other)] else {
      values = [Double](repeating: 0, count: Self.names.count)
      return
    }
    let (first, second) = (pair.firstSide, pair.secondSide)
    let witnesses = story.witnesses
    let shared = Self.mean(witnesses.shared(one, other), witnesses.shared(other, one))
    let fewest = Double(max(1, min(witnesses.words(of: one), witnesses.words(of: other))))
    let (exclusive, between) = Self.beside(one, other, shared: shared, witnesses)
    let ranks = [
      shared / max(1, Self.most(of: one, witnesses)),
      shared / max(1, Self.most(of: other, witnesses)),
    ]
    let primary = pair.alignment.links.filter(\.isPrimary)
    let similarity =
      primary.isEmpty ? 0 : primary.reduce(0) { $0 + $1.similarity } / Double(primary.count)
    let outlets = [one, other].map { story.reports[$0].text.report.metadata.outlet }
    let isSameOutlet = outlets[0] != nil && outlets[0] == outlets[1]
    let credits =
      story.marks[one].credits(story.marks[other]) || story.marks[other].credits(story.marks[one])
    values = [
      log(1 + Double(pair.narratedWords)), max(first.wordingShare, second.wordingShare),
      min(first.wordingShare, second.wordingShare), max(first.alignedShare, second.alignedShare),
      min(first.alignedShare, second.alignedShare),
      pair.linkedSentences >= 3 ? pair.orderKept : 0.5,
      log(1 + Double(pair.linkedSentences)), similarity, shared / fewest, exclusive, between,
      max(ranks[0], ranks[1]), min(ranks[0], ranks[1]), isSameOutlet ? 1 : 0, credits ? 1 : 0,
      min(first.wordingShare, second.wordingShare) >= 0.98 ? 1 : 0,
    ]
  }

  /// What the two share that no third report has, as a share of what they share; and how much more a third
  /// shares with both of them than they with each other, in log units.
  private static func beside(
    _ one: Int, _ other: Int, shared: Double, _ witnesses: Witnesses
  ) -> (exclusive: Double, between: Double) {
    var exclusive = 1.0
    var between = -2.0
    for third in witnesses.relatives(of: one)
    where third != other && witnesses.shared(third, other) > 0 {
      let without = mean(
        witnesses.shared(one, other, without: third), witnesses.shared(other, one, without: third))
      exclusive = min(exclusive, without / max(1, shared))
      let bottleneck = min(
        mean(witnesses.shared(one, third), witnesses.shared(third, one)),
        mean(witnesses.shared(other, third), witnesses.shared(third, other)))
      between = max(between, log((bottleneck + 2) / (shared + 2)))
    }
    return (exclusive, between)
  }

  private static func most(of report: Int, _ witnesses: Witnesses) -> Double {
    witnesses.relatives(of: report).map {
      mean(witnesses.shared(report, $0), witnesses.shared($0, report))
    }.max() ?? 0
  }

  private static func mean(_ one: Int, _ other: Int) -> Double { Double(one + other) / 2 }
}
