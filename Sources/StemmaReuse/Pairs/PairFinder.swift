package import StemmaModel
import StemmaText

/// Which pairs are wanted beside those that share enough.
package struct PairFilter: Sendable, Hashable {
  /// Which outlets' reports are compared.
  package enum Outlets: String, Sendable, CaseIterable {
    case any
    /// Reports of one outlet are not compared with each other.
    case different
    /// Only reports of one outlet are compared.
    case same
  }

  /// Days between two reports, at most; reports without a date are compared with all.
  package var withinDays: Int32?
  package var outlets = Outlets.any
  /// Whether reports of one series are left uncompared.
  package var skipsSeries = false
  /// The larger share that one must hold of the other; `nil` lets the score decide.
  package var leastContainment: Double?

  package init() {}

  func allows(_ pair: CandidateJoin.Pair, of corpus: Corpus, _ judge: PairJudge) -> Bool {
    if corpus.isOneReport(Int(pair.first), Int(pair.second)) { return false }
    let isWanted =
      switch outlets {
      case .any: true
      case .different: !judge.isSameOutlet(pair.first, pair.second)
      case .same: judge.isSameOutlet(pair.first, pair.second)
      }
    // What is known of reports is far apart in memory: it is not looked at without need.
    guard isWanted, withinDays != nil || skipsSeries else { return isWanted }
    let first = corpus.report(ofRank: Int(pair.first))
    let second = corpus.report(ofRank: Int(pair.second))
    if let withinDays, let one = first.day, let other = second.day,
      (Int(one) - Int(other)).magnitude > Int(withinDays).magnitude
    {
      return false
    }
    return !skipsSeries || first.series == nil || first.series != second.series
  }

  func wants(_ judgement: PairJudge.Judgement) -> Bool {
    guard let least = leastContainment else { return judgement.score >= PairJudge.fewestScore }
    return max(judgement.containmentOfFirst, judgement.containmentOfSecond) >= least
  }
}

