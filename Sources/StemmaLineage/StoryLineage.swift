package import StemmaClaims
package import StemmaModel

/// Who descends from whom in one story.
package struct StoryLineage: Sendable {
  private let pairs: StoryPairs
  private let choice: ParentChoice

  /// - Parameters:
  ///   - reports: the story's reports, by id.
  ///   - candidates: pairs of indices into `reports` that share word runs; in a small story all
  ///     pairs are compared as well.
  /// - Complexity: one ``PairComparison`` a pair; at most ``smallStory``²/2 beyond the candidates.
  package init(_ reports: [ReportStatements], candidates: [(Int, Int)]) {
    var keys = Set(candidates.map { PairKey($0.0, $0.1) })
    if reports.count <= Self.smallStory {
      for one in reports.indices {
        for other in reports.indices.dropFirst(one + 1) { keys.insert(PairKey(one, other)) }
      }
    }
    pairs = StoryPairs(reports, pairs: keys.sorted())
    choice = ParentChoice(pairs)
  }

  /// The families, in the order of their first member.
  ///
  /// - Parameters:
  ///   - story: the story's id.
  ///   - names: where the ids of families and unseen versions are counted on.
  package func families(story: String, names: inout LineageNames) -> [Family] {
    FamilyWriter(pairs: pairs, choice: choice, story: story).families(names: &names)
  }

  /// In stories of up to this many reports every pair is compared.
  package static let smallStory = 40
}

/// Numbers for the ids of families and unseen versions, counted over all stories.
package struct LineageNames: Sendable {
  private var families = 0
  private var unseen = 0

  package init() {}

  mutating func nextFamily() -> String {
    families += 1
    return "family-\(families)"
  }

  mutating func nextUnseen() -> String {
    unseen += 1
    return "unseen-\(unseen)"
  }
}
