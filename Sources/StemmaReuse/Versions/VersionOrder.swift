package import StemmaModel

#if canImport(Glibc)
  import Glibc
#endif

/// Which of two versions of one newsroom's text came first, as far as the texts tell.
///
/// Signs of editing are added up in log odds (`docs/methods.md`, "Which came first"). The weights were
/// learnt on versions of articles of one site; for texts of two newsrooms they mean nothing, since there
/// the shorter is often the copy.
package struct VersionOrder: Sendable, Hashable {
  /// How probable it is that the first text is the earlier, 0 to 1.
  package let probabilityOfFirst: Double

  /// From this probability on it is said which came first.
  package static let leastLikely = 0.55
  /// From this probability on it is `certain`.
  package static let leastCertain = 0.9

  /// The weights in the order of the signs, in which they are added up.
  private static let weighed = VersionSign.allCases.map { (sign: $0, weight: weights[$0] ?? 0) }

  package init(_ measures: VersionMeasures) {
    let evidence = Self.weighed.reduce(0) { $0 + $1.weight * measures[$1.sign] }
    // From the one side, so that two texts changed about give exactly the rest.
    let probability = 1 / (1 + exp(-abs(evidence)))
    probabilityOfFirst = evidence >= 0 ? probability : 1 - probability
  }

  /// Which came first; `nil` where the signs say too little.
  package var earlier: ReusePair.Side? {
    guard confidence > .unclear else { return nil }
    return probabilityOfFirst > 0.5 ? .first : .second
  }

  package var confidence: Confidence {
    switch max(probabilityOfFirst, 1 - probabilityOfFirst) {
    case Self.leastCertain...: .certain
    case Self.leastLikely...: .likely
    default: .unclear
    }
  }
}
