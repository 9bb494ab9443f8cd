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
  /// Signs that the families learnt from do not have, set by hand, in log odds: an agency's mark stands on the agency's
  /// own text, and a copy that took it off came later; a report that gathers two others is younger than both.
  let setByHand: Double

  static let names = [
    "details", "wordingShare", "alignedShare", "length", "unmarked", "quotedWords", "credit",
    "vagueSource", dates, "sharedWithOthers", "sources", "rounded", "higher",
    "lengthNear", "detailsNear",
  ]

  init(_ one: Int, _ other: Int, in story: StoryPairs) {
    guard let pair = story.comparisons[PairKey(one, other)] else {
      values = [Double](repeating: 0, count: Self.names.count)
      setByHand = 0
      return
    }
    let sign = one < other ? 1.0 : -1.0
    let details = Self.ratio(pair.detailsOnlyInFirst, pair.detailsOnlyInSecond)
    let wording = log(
      (pair.secondSide.wordingShare + 0.02) / (pair.firstSide.wordingShare + 0.02))
    let aligned = log((pair.secondSide.alignedShare + 0.1) / (pair.firstSide.alignedShare + 0.1))
    let length = Self.ratio(pair.first.text.words.count, pair.second.text.words.count)
    let unmarked = max(-2, min(2, Double(pair.unmarkedInSecond - pair.unmarkedInFirst) / 8))
    let quoted = Self.ratio(pair.firstSide.quotedTotal + 4, pair.secondSide.quotedTotal + 4)
    let numbers = NumberBalance(pair.first, pair.second, pair.alignment)
    let rounded = Double(max(-3, min(3, numbers.roundedInSecond)))
    let higher = Double(max(-3, min(3, numbers.higherInSecond)))
    let near = Self.nearness(pair)
    let (first, second) = (min(one, other), max(one, other))
    let witnesses = story.witnesses
    let oriented = [
      details, wording, aligned, length, unmarked, quoted,
      Self.credit(story.marks[first], story.marks[second]),
      VagueSource.direction(pair.first, pair.second, pair.alignment),
      Self.dates(first, second, in: story),
      Self.sharedWithOthers(first, second, witnesses),
      Self.ratio(Self.sources(pair.first), Self.sources(pair.second)), rounded, higher,
      near * length, near * details,
    ]
    values = oriented.map { sign * $0 }
    setByHand =
      sign
      * (Self.agencyMark(story.marks[first], story.marks[second], pair)
        + Self.gathers(first, second, story))
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
    statements.sourced.count { $0.act != nil && $0.speaker != nil }
  }

  private static func credit(_ first: OutletMarks, _ second: OutletMarks) -> Double {
    (second.credits(first) ? 1 : 0) - (first.credits(second) ? 1 : 0)
  }

  private static func agencyMark(
    _ first: OutletMarks, _ second: OutletMarks, _ pair: PairComparison
  ) -> Double {
    guard min(pair.firstSide.wordingShare, pair.secondSide.wordingShare) >= 0.5,
      credit(first, second) == 0
    else { return 0 }
    return worthOfAgencyMark * ((first.own.isEmpty ? 0 : 1) - (second.own.isEmpty ? 0 : 1))
  }

  /// Whether one of the two gathers the other and a third that share no text.
  private static func gathers(_ first: Int, _ second: Int, _ story: StoryPairs) -> Double {
    (story.gathered[second]?.contains(first) == true ? worthOfGathering : 0)
      - (story.gathered[first]?.contains(second) == true ? worthOfGathering : 0)
  }

  private static func dates(_ first: Int, _ second: Int, in story: StoryPairs) -> Double {
    story.isDated(second, after: first) ? 1 : story.isDated(first, after: second) ? -1 : 0
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

  /// The date, where it is one that sorts by its characters: an ISO 8601 day or time.
  static func isoDay(_ date: String?) -> String? {
    guard let date, date.utf8.count >= 10 else { return nil }
    let pattern = date.utf8.prefix(10).map {
      $0 == UInt8(ascii: "-") ? 2 : (48...57).contains($0) ? 1 : 0
    }
    return pattern == [1, 1, 1, 1, 2, 1, 1, 2, 1, 1] ? date : nil
  }

  /// The sign that never decides alone.
  static let dates = "dates"
  private static let worthOfAgencyMark = 2.0
  private static let worthOfGathering = 7.0
}
