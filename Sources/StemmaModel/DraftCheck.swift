/// What a draft changed against the reports that it leans on.
package struct DraftCheck: Sendable {
  package let draft: Report
  /// Sentences of the draft.
  package let sentences: Int
  /// The changes that count, worst first.
  package let findings: [DraftFinding]
  /// Changes that a suppression answers, in the order of the findings.
  package let suppressed: [SuppressedFinding]
  /// Suppressions that answer no change, in the order of their lines.
  package let unusedSuppressions: [Suppression]
  /// Changes below the least severity that was asked for.
  package let unlisted: Int
  /// The reports that the draft leans on, the one with most of its sentences first.
  package let sources: [DraftSource]
  /// Reports that were read, the draft aside.
  package let reports: Int
  /// Sentences of the draft without a counterpart in any of the sources, in order.
  package let unmatched: [TextSpan]
  package let setAside: [SetAside]
  package let notes: [InputNote]
  /// Limits that were met, each said in one sentence.
  package let notChecked: [String]

  package init(
    draft: Report, sentences: Int, findings: [DraftFinding], suppressed: [SuppressedFinding],
    unusedSuppressions: [Suppression], unlisted: Int, sources: [DraftSource], reports: Int,
    unmatched: [TextSpan], setAside: [SetAside], notes: [InputNote], notChecked: [String]
  ) {
    self.draft = draft
    self.sentences = sentences
    self.findings = findings
    self.suppressed = suppressed
    self.unusedSuppressions = unusedSuppressions
    self.unlisted = unlisted
    self.sources = sources
    self.reports = reports
    self.unmatched = unmatched
    self.setAside = setAside
    self.notes = notes
    self.notChecked = notChecked
  }

  /// The source with an id.
  package func source(_ id: String) -> Report? {
    sources.first { $0.report.id == id }?.report
  }

  /// How many findings have a severity.
  package func count(of severity: Change.Severity) -> Int {
    findings.count { $0.change.severity == severity }
  }
}

/// A report that a draft leans on.
package struct DraftSource: Sendable {
  package let report: Report
  /// Sentences of the draft that are held against it.
  package let sentences: Int

  package init(report: Report, sentences: Int) {
    self.report = report
    self.sentences = sentences
  }
}

/// A change in a draft under a name that stays while other text moves.
package struct DraftFinding: Sendable, Hashable {
  package let change: Change
  /// Twelve hexadecimal digits over kind, rule and the words on both sides.
  package let fingerprint: String

  package init(change: Change, fingerprint: String) {
    self.change = change
    self.fingerprint = fingerprint
  }
}

/// A line of a file of suppressions: a finding that somebody looked at and lets stand.
package struct Suppression: Sendable, Hashable {
  /// Counted from 1.
  package let line: Int
  package let fingerprint: String
  /// The kind of the change, as its stable word.
  package let kind: String
  package let reason: String

  package init(line: Int, fingerprint: String, kind: String, reason: String) {
    self.line = line
    self.fingerprint = fingerprint
    self.kind = kind
    self.reason = reason
  }
}

/// A finding with the suppression that answers it.
package struct SuppressedFinding: Sendable, Hashable {
  package let finding: DraftFinding
  package let suppression: Suppression

  package init(finding: DraftFinding, suppression: Suppression) {
    self.finding = finding
    self.suppression = suppression
  }
}
