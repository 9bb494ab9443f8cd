/// What sentences of several reports say in common, with how many origins it has.
package struct Claim: Sendable, Hashable {
  /// `claim-1` …, in the order of the stories and of the text of the fullest report.
  package let id: String
  /// Id of the story.
  package let story: String
  /// One sentence a report, the reading to show first; the others sorted by report.
  package let readings: [Location]
  package let origins: OriginCount
  /// Values on which the readings differ.
  package let conflicts: [Conflict]

  package init(
    id: String, story: String, readings: [Location], origins: OriginCount, conflicts: [Conflict]
  ) {
    self.id = id
    self.story = story
    self.readings = readings
    self.origins = origins
    self.conflicts = conflicts
  }
}

/// How many independent origins carry a claim, as a range with its reasons.
package struct OriginCount: Sendable, Hashable {
  /// If every possible merge is made.
  package let atLeast: Int
  /// If only readings of one text are merged: one descends from the other, whichever way.
  package let atMost: Int
  /// The readings as they were merged for `atMost`, by their first report.
  package let lines: [OriginLine]
  /// Why readings were, or were not, counted as one.
  package let reasons: [OriginReason]

  package init(atLeast: Int, atMost: Int, lines: [OriginLine], reasons: [OriginReason]) {
    self.atLeast = atLeast
    self.atMost = atMost
    self.lines = lines
    self.reasons = reasons
  }
}

/// Readings of a claim that are counted as one origin: one text, handed on.
package struct OriginLine: Sendable, Hashable {
  /// Ids of the reports, sorted.
  package let reports: [String]
  /// What the others descend from: one of the reports, or a version that is not held.
  package let head: Parent
  /// The report that the input dates first, where it dates one.
  package let firstSeen: String?

  package init(reports: [String], head: Parent, firstSeen: String?) {
    self.reports = reports
    self.head = head
    self.firstSeen = firstSeen
  }
}

/// Why two readings of a claim count as one origin, or do not.
package struct OriginReason: Sendable, Hashable {
  package enum Relation: String, Sendable, CaseIterable {
    case derived
    case sharesSource = "shares-source"
    case noReuseFound = "no-reuse-found"
    case cannotTell = "cannot-tell"
  }

  package let relation: Relation
  /// Ids of the reports concerned, sorted.
  package let reports: [String]
  package let confidence: Confidence
  /// One sentence in plain words.
  package let detail: String

  package init(relation: Relation, reports: [String], confidence: Confidence, detail: String) {
    self.relation = relation
    self.reports = reports
    self.confidence = confidence
    self.detail = detail
  }
}

/// A value that the readings of a claim give differently.
package struct Conflict: Sendable, Hashable {
  /// What is counted or dated, as written in the first reading: "hostages".
  package let subject: String
  /// The values, each where it stands, sorted.
  package let values: [Location]

  package init(subject: String, values: [Location]) {
    self.subject = subject
    self.values = values
  }
}
