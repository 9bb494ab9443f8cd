import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// What speaks for the first of two related reports being the older: positive for it, negative against.
struct OrderSigns: Sendable {
  /// One value a name; the other order of the two has the same values with the other sign.
  let values: [Double]

  static let names = [
    "details", "wordingShare", "alignedShare", "length", "unmarked", "quotedWords", "credit",
    "vagueSource", "dates", "sharedWithOthers", "sources", "rounded", "higher", "ownWords",
    "lengthAtHome", "detailsAtHome", "alignedAtHome", "higherAtHome", "topAtHome", "lengthNear",
    "detailsNear",
  ]

  init(_ one: Int, _ other: Int, in story: StoryMeasures) {
    guard let pair = story.comparisons[PairKey(one, other)] else {
      values = [Double](repeating: 0, count: Self.names.count)
      return
    }
    let sign = one < other ? 1.0 : -1.0
    let details = Self.ratio(pair.detailsOnlyInFirst, pair.detailsOnlyInSecond)
    let wording = log(
      (pair.secondSide.wordingShare + 0.02) / (pair.firstSide.wordingShare + 0.02))
    let aligned = log((pair.secondSide.alignedShare + 0.1) / (pair.firstSide.alignedShare + 0.1))
    let length = Self.ratio(pair.first.text.words.count, pair.second.text.words.count)
    let unmarked = max(-2, min(2, Double(pair.unmarkedInSecond - pair.unmarkedInFirst) / 8))
    let quoted = Self.ratio(
      QuotedWords(pair.first.text).count + 4, QuotedWords(pair.second.text).count + 4)
    let numbers = NumberBalance(pair.first, pair.second, pair.alignment)
    let rounded = Double(max(-3, min(3, numbers.roundedInSecond)))
    let higher = Double(max(-3, min(3, numbers.higherInSecond)))
    let near = Self.nearness(pair)
    let outlets = [pair.first, pair.second].map { $0.text.report.metadata.outlet }
    let home = outlets[0] != nil && outlets[0] == outlets[1] ? 1.0 : 0
    let (first, second) = (min(one, other), max(one, other))
    let witnesses = story.witnesses
    let oriented = [
      details, wording, aligned, length, unmarked, quoted,
      Self.credit(story.marks[first], story.marks[second]),
      VagueSource.direction(pair.first, pair.second, pair.alignment), Self.dates(pair),
      Self.sharedWithOthers(first, second, witnesses),
      Self.ratio(Self.sources(pair.first), Self.sources(pair.second)), rounded, higher,
      Self.ratio(witnesses.ownWords(of: first) + 4, witnesses.ownWords(of: second) + 4),
      home * length, home * details, home * aligned, home * higher,
      home * Double(Self.newAtTop(pair)), near * length, near * details,
    ]
    values = oriented.map { sign * $0 }
  }

  private static func ratio(_ one: Int, _ other: Int) -> Double {
    log(Double(one + 1) / Double(other + 1))
  }

  /// From 0, a text and its rewrite, to 1, two states of one text: there a newsroom adds as often as it cuts.
  private static func nearness(_ pair: PairComparison) -> Double {
    let common = min(pair.firstSide.wordingShare, pair.secondSide.wordingShare)
    return max(0, min(1, 3 * (common - 0.5)))
  }

  /// Named and unnamed sources of the report's sentences.
  private static func sources(_ statements: ReportStatements) -> Int {
    statements.sentenceSources.count
  }

  private static func credit(_ first: OutletMarks, _ second: OutletMarks) -> Double {
    (second.credits(first) ? 1 : 0) - (first.credits(second) ? 1 : 0)
  }

  /// Sentences above the first that both have: more in the second than in the first, at most three.
  private static func newAtTop(_ pair: PairComparison) -> Int {
    let first = pair.alignment.links.map(\.first).min() ?? 0
    let second = pair.alignment.links.map(\.second).min() ?? 0
    return max(-3, min(3, second - first))
  }

  /// Dates of the input, where both are ISO 8601.
  private static func dates(_ pair: PairComparison) -> Double {
    guard let one = StoryPairs.isoDay(pair.first.text.report.metadata.published),
      let other = StoryPairs.isoDay(pair.second.text.report.metadata.published), one != other
    else { return 0 }
    return one < other ? 1 : -1
  }

  /// Which of the two shares with third reports what the other lacks: a text hands on more of itself than what was
  /// made from it.
  private static func sharedWithOthers(
    _ first: Int, _ second: Int, _ witnesses: Witnesses
  ) -> Double {
    let onlyFirst =
      witnesses.relatives(of: first).filter { $0 != second }
      .map { witnesses.shared(first, $0, without: second) }.max() ?? 0
    let onlySecond =
      witnesses.relatives(of: second).filter { $0 != first }
      .map { witnesses.shared(second, $0, without: first) }.max() ?? 0
    return ratio(onlyFirst + 2, onlySecond + 2)
  }
}