/// From a corpus to the pairs that share text. Its steps can be shared out to tasks.
package struct PairFinder: Sendable {
  private let corpus: Corpus
  private let filter: PairFilter
  private let join: CandidateJoin
  private let judge: PairJudge
  private let fewestKeys: Int

  package init(_ corpus: Corpus, filter: PairFilter) {
    (self.corpus, self.filter) = (corpus, filter)
    join = CandidateJoin(corpus)
    judge = PairJudge(corpus)
    let scale = corpus.segments.map(\.sampling.scale).max() ?? 1
    fewestKeys = max(2, Self.fewestRuns / scale)
  }

  /// Pieces of either step.
  package static let parts = CandidateJoin.parts

  /// The first step, for one part of the kept runs.
  package func candidates(ofPart part: Int) -> CandidateJoin.PartFindings {
    join.findings(ofPart: part)
  }

  /// What the second step finds in one part of the pairs.
  package struct PartPairs: Sendable {
    /// By id of the first, then of the second.
    package fileprivate(set) var pairs: [ReusePair] = []
    /// Pairs compared word by word.
    package fileprivate(set) var compared = 0
    /// Pairs that share a passage and are not listed.
    package fileprivate(set) var unlisted = 0
  }

  /// The second step, for one part of the pairs; a cancelled task gets some of them.
  ///
  /// - Parameter candidates: of all parts.
  package func pairs(
    ofPart part: Int, of candidates: [CandidateJoin.PartFindings], withPassages: Bool
  ) -> PartPairs {
    var writer = AlignedWriter(corpus)
    var found = PartPairs()
    found.compared = forEach(ofPart: part, of: candidates) { verified in
      let judgement = judge.judge(verified)
      guard filter.wants(judgement) else {
        found.unlisted += 1
        return
      }
      let order = order(verified, judgement)
      found.pairs.append(
        ReusePair(
          first: corpus.name(ofRank: Int(verified.first)),
          second: corpus.name(ofRank: Int(verified.second)),
          score: judgement.score, probabilityOfFirst: order?.probabilityOfFirst,
          earlier: order?.earlier, containmentOfFirst: judgement.containmentOfFirst,
          containmentOfSecond: judgement.containmentOfSecond,
          sharedWords: min(verified.shared.coveredFirst, verified.shared.coveredSecond),
          relation: judgement.relation,
          passages: withPassages ? writer.aligned(verified) : []))
    }
    return found
  }

  /// Two reports of one house that share a passage, and what tells whether they are versions of one article.
  package struct HousePair: Sendable {
    package let first: String
    package let second: String
    package let measures: HouseMeasures
  }

  /// The second step for those who learn weights: all pairs of reports of one house with headlines.
  package func housePairs(
    ofPart part: Int, of candidates: [CandidateJoin.PartFindings]
  ) -> [HousePair] {
    var found: [HousePair] = []
    _ = forEach(ofPart: part, of: candidates) { verified in
      guard let measures = judge.measures(verified) else { return }
      found.append(
        HousePair(
          first: corpus.name(ofRank: Int(verified.first)),
          second: corpus.name(ofRank: Int(verified.second)), measures: measures))
    }
    return found
  }

  /// Compares the candidates of one part word by word and hands on those that share a passage.
  ///
  /// - Returns: how many were compared.
  private func forEach(
    ofPart part: Int, of candidates: [CandidateJoin.PartFindings],
    take: (PairVerifier.Verified) -> Void
  ) -> Int {
    let verifier = PairVerifier(corpus)
    let pairs = join.pairs(ofPart: part, of: candidates, fewestKeys: fewestKeys)
    var compared = 0
    for (number, pair) in pairs.enumerated() {
      if number % Self.pairsBetweenLooks == 0, Task.isCancelled { break }
      if number + 1 < pairs.count { verifier.expect(pairs[number + 1]) }
      guard filter.allows(pair, of: corpus, judge) else { continue }
      compared += 1
      let fewest = judge.fewestWords(pair)
      if let verified = verifier.verify(pair, fewestWords: fewest) { take(verified) }
    }
    return compared
  }

  /// Which came first, of two versions of one newsroom's text.
  private func order(
    _ pair: PairVerifier.Verified, _ judgement: PairJudge.Judgement
  ) -> VersionOrder? {
    guard judge.isSameOutlet(pair.first, pair.second) else { return nil }
    switch judgement.relation {
    case .background, .wording: return nil
    case .same, .within, .contains, .overlap: break
    }
    return VersionOrder(
      VersionMeasures(
        corpus.report(ofRank: Int(pair.first)), corpus.report(ofRank: Int(pair.second)),
        covered: (pair.shared.coveredFirst, pair.shared.coveredSecond)))
  }

  /// Runs of words that a pair must share at least, were all kept: what a passage of
  /// ``PassageAligner/fewestWords`` words holds if a word in its middle differs.
  private static let fewestRuns = 4
  /// Pairs compared before it is asked again whether to go on.
  private static let pairsBetweenLooks = 64
}

/// Writes passages as spans of bytes.
private struct AlignedWriter {
  private let corpus: Corpus
  /// The spans of the first report, which is the same for many pairs.
  private var first: (rank: UInt32, spans: [Range<Int>])?

  init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  mutating func aligned(_ pair: PairVerifier.Verified) -> [ReusePair.Aligned] {
    let ones = first.flatMap { $0.rank == pair.first ? $0.spans : nil } ?? spans(ofRank: pair.first)
    first = (pair.first, ones)
    let others = spans(ofRank: pair.second)
    let passages = pair.shared.passages
    let kept = Set(RisingSequence.longest(passages.map(\.first.lowerBound)))
    return passages.enumerated().compactMap { number, passage in
      guard let one = Self.span(passage.first, in: ones),
        let other = Self.span(passage.second, in: others)
      else { return nil }
      return ReusePair.Aligned(
        first: one, second: other, words: passage.matched, isVerbatim: passage.runs == 1,
        isMoved: !kept.contains(number))
    }
  }

  private func spans(ofRank rank: UInt32) -> [Range<Int>] {
    let (segment, place) = corpus.place(ofRank: Int(rank))
    return segment.spans(of: place) ?? []
  }

  private static func span(_ words: Range<Int>, in spans: [Range<Int>]) -> TextSpan? {
    guard words.upperBound <= spans.count, !words.isEmpty else { return nil }
    return TextSpan(spans[words.lowerBound].lowerBound, spans[words.upperBound - 1].upperBound)
  }
}
