import StemmaModel

/// What was found in one story by itself.
///
/// Families, unseen versions and claims are numbered from 1, and the story has no name, until
/// ``numbered(story:_:)`` gives them their places among all stories: what is found depends on the story's
/// reports alone.
struct StoryFindings: Sendable, Equatable {
  var families: [Family] = []
  var passages: [Passage] = []
  var changes: [Change] = []
  var quotationCards: [QuotationCard] = []
  var claims: [Claim] = []

  /// The name of the story in findings that have no numbers yet.
  static let unnamed = "story"
}

/// How many families, unseen versions and claims were counted so far.
struct FindingCounts: Sendable, Hashable {
  var families = 0
  var unseen = 0
  var claims = 0
}

extension StoryFindings {
  /// The findings under the story's name, with numbers counted on.
  func numbered(story: String, _ counts: inout FindingCounts) -> StoryFindings {
    var names: [String: String] = [:]
    for version in families.lazy.flatMap(\.unseenParents) {
      counts.unseen += 1
      names[version.id] = "unseen-\(counts.unseen)"
    }
    func named(_ parent: Parent) -> Parent {
      if case .unseen(let id) = parent { .unseen(names[id] ?? id) } else { parent }
    }
    var findings = self
    findings.families = families.map { family in
      counts.families += 1
      return Family(
        id: "family-\(counts.families)", story: story, members: family.members,
        root: named(family.root),
        unseenParents: family.unseenParents.map { $0.renamed(to: names[$0.id] ?? $0.id) },
        derivations: family.derivations.map { $0.from(named($0.parent)) })
    }
    findings.quotationCards = quotationCards.map {
      QuotationCard(story: story, versions: $0.versions)
    }
    findings.claims = claims.map { claim in
      counts.claims += 1
      let lines = claim.origins.lines.map {
        OriginLine(reports: $0.reports, head: named($0.head), firstSeen: $0.firstSeen)
      }
      return Claim(
        id: "claim-\(counts.claims)", story: story, readings: claim.readings,
        origins: OriginCount(
          atLeast: claim.origins.atLeast, atMost: claim.origins.atMost, lines: lines,
          reasons: claim.origins.reasons),
        conflicts: claim.conflicts)
    }
    return findings
  }
}

extension UnseenParent {
  fileprivate func renamed(to id: String) -> UnseenParent {
    UnseenParent(
      id: id, children: children, nearestHeld: nearestHeld, confidence: confidence,
      evidence: evidence)
  }
}

extension Derivation {
  fileprivate func from(_ parent: Parent) -> Derivation {
    Derivation(
      child: child, parent: parent, nearestHeld: nearestHeld, direction: direction,
      confidence: confidence, coverage: coverage, isPrimary: isPrimary, evidence: evidence)
  }
}

extension StoryFindings {
  /// As bytes to keep.
  var packed: [UInt8] {
    var writer = PackedWriter()
    writer.put(families)
    writer.put(passages)
    writer.put(changes)
    writer.put(quotationCards)
    writer.put(claims)
    return writer.sealed
  }

  /// - Throws: ``PackedDamage``.
  init(unpacking bytes: [UInt8]) throws(PackedDamage) {
    var reader = try PackedReader(bytes)
    families = try reader.list()
    passages = try reader.list()
    changes = try reader.list()
    quotationCards = try reader.list()
    claims = try reader.list()
    guard reader.isAtEnd else { throw PackedDamage() }
  }
}
