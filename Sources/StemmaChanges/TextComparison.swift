import StemmaLexicon
package import StemmaModel

/// What moved between two texts that are read as a pair, beside no other report.
package struct TextComparison: Sendable {
  /// Worst first.
  package let changes: [Change]
  /// How much the rewrite departs from the source; see ``DepartureScore``.
  package let score: Double

  /// - Complexity: linear in the number of aligned sentence pairs and of words.
  package init(_ pair: ComparedPair) {
    let support = WordSupport(pair, lexicon: .standard)
    let found = ChangeFinder.changes(in: pair)
    let isMoved = found.contains { $0.severity == .meaning }
    let weak = isMoved ? nil : WeakSupport(pair, support).change()
    changes = weak.map { ChangeFinder.sorted(found + [$0]) } ?? found
    score = DepartureScore(changes: found, support: support).value
  }
}
