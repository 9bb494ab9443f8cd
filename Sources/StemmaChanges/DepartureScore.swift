import StemmaLexicon
package import StemmaModel

/// How much a rewrite departs from what it came from: 0 where the source bears it out word by word and
/// nothing was found, more for words that the source lacks or joins otherwise, and for changes of the
/// meaning. It has no upper bound and tells nothing of who is right.
package struct DepartureScore: Sendable, Hashable {
  package let value: Double

  /// - Parameters:
  ///   - changes: all that was found in the rewrite against the source.
  ///   - pair: the two.
  package init(changes: [Change], in pair: ComparedPair) {
    let found = changes.lazy.filter { $0.severity == .meaning && !Self.isNewSentence($0) }
      .reduce(0) { $0 + Self.weight(of: $1.confidence) }
    value = WordSupport(pair, lexicon: .standard).lack + Self.change * found
  }

  /// What is new as a whole lacks word by word already.
  private static func isNewSentence(_ change: Change) -> Bool {
    change.kind == .firstSeenHere && change.reading.marked.isEmpty
  }

  private static func weight(of confidence: Confidence) -> Double {
    switch confidence {
    case .certain: 1
    case .likely: 0.7
    case .unclear: 0.4
    }
  }

  /// Worth of a change of the meaning that is certain.
  private static let change = 0.7
}
