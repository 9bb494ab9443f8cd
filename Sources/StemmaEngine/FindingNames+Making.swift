import StemmaModel

extension FindingNames {
  /// The names of findings, each list in the order of what it names.
  ///
  /// - Parameter reports: those of which the findings are.
  init(_ findings: StoryFindings, of reports: [Report]) {
    let byID = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.init()
    changes = findings.changes.map { change in
      guard let report = byID[change.reading.location.report] else { return "" }
      return FindingFingerprint.of(change, draft: report, source: byID[change.comparedWith])
    }
    derivations = findings.families.map { family in
      family.derivations.map { FindingFingerprint.of($0, in: family) }
    }
    claims = findings.claims.map { claim in
      FindingFingerprint.of(claim, in: claim.readings.first.flatMap { byID[$0.report] })
    }
  }
}
