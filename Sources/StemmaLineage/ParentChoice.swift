import StemmaClaims
import StemmaModel

/// A version that is not held, by the indices of its children.
struct Unseen: Sendable {
  var children: [Int]
  /// The held report closest to it.
  let nearest: Int?
  /// Wording that pairs of children share and the nearest lacks, or quotations that each keeps of
  /// one speaker.
  var departures: [ExclusiveWording]
  var reciprocal: ReciprocalQuotations?
}

/// Chooses the parent of each report of a story.
struct ParentChoice: Sendable {
  private let pairs: StoryPairs
  /// The held parent of each report, `nil` for roots and for children of an unseen version.
  private(set) var parents: [Int?]
  /// Further held parents of mixed reports.
  private(set) var further: [Int: [Int]] = [:]
  private(set) var unseen: [Unseen] = []
  /// For each report, the chance of each relative to be its parent, by the signs alone.
  private let chances: [[Int: Double]]

  init(_ pairs: StoryPairs) {
    self.pairs = pairs
    let odds = pairs.reports.indices.map { child -> [(parent: Int, worth: Double)] in
      let odds = ParentOdds(of: child, in: pairs)
      return Array(
        zip(
          odds.parents,
          odds.odds(parentWeights: LineageWeights.parent, noneWeights: LineageWeights.none)))
    }
    chances = odds.map { odds in
      Dictionary(
        uniqueKeysWithValues: zip(odds.map(\.parent), ParentOdds.chances(odds.map(\.worth))))
    }
    parents = Arborescence.parents(count: odds.count, edges: Self.edges(odds, pairs))
    takeCompilations()
    reviseByDepartures()
    replaceUnlikely()
    reviseByReciprocity()
    findFurtherParents()
  }

  /// Every relative that is likelier to be a report's parent than that it has none, by a margin.
  private static func edges(
    _ odds: [[(parent: Int, worth: Double)]], _ pairs: StoryPairs
  ) -> [Arborescence.Edge] {
    odds.enumerated().flatMap { child, odds in
      odds.map { parent, worth in
        var weight = worth + Self.readiness
        if weight <= 0, isNearCopy(child, of: parent, pairs) { weight = Self.leastOfNearCopy }
        return Arborescence.Edge(parent: parent, child: child, weight: weight)
      }
    }
  }

  /// Whether both texts are nearly the same: then one came from the other, whichever way.
  private static func isNearCopy(_ child: Int, of parent: Int, _ pairs: StoryPairs) -> Bool {
    let sides = [pairs.side(of: child, against: parent), pairs.side(of: parent, against: child)]
    return sides.allSatisfy { ($0?.wordingShare ?? 0) >= nearCopy }
  }

  /// How sure it is that of all held reports this one is the parent. The parents of a mixture each explain
  /// a part of it, so that none stands out: nothing is said against them.
  func confidence(in parent: Int, of child: Int) -> Confidence {
    guard further[child, default: []].isEmpty else { return .certain }
    return switch chances[child][parent] ?? 0 {
    case Self.certainParent...: .certain
    case Self.likelyParent...: .likely
    default: .unclear
    }
  }

