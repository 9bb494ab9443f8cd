/// What a report descends from: another report at hand, or one that nobody holds.
package enum Parent: Hashable, Sendable {
  /// Id of a held report.
  case held(String)
  /// Id of an ``UnseenParent``.
  case unseen(String)
}

extension Parent {
  /// The report's id, `nil` for an unseen parent.
  package var heldID: String? {
    if case .held(let id) = self { id } else { nil }
  }

  /// The unseen parent's id, `nil` for a held report.
  package var unseenID: String? {
    if case .unseen(let id) = self { id } else { nil }
  }

  /// The id, whichever of the two it is.
  package var id: String {
    switch self {
    case .held(let id), .unseen(let id): id
    }
  }
}

/// That one report descends from another, with the reasons.
package struct Derivation: Sendable, Hashable {
  package enum Direction: String, Sendable, CaseIterable {
    case parentToChild = "parent-to-child"
    /// The two share a text, but nothing says which came first; which is called `child` means nothing.
    case unclear
  }

  package let child: String
  package let parent: Parent
  /// For an unseen parent: the held report closest to it, against which changes are read.
  package let nearestHeld: String?
  package let direction: Direction
  package let confidence: Confidence
  /// Share of the child's words in passages that this parent explains, 0 to 1.
  package let coverage: Double
  /// Whether this is the child's main parent; a mixed report has further ones.
  package let isPrimary: Bool
  /// In a fixed order of kinds: wording, order, then the signs of direction.
  package let evidence: [Evidence]

  package init(
    child: String, parent: Parent, nearestHeld: String?, direction: Direction,
    confidence: Confidence, coverage: Double, isPrimary: Bool, evidence: [Evidence]
  ) {
    self.child = child
    self.parent = parent
    self.nearestHeld = nearestHeld
    self.direction = direction
    self.confidence = confidence
    self.coverage = coverage
    self.isPrimary = isPrimary
    self.evidence = evidence
  }

  /// The held report that the child can be read against.
  package var comparedWith: String? {
    switch parent {
    case .held(let id): id
    case .unseen: nearestHeld
    }
  }
}

/// One named reason for or against a derivation or its direction.
package struct Evidence: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// The reporter's own words, outside quotations, stand in both.
    case sharedWording = "shared-wording"
    /// The same points in the same order.
    case sameOrder = "same-order"
    /// The texts are the same word for word.
    case identicalText = "identical-text"
    /// The child credits the parent's outlet or agency.
    case credit
    /// "told Outlet" in the parent became "sources" in the child.
    case sourceMadeVague = "source-made-vague"
    /// Numbers, names and quoted words in the parent are missing from the child, and not the
    /// reverse.
    case detailsDropped = "details-dropped"
    /// The parent's quotations stand in the child without their marks.
    case quotationsUnmarked = "quotations-unmarked"
    /// The child is shorter, and what it says stands in the parent.
    case abridgement
    /// The dates that the input gives, or that the texts carry.
    case dates
    /// Wording common to two reports that no held report explains.
    case sharedDepartures = "shared-departures"
    /// Each of two reports keeps details of a common text that the other dropped.
    case reciprocalDetails = "reciprocal-details"
    /// The text itself says that an earlier version existed.
    case versionNote = "version-note"
    /// Two versions of one outlet: what its editing says of which came first.
    case versionOrder = "version-order"
    /// The clock or another sign points the other way.
    case contrary
  }

  package enum Weighs: String, Sendable, CaseIterable {
    case forDescent = "for-descent"
    case forDirection = "for-direction"
    case against
  }

  package let kind: Kind
  package let weighs: Weighs
  /// The measured quantity, unit as `detail` says.
  package let measure: Double
  /// One sentence in plain words, with figures, without text of the reports.
  package let detail: String
  /// Places that show it, in pairs or alone, at most six.
  package let locations: [Location]

  package init(
    kind: Kind, weighs: Weighs, measure: Double, detail: String, locations: [Location] = []
  ) {
    self.kind = kind
    self.weighs = weighs
    self.measure = measure
    self.detail = detail
    self.locations = locations
  }
}

/// A version that the evidence asks for and that is not among the reports given.
package struct UnseenParent: Sendable, Hashable {
  /// `unseen-1`, `unseen-2` …, in the order of the families.
  package let id: String
  /// The reports that descend from it, by id.
  package let children: [String]
  /// The held report closest to it: an earlier or later version, when there is one.
  package let nearestHeld: String?
  package let confidence: Confidence
  package let evidence: [Evidence]

  package init(
    id: String, children: [String], nearestHeld: String?, confidence: Confidence,
    evidence: [Evidence]
  ) {
    self.id = id
    self.children = children
    self.nearestHeld = nearestHeld
    self.confidence = confidence
    self.evidence = evidence
  }
}
