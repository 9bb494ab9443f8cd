import StemmaModel

extension ExportRows {
  func family(_ family: Family) -> [ExportValue] {
    [
      .text(family.id), .text(family.story), .list(family.members), .text(family.root.heldID),
      .text(family.root.unseenID), .list(family.unseenParents.map(\.id)),
    ]
  }

  var derivations: [[ExportValue]] {
    zip(part.families, part.names.derivations).flatMap { family, names in
      zip(family.derivations, names).map { derivation, name in
        [
          .text(name.fingerprint), .text(family.story), .text(family.id), .text(derivation.child),
          .text(derivation.parent.heldID), .text(derivation.parent.unseenID),
          .text(derivation.nearestHeld), .text(derivation.direction.rawValue),
          .text(derivation.confidence.rawValue), .flag(derivation.isPrimary),
          .decimal(derivation.coverage), .text(verdict(on: name)),
        ]
      }
    }
  }

  /// Of every derivation, then of every version that is not held.
  var evidence: [[ExportValue]] {
    var rows: [[ExportValue]] = []
    for (family, names) in zip(part.families, part.names.derivations) {
      for (derivation, name) in zip(family.derivations, names) {
        let ends: [ExportValue] = [
          .text(name.fingerprint), .text(family.story), .text(family.id), .text(derivation.child),
          .text(derivation.parent.heldID), .text(derivation.parent.unseenID),
        ]
        rows += Self.numbered(derivation.evidence, after: ends)
      }
      for version in family.unseenParents {
        let ends: [ExportValue] = [
          .text(nil), .text(family.story), .text(family.id), .text(nil), .text(nil),
          .text(version.id),
        ]
        rows += Self.numbered(version.evidence, after: ends)
      }
    }
    return rows
  }

  private static func numbered(
    _ evidence: [Evidence], after ends: [ExportValue]
  ) -> [[ExportValue]] {
    evidence.enumerated().map { number, evidence in
      let values: [ExportValue] = [
        .integer(number + 1), .text(evidence.kind.rawValue), .text(evidence.weighs.rawValue),
        .decimal(evidence.measure), .text(evidence.detail), .places(evidence.locations),
      ]
      return ends + values
    }
  }

  var claims: [[ExportValue]] {
    let voices = ClaimVoices(part)
    return zip(part.claims, part.names.claims).flatMap { claim, name in
      claim.readings.enumerated().map { number, reading in
        let voice = voices.voice(of: reading)
        return [
          .text(name.fingerprint), .text(claim.id), .text(claim.story), .integer(number + 1),
          .text(reading.report), .integer(reading.span.start), .integer(reading.span.end),
          .text(index.text(at: reading)), .text(voice?.speaker?.name),
          .text(voice?.stance.modality.rawValue), .flag(voice?.stance.isNegated),
          .integer(claim.origins.atLeast), .integer(claim.origins.atMost),
          .list(claim.conflicts.map(\.subject)), .text(verdict(on: name)),
        ]
      }
    }
  }

  func origins(_ claim: Claim) -> [[ExportValue]] {
    claim.origins.lines.enumerated().map { number, line in
      let own = Set(line.reports)
      let reasons = claim.origins.reasons.filter { !own.isDisjoint(with: $0.reports) }
      return [
        .text(claim.id), .text(claim.story), .integer(number + 1), .list(line.reports),
        .text(line.head.heldID), .text(line.head.unseenID), .text(line.firstSeen),
        .list(reasons.map(\.detail)),
      ]
    }
  }

  var changes: [[ExportValue]] {
    zip(part.changes, part.names.changes).map { change, name in
      let reading = change.reading
      let source = change.source
      return [
        .text(name.fingerprint), .text(index.story(of: reading.location.report)),
        .text(change.kind.rawValue), .text(change.severity.rawValue),
        .text(change.confidence.rawValue), .text(change.rule),
        .text(reading.location.report), .integer(reading.location.span.start),
        .integer(reading.location.span.end), .text(index.text(at: reading.location)),
        .spans(reading.marked), .text(change.comparedWith),
        .integer(source?.location.span.start), .integer(source?.location.span.end),
        .text(source.flatMap { index.text(at: $0.location) }), .spans(source?.marked ?? []),
        .text(change.detail), .text(verdict(on: name)),
      ]
    }
  }

  /// The last verdict that a reader gave on the finding.
  private func verdict(on name: FindingName) -> String? {
    index.marks(on: name).last?.verdict.rawValue
  }
}
