import StemmaModel

/// How much a rewrite departs from what it came from: 0 where the source bears it out word by word and
/// nothing was found, more for words that the source lacks or joins otherwise, and for changes of the
/// meaning. It has no upper bound and tells nothing of who is right.
struct DepartureScore: Hashable {
  let value: Double

  /// - Parameters:
  ///   - changes: all that was found in the rewrite against the source.
  ///   - support: of the rewrite's words.
  init(changes: [Change], support: WordSupport) {
    let found = changes.lazy.filter { $0.severity == .meaning && !Self.isNewSentence($0) }
      .reduce(0) { $0 + Self.weight(of: $1.kind) * Self.weight(of: $1.confidence) }
    value = support.whole.steepLack + found
  }

  /// What is new as a whole lacks word by word already.
  private static func isNewSentence(_ change: Change) -> Bool {
    change.kind == .firstSeenHere && change.reading.marked.isEmpty
  }

  /// What says another thing weighs most: what is left out or comes in does so in many a faithful
  /// rendering.
  private static func weight(of kind: Change.Kind) -> Double {
    switch kind {
    case .numberChanged, .dateChanged, .unitChanged, .placeChanged, .actorChanged, .actionChanged,
      .detailChanged, .negationDropped, .negationAdded:
      1
    default: aside
    }
  }

  private static func weight(of confidence: Confidence) -> Double {
    switch confidence {
    case .certain: 1
    case .likely: 0.7
    case .unclear: 0.4
    }
  }

  /// Worth of a change that says no other thing.
  private static let aside = 0.2
}
