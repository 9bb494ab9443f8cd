package import StemmaModel

#if canImport(Glibc)
  import Glibc
#endif

/// Says how much it means that two reports share text.
///
/// What counts is the larger share that one holds of the other, however long either is. Reports of one
/// house are another matter: a newsroom repeats its own background, so that there it is asked whether they are
/// versions of one article (``HouseMeasures``).
package struct PairJudge: Sendable {
  /// For each word of a headline how seldom headlines hold it.
  private let rarity: [UInt32: Double]
  private let rarest: Double
  private let houses: OutletHouses
  private let corpus: Corpus

  package init(_ corpus: Corpus) {
    self.corpus = corpus
    houses = OutletHouses(corpus)
    var counts: [UInt32: Int] = [:]
    var titles = 0
    for segment in corpus.segments {
      for report in segment.reports where !report.title.isEmpty {
        titles += 1
        for word in Set(report.title) { counts[word, default: 0] += 1 }
      }
    }
    rarest = log(Double(titles + 1))
    rarity = counts.mapValues { [rarest] in rarest - log(Double($0)) }
  }

  /// What is said of a pair.
  package struct Judgement: Sendable {
    /// From 0 to 1.
    package let score: Double
    package let containmentOfFirst: Double
    package let containmentOfSecond: Double
    package let relation: ReusePair.Relation
  }

  /// A pair is listed from this score on, unless a share is asked for.
  package static let fewestScore = 0.5

  /// Says how much it means that two reports share what they share.
  package func judge(_ pair: PairVerifier.Verified) -> Judgement {
    let (ofFirst, ofSecond) = shares(pair)
    let measures = measures(pair)
    let evidence =
      measures.map { $0.evidence - Self.leastOdds }
      ?? Self.logOdds(ofFirst, ofSecond) + (pair.isCommon ? 0 : Self.bias)
    let score = 1 / (1 + exp(-evidence))
    return Judgement(
      score: score, containmentOfFirst: ofFirst, containmentOfSecond: ofSecond,
      relation: score >= Self.fewestScore || !(measures != nil || pair.isCommon)
        ? Self.relation(ofFirst, ofSecond) : measures != nil ? .background : .wording)
  }

  /// What tells whether two reports of one house are versions of one article; `nil` where they are not of
  /// one house or have no headlines.
  package func measures(_ pair: PairVerifier.Verified) -> HouseMeasures? {
    guard isSameOutlet(pair.first, pair.second) else { return nil }
    let first = corpus.report(ofRank: Int(pair.first))
    let second = corpus.report(ofRank: Int(pair.second))
    guard !first.title.isEmpty, !second.title.isEmpty else { return nil }
    let (ofFirst, ofSecond) = shares(pair)
    let wording = HouseWording.english
    return HouseMeasures(
      likeness: Self.logOdds(ofFirst, ofSecond)
        + Self.weightOfHeadlines * likeness(first.title, second.title),
      pair, first, second,
      weekdays: (
        wording.weekday(corpus.words(ofRank: pair.first)),
        wording.weekday(corpus.words(ofRank: pair.second))
      ))
  }

  /// Equal words of a passage that two reports must share, at least. Under one headline of one house a
  /// few words are enough: briefs are short, and each version of one is written anew.
  func fewestWords(_ pair: CandidateJoin.Pair) -> Int {
    guard isSameOutlet(pair.first, pair.second) else { return PassageAligner.fewestWords }
    let title = corpus.report(ofRank: Int(pair.first)).title
    return !title.isEmpty && title == corpus.report(ofRank: Int(pair.second)).title
      ? ShingleHash.width : PassageAligner.fewestWords
  }

  /// The share of either report's words that the passages hold.
  private func shares(_ pair: PairVerifier.Verified) -> (ofFirst: Double, ofSecond: Double) {
    let words = (corpus.words(ofRank: pair.first).count, corpus.words(ofRank: pair.second).count)
    return (
      Double(pair.shared.coveredFirst) / Double(max(1, words.0)),
      Double(pair.shared.coveredSecond) / Double(max(1, words.1))
    )
  }

  private static func logOdds(_ ofFirst: Double, _ ofSecond: Double) -> Double {
    let share = min(0.999, max(ofFirst, ofSecond, 0.001))
    return log(share / (1 - share))
  }

  private static func relation(_ ofFirst: Double, _ ofSecond: Double) -> ReusePair.Relation {
    switch (ofFirst >= nearlyAll, ofSecond >= nearlyAll) {
    case (true, true): .same
    case (true, false): .within
    case (false, true): .contains
    case (false, false): .overlap
    }
  }

  /// Whether two reports, by rank, are of one house; false where an outlet is not known.
  func isSameOutlet(_ first: UInt32, _ second: UInt32) -> Bool { houses.holdBoth(first, second) }

  /// The weight of the words that two headlines share in that of all their words, 0 to 1.
  private func likeness(_ first: [UInt32], _ second: [UInt32]) -> Double {
    let (one, other) = (Set(first), Set(second))
    // Sorted, because the order of a sum shows in its last bits.
    let shared = one.intersection(other).sorted().reduce(0) { $0 + weight($1) }
    let all = one.union(other).sorted().reduce(0) { $0 + weight($1) }
    return all > 0 ? shared / all : 0
  }

  private func weight(_ word: UInt32) -> Double { rarity[word] ?? rarest }

  private static let nearlyAll = 0.8
  private static let weightOfHeadlines = 4.0
  /// The chance from which two reports of one house are listed as versions of one article, in log odds. It
  /// is low, because what is left out cannot be looked at.
  private static let leastOdds = log(leastChance / (1 - leastChance))
  private static let leastChance = 0.15
  /// Elsewhere a pair is listed from a share of .07 on; where what they share is common
  /// wording, from a half on.
  private static let bias = 2.59
}