  /// Held reports that are about as likely a report's parent as the one chosen, likeliest first.
  func rivals(of parent: Int, for child: Int) -> [Int] {
    let chance = chances[child][parent] ?? 0
    return chances[child].filter { $0.key != parent && $0.value >= Self.rival * chance }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  // MARK: Compilations

  /// A report that two others explain together, and that was given no parent, has both.
  private mutating func takeCompilations() {
    for (child, sources) in pairs.gathered.sorted(by: { $0.key < $1.key })
    where parents[child] == nil && !parents.contains(child) {
      let ranked = sources.sorted { one, other in
        let shares = [one, other].map {
          pairs.side(of: child, against: $0)?.wordingShare ?? 0
        }
        return shares[0] != shares[1] ? shares[0] > shares[1] : one < other
      }
      guard let main = ranked.first else { continue }
      parents[child] = main
      further[child] = ranked.dropFirst().filter { pairs.areUnrelated($0, main) }
    }
  }

  // MARK: Common departures

  /// For a report, its child or brother, and their parent: whether the two share wording that the
  /// parent lacks while each shares wording with the parent that the other lacks. Then neither comes
  /// from the other, and their common departures come from a version that is not held.
  private mutating func reviseByDepartures() {
    for key in pairs.comparisons.keys.sorted() {
      let (one, other) =
        parents[key.first] == key.second ? (key.second, key.first) : (key.first, key.second)
      guard let parent = parents[one] ?? nearest(to: one, and: other), parent != other,
        parents[other] == one || parents[other] == parents[one],
        pairs.comparisons[PairKey(parent, other)] != nil
      else { continue }
      revise(one, other, parent: parent)
    }
  }

  /// Of the reports that share text with two heads of lines, and that neither is clearly older than, the one that
  /// shares most with them.
  private func nearest(to one: Int, and other: Int) -> Int? {
    guard parents[other] == nil else { return nil }
    let common = Set(pairs.relatives[one]).intersection(pairs.relatives[other]).filter {
      pairs.direction(from: $0, to: one) > 0 && pairs.direction(from: $0, to: other) > 0
    }
    return common.max { first, second in
      let shares = [first, second].map {
        min(pairs.witnesses.shared(one, $0), pairs.witnesses.shared(other, $0))
      }
      return shares[0] != shares[1] ? shares[0] < shares[1] : first > second
    }
  }

  private mutating func revise(_ one: Int, _ other: Int, parent: Int) {
    let reports = pairs.reports
    let common = ExclusiveWording(reports[one], reports[other], without: reports[parent])
    if common.words == 0, parents[other] == one, parents[one] == parent,
      !pairs.isDated(one, after: parent)
    {
      // A copy that adds nothing explains no more than what it copies: the head of the line does. Where the input dates
      // both, the signs have weighed that.
      parents[other] = parent
    }
    guard common.words >= Self.fewestWords, common.stretches.count >= 2 else { return }
    let kept = ExclusiveWording(reports[parent], reports[other], without: reports[one])
    let back = ExclusiveWording(reports[parent], reports[one], without: reports[other])
    if kept.words >= Self.fewestKept, kept.stretches.count >= 2, back.words >= Self.fewestKept,
      Double(kept.words) >= Self.leastKept * Double(common.words),
      !isExplained(one, other, beside: parent)
    {
      addUnseen(one, other, nearest: parent, common)
    }
  }

  /// Whether a held report has most of what two share against their parent: then they had it from there.
  private func isExplained(_ one: Int, _ other: Int, beside parent: Int) -> Bool {
    let witnesses = pairs.witnesses
    let common = witnesses.shared(one, other, without: parent)
    return Set(pairs.relatives[one]).intersection(pairs.relatives[other]).contains { third in
      third != parent
        && Double(witnesses.shared(one, other, without: third)) < Self.leastUnexplained
          * Double(common)
    }
  }

  private mutating func addUnseen(
    _ one: Int, _ other: Int, nearest: Int, _ common: ExclusiveWording
  ) {
    parents[one] = nil
    parents[other] = nil
    if let place = unseen.firstIndex(where: { $0.nearest == nearest }) {
      unseen[place].children = Set(unseen[place].children + [one, other]).sorted()
      unseen[place].departures.append(common)
    } else {
      unseen.append(
        Unseen(children: [one, other].sorted(), nearest: nearest, departures: [common]))
    }
  }

  // MARK: Unlikely parents

  /// A parent that the signs all but rule out, which the search for a tree or a revision left, gives
  /// way to the likeliest relative that does not descend from the child.
  private mutating func replaceUnlikely() {
    for child in parents.indices {
      guard let parent = parents[child], let chance = chances[child][parent],
        chance < Self.unlikelyParent
      else { continue }
      let others = chances[child].filter { $0.value > chance && !descends($0.key, from: child) }
      let best = others.max { ($0.value, $1.key) < ($1.value, $0.key) }
      if let best { parents[child] = best.key }
    }
  }

  /// Whether a report is another or comes from it by way of held parents.
  private func descends(_ report: Int, from ancestor: Int) -> Bool {
    var node: Int? = report
    while let current = node, current != ancestor { node = parents[current] }
    return node != nil
  }

  // MARK: Reciprocal details

  /// A root and its child that each quote the same speakers with other words, or keep names and
  /// numbers the other lacks, are both rewrites of a fuller text.
  private mutating func reviseByReciprocity() {
    for child in parents.indices {
      guard let parent = parents[child], parents[parent] == nil,
        !unseen.contains(where: { $0.children.contains(parent) }),
        let pair = pairs.comparisons[PairKey(parent, child)]
      else { continue }
      let reciprocal = ReciprocalQuotations(pairs.reports[parent], pairs.reports[child])
      guard reciprocal.speakers.count >= 2, !credits(child, parent) else { continue }
      parents[child] = nil
      let common = ExclusiveWording(pair.first, pair.second, without: nil)
      unseen.append(
        Unseen(
          children: [parent, child].sorted(), nearest: nil, departures: [common],
          reciprocal: reciprocal))
    }
  }

  private func credits(_ child: Int, _ parent: Int) -> Bool {
    pairs.marks[child].credits(pairs.marks[parent])
  }

  // MARK: Mixed parentage

  /// Reports outside the parent's family that explain a good part of what the parent leaves.
  private mutating func findFurtherParents() {
    let roots = parents.indices.map(root(of:))
    for child in parents.indices {
      guard let parent = parents[child] else { continue }
      for other in parents.indices where roots[other] != roots[child] {
        guard let side = pairs.side(of: child, against: other),
          pairs.direction(from: other, to: child) > 0
            || pairs.gathered[child]?.isSuperset(of: [parent, other]) == true,
          pairs.areUnrelated(parent, other)
        else { continue }
        let gained = ExclusiveWording(
          pairs.reports[other], pairs.reports[child], without: pairs.reports[parent])
        if further[child]?.contains(other) != true, gained.words >= 40,
          Double(gained.words) >= 0.15 * Double(side.narratedTotal)
        {
          further[child, default: []].append(other)
        }
      }
    }
  }

  /// The report at the head of a report's line of parents.
  private func root(of report: Int) -> Int {
    var node = report
    while let parent = parents[node] { node = parent }
    return node
  }

  /// Added to the log odds of every parent: naming one that is likelier than each other answer finds more than it errs.
  private static let readiness = 1.0
  /// Chances from which a parent is called certain, and likely. The chosen parent is right more often than that:
  /// it also stands in a tree.
  private static let certainParent = 0.8
  private static let likelyParent = 0.3
  /// Share of the chosen parent's chance from which another is named beside it.
  private static let rival = 0.5
  /// Chance below which another relative is rather taken.
  private static let unlikelyParent = 0.1
  /// Wording share on both sides of a near copy, and the least that an edge of one weighs.
  private static let nearCopy = 0.8
  private static let leastOfNearCopy = 0.01
  /// Fewer words than this two rewriters may well have chosen alike.
  private static let fewestWords = 16
  private static let fewestKept = 6
  /// What one keeps of the parent, as a share of the common departures: with less, the other may be its parent.
  private static let leastKept = 0.15
  /// Share of common departures that no other held report may have.
  private static let leastUnexplained = 0.6
}
