import StemmaModel

extension FindingNames {
  /// The names of findings, each list in the order of what it names.
  ///
  /// - Parameter reports: those of which the findings are.
  init(_ findings: StoryFindings, of reports: [Report]) {
    let byID = Dictionary(reports.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.init()
    changes = findings.changes.compactMap { change in
      byID[change.reading.location.report].map { report in
        FindingName(
          fingerprint: FindingFingerprint.of(
            change, draft: report, source: byID[change.comparedWith]),
          reports: [report.id, change.comparedWith])
      }
    }
    derivations = findings.families.map { family in
      family.derivations.map { derivation in
        FindingName(
          fingerprint: FindingFingerprint.of(derivation, in: family),
          reports: [derivation.child] + (derivation.parent.heldID.map { [$0] } ?? []))
      }
    }
    claims = findings.claims.compactMap { claim in
      claim.readings.first.flatMap { byID[$0.report] }.map { report in
        FindingName(fingerprint: FindingFingerprint.of(claim, in: report), reports: [report.id])
      }
    }
  }
}
