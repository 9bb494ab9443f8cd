#if canImport(Glibc)
  import Glibc
#endif

extension ParentSigns {
  /// Names of the signs that pairs of neighbouring words give.
  static let pairNames = [
    "pairsDeficit", "pairsRatio", "pairsElsewhere", "pairsLeast", "ahead", "levelYounger",
    "nearerToChild", "younger", "contest", "won",
  ]

  /// What the pairs of neighbouring words say of a parent, beside others that may be it.
  ///
  /// Between two that may be the parent stands a contest: the pairs that the child has of the one and not of the other,
  /// against the reverse. The true parent has all that the child took from above, so that it loses none but by chance.
  ///
  /// - Returns: one value a name of ``pairNames``.
  static func pairSigns(
    of child: Int, from parent: Int, beside others: [Int], in story: StoryPairs
  ) -> [Double] {
    let agreed = story.wordPairs[child]
    let count = Double(max(1, agreed.count))
    let shared = agreed.shared(with: parent)
    let most = others.map { agreed.shared(with: $0) }.max() ?? 0
    let gained = others.map { agreed.shared(with: parent, without: $0) }
    let lost = others.map { agreed.shared(with: $0, without: parent) }
    let contests = zip(gained, lost).map { log(Double($0 + 1) / Double($1 + 1)) }
    let won = contests.reduce(0) { $0 + 1 / (1 + exp(-2 * $1)) }
    return [
      max(-mostDeficit, Double(most - shared) / count),
      log(Double(most + 2) / Double(shared + 2)),
      Double(lost.max() ?? 0) / count,
      Double(gained.min() ?? shared) / count,
      Double(others.count { agreed.shared(with: $0) > shared }),
      levelYounger(than: parent, of: child, among: others, in: story),
      nearer(to: child, than: parent, in: story),
      story.isDated(parent, after: child) ? 1 : 0,
      max(-mostContest, min(mostContest, contests.min() ?? mostContest)),
      won / Double(max(1, others.count)),
    ]
  }

  /// Of the others that have as many of the child's pairs, how many the input dates after the parent, less those before:
  /// of equal texts the first is copied most.
  private static func levelYounger(
    than parent: Int, of child: Int, among others: [Int], in story: StoryPairs
  ) -> Double {
    let agreed = story.wordPairs[child]
    let level = others.filter {
      agreed.shared(with: $0) >= agreed.shared(with: parent) - fewestApart + 1
    }
    let younger = level.count { story.isDated($0, after: parent) }
    let older = level.count { story.isDated(parent, after: $0) }
    return Double(younger - older)
  }

  /// Share of the story's reports that have more pairs of the child than of the parent, as what comes from the child does.
  private static func nearer(to child: Int, than parent: Int, in story: StoryPairs) -> Double {
    let relatives = story.wordPairs[child].relatives.filter { $0 != parent }
    let nearer = relatives.count { report in
      let agreed = story.wordPairs[report]
      return agreed.shared(with: child) > agreed.shared(with: parent)
    }
    return Double(nearer) / Double(max(1, story.reports.count))
  }

  private static let mostDeficit = 0.3
  private static let mostContest = 3.0
  /// Pairs by which two that may be the parent must differ to differ.
  private static let fewestApart = 2
}
