import StemmaClaims
import StemmaModel
import StemmaText

/// Turns the parents chosen in a story into families with their evidence.
struct FamilyWriter {
  let pairs: StoryPairs
  let choice: ParentChoice
  let story: String

  /// In the order of their first member.
  func families(names: inout LineageNames) -> [Family] {
    groups().map { family($0, names: &names) }
  }

  /// Reports joined by primary parents, held or unseen; each sorted, by first member.
  private func groups() -> [[Int]] {
    var heads = Array(pairs.reports.indices)
    func head(_ node: Int) -> Int {
      var node = node
      while heads[node] != node { node = heads[node] }
      return node
    }
    func join(_ one: Int, _ other: Int) {
      let (low, high) = (min(head(one), head(other)), max(head(one), head(other)))
      heads[high] = low
    }
    for (child, parent) in choice.parents.enumerated() {
      if let parent { join(child, parent) }
    }
    for version in choice.unseen {
      for child in version.children { join(child, version.nearest ?? version.children[0]) }
    }
    return Dictionary(grouping: pairs.reports.indices, by: head).values
      .map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private func family(_ members: [Int], names: inout LineageNames) -> Family {
    var derivations: [Derivation] = []
    var versions: [UnseenParent] = []
    for unseen in choice.unseen where members.contains(unseen.children[0]) {
      let id = names.nextUnseen()
      versions.append(version(unseen, id: id))
      derivations += unseen.children.map { derivation($0, from: unseen, id: id) }
    }
    for child in members {
      if let parent = choice.parents[child] {
        derivations.append(derivation(child, from: parent, isPrimary: true))
      }
      for other in choice.further[child] ?? [] {
        derivations.append(derivation(child, from: other, isPrimary: false))
      }
    }
    derivations.sort { ($0.child, $0.isPrimary ? 0 : 1) < ($1.child, $1.isPrimary ? 0 : 1) }
    return Family(
      id: names.nextFamily(), story: story, members: members.map { pairs.reports[$0].id },
      root: root(of: members, versions), unseenParents: versions, derivations: derivations)
  }

  private func root(of members: [Int], _ versions: [UnseenParent]) -> Parent {
    if let version = versions.first(where: { $0.nearestHeld == nil }) { return .unseen(version.id) }
    let isChild = Set(choice.unseen.flatMap(\.children))
    let held = members.first { choice.parents[$0] == nil && !isChild.contains($0) }
    return .held(pairs.reports[held ?? members[0]].id)
  }

  private func derivation(_ child: Int, from parent: Int, isPrimary: Bool) -> Derivation {
    let judgement = pairs.judgements[PairKey(parent, child)]
    let direction = judgement?.directionConfidence ?? .unclear
    let descent = judgement?.descent ?? .unclear
    // A mixture's parents each explain a part, so that none of them stands out.
    let only = isPrimary ? choice.confidence(in: parent, of: child) : .certain
    let doubts = only < .certain ? [doubt(parent, child)] : []
    return Derivation(
      child: pairs.reports[child].id, parent: .held(pairs.reports[parent].id), nearestHeld: nil,
      direction: direction == .unclear ? .unclear : .parentToChild,
      confidence: min(descent, direction, only),
      coverage: pairs.side(of: child, against: parent)?.alignedShare ?? 0, isPrimary: isPrimary,
      evidence: EvidenceWriter(pairs: pairs, parent: parent, child: child).evidence() + doubts)
  }

  /// Who else may be the parent.
  private func doubt(_ parent: Int, _ child: Int) -> Evidence {
    let rivals = choice.rivals(of: parent, for: child).prefix(Self.mostRivals)
      .map { pairs.reports[$0].id }
    let others = (rivals + ["a version that is not held"]).joined(separator: " or ")
    return Evidence(
      kind: .contrary, weighs: .against, measure: Double(rivals.count),
      detail: "By the same signs the parent may also be \(others).")
  }

  private func derivation(_ child: Int, from unseen: Unseen, id: String) -> Derivation {
    let nearest = unseen.nearest
    let fallback = unseen.children.first { $0 != child }
    let compared = nearest ?? fallback
    let coverage = compared.flatMap { pairs.side(of: child, against: $0)?.alignedShare } ?? 0
    let own = nearest.map {
      EvidenceWriter(pairs: pairs, parent: $0, child: child).evidence()
    }
    return Derivation(
      child: pairs.reports[child].id, parent: .unseen(id),
      nearestHeld: nearest.map { pairs.reports[$0].id }, direction: .parentToChild,
      confidence: .likely, coverage: coverage, isPrimary: true,
      evidence: [departures(unseen)] + (own ?? []))
  }

  private func version(_ unseen: Unseen, id: String) -> UnseenParent {
    var evidence = [departures(unseen)]
    if let reciprocal = unseen.reciprocal {
      evidence.append(
        Evidence(
          kind: .reciprocalDetails, weighs: .forDescent,
          measure: Double(reciprocal.speakers.count),
          detail: "\(reciprocal.speakers.count) speakers are quoted in both with different words: "
            + "each report keeps what the other dropped.",
          locations: Array(reciprocal.locations.prefix(6))))
    }
    if let nearest = unseen.nearest { evidence += versionNote(nearest) }
    return UnseenParent(
      id: id, children: unseen.children.map { pairs.reports[$0].id },
      nearestHeld: unseen.nearest.map { pairs.reports[$0].id }, confidence: .likely,
      evidence: evidence)
  }

  private func departures(_ unseen: Unseen) -> Evidence {
    let names = unseen.children.map { pairs.reports[$0].id }.joined(separator: " and ")
    let words = unseen.departures.reduce(0) { $0 + $1.words }
    let stretches = unseen.departures.reduce(0) { $0 + $1.stretches.count }
    let locations = unseen.departures[0].stretches
      .sorted { ($1.second.span.length, $0.second) < ($0.second.span.length, $1.second) }
      .prefix(3).flatMap { [$0.first, $0.second] }
    let lacking = unseen.nearest.map { " that \(pairs.reports[$0].id) lacks" } ?? ""
    return Evidence(
      kind: .sharedDepartures, weighs: .forDescent, measure: Double(words),
      detail: "\(names) share \(words) words in \(stretches) stretches\(lacking), and neither has "
        + "all of the other's: their parent may be a version that is not among the files.",
      locations: locations)
  }

  /// A correction in the nearest report says itself that another version existed.
  private func versionNote(_ report: Int) -> [Evidence] {
    let statements = pairs.reports[report]
    guard let span = statements.text.report.anatomy.correction else { return [] }
    return [
      Evidence(
        kind: .versionNote, weighs: .forDescent, measure: 1,
        detail: "\(statements.id) says itself that it was changed after an earlier version.",
        locations: [Location(report: statements.id, span: span)])
    ]
  }

  /// Rivals that are named at most.
  private static let mostRivals = 3
}
