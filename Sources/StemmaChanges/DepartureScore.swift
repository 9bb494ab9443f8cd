package import StemmaClaims
package import StemmaModel

/// How much a rewrite departs from what it came from: 0 where nothing was found, more for more findings,
/// for graver and for surer ones. It has no upper bound and tells nothing of who is right.
package struct DepartureScore: Sendable, Hashable {
  package let value: Double

  /// - Parameters:
  ///   - changes: all that was found in the rewrite against the source.
  ///   - source: what the rewrite came from.
  ///   - rewrite: what the changes are in.
  package init(changes: [Change], source: ReportStatements, rewrite: ReportStatements) {
    value = changes.reduce(0) { sum, change in
      sum + Self.weight(of: change.severity) * Self.weight(of: change.confidence)
    }
  }

  private static func weight(of severity: Change.Severity) -> Double {
    switch severity {
    case .meaning: 1
    case .nuance: 0.5
    case .style: 0.1
    }
  }

  private static func weight(of confidence: Confidence) -> Double {
    switch confidence {
    case .certain: 1
    case .likely: 0.7
    case .unclear: 0.4
    }
  }
}
