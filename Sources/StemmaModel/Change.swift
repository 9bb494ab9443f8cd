/// What a rewrite did to a sentence of the report it came from. It says what moved, never what is
/// true.
package struct Change: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case quotationAltered = "quotation-altered"
    case quotationCut = "quotation-cut"
    case quotationSpliced = "quotation-spliced"
    case quotationElided = "quotation-elided"
    case quotationUnmarked = "quotation-unmarked"
    case quotationMarked = "quotation-marked"
    case quotationNotFound = "quotation-not-found"
    case quotationRestyled = "quotation-restyled"
    case sourceDropped = "source-dropped"
    case sourceChanged = "source-changed"
    case sourceMadeAnonymous = "source-made-anonymous"
    case sourceNamed = "source-named"
    case numberChanged = "number-changed"
    case numberDropped = "number-dropped"
    case dateChanged = "date-changed"
    case dateDropped = "date-dropped"
    case certaintyRaised = "certainty-raised"
    case certaintyLowered = "certainty-lowered"
    case planToldAsDone = "plan-told-as-done"
    case hedgeDropped = "hedge-dropped"
    case hedgeAdded = "hedge-added"
    case conditionDropped = "condition-dropped"
    case conditionChanged = "condition-changed"
    case conditionAdded = "condition-added"
    case negationDropped = "negation-dropped"
    case negationAdded = "negation-added"
    case unitChanged = "unit-changed"
    case placeChanged = "place-changed"
    case actorChanged = "actor-changed"
    case actionChanged = "action-changed"
    case detailChanged = "detail-changed"
    case firstSeenHere = "first-seen-here"
    case weaklySupported = "weakly-supported"
  }

  /// How much the change matters to a reader.
  package enum Severity: String, Sendable, CaseIterable {
    /// What is said is another thing.
    case meaning
    /// The same thing, weaker, stronger or less well sourced.
    case nuance
    /// Form only.
    case style
  }

  package let kind: Kind
  /// The rewrite: its sentence or quotation. For wording that stands alone there, `source` is nil.
  package let reading: Reading
  /// The same place in the report it is compared with; nil for what is first seen in the rewrite.
  package let source: Reading?
  /// Id of the report compared with, also where it has no such sentence.
  package let comparedWith: String
  /// The rule that found it, kebab case, listed in `docs/methods.md`.
  package let rule: String
  package let confidence: Confidence
  package let severity: Severity
  /// One sentence in plain words; it may show words of both reports.
  package let detail: String

  package init(
    kind: Kind, reading: Reading, source: Reading?, comparedWith: String, rule: String,
    confidence: Confidence, severity: Severity, detail: String
  ) {
    self.kind = kind
    self.reading = reading
    self.source = source
    self.comparedWith = comparedWith
    self.rule = rule
    self.confidence = confidence
    self.severity = severity
    self.detail = detail
  }
}

extension Change.Severity: Comparable {
  /// `style < nuance < meaning`.
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .meaning: 2
    case .nuance: 1
    case .style: 0
    }
  }
}

/// One side of a change: the sentence or quotation, and the words in it that matter.
package struct Reading: Sendable, Hashable {
  package let location: Location
  /// The changed words, inside `location.span`, in order; empty when the whole span is meant.
  package let marked: [TextSpan]

  package init(location: Location, marked: [TextSpan] = []) {
    self.location = location
    self.marked = marked
  }
}
