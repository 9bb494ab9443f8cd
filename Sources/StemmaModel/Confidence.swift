/// How sure a finding is. Abstaining (`unclear`) is an answer.
package enum Confidence: String, Sendable, CaseIterable {
  case certain, likely, unclear
}

extension Confidence: Comparable {
  /// `unclear < likely < certain`.
  package static func < (lhs: Confidence, rhs: Confidence) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .unclear: 0
    case .likely: 1
    case .certain: 2
    }
  }
}
