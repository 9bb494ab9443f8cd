import StemmaChanges
import StemmaClaims
import StemmaLineage
import StemmaModel
import StemmaReuse
import StemmaText

/// One story with its families, ready for the checks along its derivations.
struct StoryFamilies: Sendable {
  /// By id.
  let reports: [ReportStatements]
  let families: [Family]

  /// What the checks find.
  func findings(findsChanges: Bool) -> StoryFindings {
    let places = Dictionary(
      reports.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var passages: [Passage] = []
    var changes: [Change] = []
    let byChild = Dictionary(grouping: families.flatMap(\.derivations), by: \.child)
    let byParent = self.byParent()
    for child in reports.indices where findsChanges {
      let compared = (byChild[reports[child].id] ?? []).compactMap { derivation in
        derivation.comparedWith.flatMap { places[$0] }.map { (derivation: derivation, source: $0) }
      }
      let owners = SentenceOwners(
        child: reports[child], sources: compared.map { reports[$0.source] })
      for (number, (derivation, source)) in compared.enumerated() {
        passages += Self.passages(source: reports[source].text, child: reports[child].text)
        changes += self.changes(child: child, source: source, derivation, byParent)
          .filter { owners.owner(of: $0.reading.location.span) == number }
      }
    }
    let story = StoryFindings.unnamed
    return StoryFindings(
      families: families, passages: passages, changes: changes,
      quotationCards: QuotationCards(story: story, reports: reports).cards(),
      claims: ClaimFinder(reports, families: families).claims(story: story, firstNumber: 1))
  }

  private func changes(
    child: Int, source: Int, _ derivation: Derivation, _ byParent: [String: [String]]
  ) -> [Change] {
    let ceiling: Confidence =
      switch (derivation.direction, derivation.parent) {
      case (.unclear, _): .unclear
      case (.parentToChild, .held): .certain
      case (.parentToChild, .unseen): .likely
      }
    let descendants = Self.descendants(of: reports[child].id, byParent)
    let others = reports.indices.filter {
      $0 != child && $0 != source && !descendants.contains(reports[$0].id)
    }.prefix(Self.mostOthers)
    return ChangeFinder.changes(
      in: ComparedPair(
        source: reports[source], rewrite: reports[child], others: others.map { reports[$0] },
        ceiling: ceiling))
  }

  /// Ids of the reports that were derived from each held report.
  private func byParent() -> [String: [String]] {
    var children: [String: [String]] = [:]
    for derivation in families.lazy.flatMap(\.derivations) {
      if case .held(let parent) = derivation.parent {
        children[parent, default: []].append(derivation.child)
      }
    }
    return children
  }

  /// Ids of the reports that descend from one, near or far: what they carry, they have from it.
  private static func descendants(
    of report: String, _ byParent: [String: [String]]
  ) -> Set<String> {
    var found: Set<String> = []
    var queue = [report]
    while let parent = queue.popLast() {
      for child in byParent[parent] ?? [] where found.insert(child).inserted {
        queue.append(child)
      }
    }
    return found
  }

  /// Aligned sentences, the source first, by the child's text.
  private static func passages(source: ReportText, child: ReportText) -> [Passage] {
    SentenceAlignment(source, child).links.map { link in
      Passage(
        first: Location(report: source.id, span: source.sentences[link.first].span),
        second: Location(report: child.id, span: child.sentences[link.second].span),
        kind: link.kind, isMoved: link.isMoved, similarity: link.similarity,
        sharedWords: link.sharedWords)
    }
  }

  /// Reports of a large story beyond this number are not searched for what is first seen.
  private static let mostOthers = 60
}
