import StemmaClaims
import StemmaModel
import StemmaText

/// Counts the origins of a claim from the families of its reports.
///
/// Readings are merged where one report descends from another that also carries the claim, or both
/// from a version that is not held. Readings of different lines that quote the same words, or give
/// the claim as the word of the same person, may have one origin: they are merged in the lower
/// bound only.
struct OriginLines {
  private let reports: [ReportStatements]
  private let derivations: [String: [Derivation]]
  private let unseenChildren: [String: [String]]
  private let roots: [String: String]

  init(_ reports: [ReportStatements], _ families: [Family]) {
    self.reports = reports
    derivations = Dictionary(grouping: families.flatMap(\.derivations), by: \.child)
    unseenChildren = Dictionary(
      families.flatMap(\.unseenParents).map { ($0.id, $0.children) },
      uniquingKeysWith: { first, _ in first })
    roots = Dictionary(
      families.flatMap { family in family.members.map { ($0, family.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  func origins(of members: [SentenceKey]) -> OriginCount {
    var groups = Groups(members.count)
    var reasons: [OriginReason] = []
    let ids = members.map { reports[$0.report].id }
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    for (place, id) in ids.enumerated() {
      for reason in descent(of: id, place: place, members, places, &groups) {
        reasons.append(reason)
      }
    }
    let upper = groups.count
    var lower = groups
    for (one, other) in groups.pairsOfHeads {
      reasons.append(between(one, other, members, groups, &lower))
    }
    return OriginCount(
      atLeast: lower.count, atMost: upper,
      lines: groups.all.map { line(of: $0.map { members[$0].report }) },
      reasons: reasons.sorted {
        ($0.relation.rank, $0.reports.joined()) < ($1.relation.rank, $1.reports.joined())
      })
  }

  /// One line by the reports that carry it.
  private func line(of members: [Int]) -> OriginLine {
    let ids = members.map { reports[$0].id }.sorted()
    let head = ids.first { id in
      !(derivations[id] ?? []).contains { $0.parent.heldID.map(ids.contains) ?? false }
    }
    let unseen = head.flatMap { derivations[$0]?.first(where: \.isPrimary)?.parent.unseenID }
    let dated = members.compactMap { report in
      OrderSigns.isoDay(reports[report].text.report.metadata.published).map {
        (date: $0, id: reports[report].id)
      }
    }
    return OriginLine(
      reports: ids, head: unseen.map(Parent.unseen) ?? .held(head ?? ids[0]),
      firstSeen: dated.min { ($0.date, $0.id) < ($1.date, $1.id) }?.id)
  }

  /// Merges a reading with those of its parents that carry the claim.
  private func descent(
    of id: String, place: Int, _ members: [SentenceKey], _ places: [String: Int],
    _ groups: inout Groups
  ) -> [OriginReason] {
    var reasons: [OriginReason] = []
    let own = derivations[id] ?? []
    let closest = closestParent(own, members[place], members, places)
    for derivation in own {
      switch derivation.parent {
      case .held(let parent):
        guard let other = places[parent], parent == closest else { continue }
        groups.join(place, other)
        reasons.append(
          OriginReason(
            relation: .derived, reports: [id, parent].sorted(), confidence: derivation.confidence,
            detail: derivation.direction == .unclear
              ? "\(id) and \(parent) share one text." : "\(id) descends from \(parent)."))
      case .unseen(let version):
        let family = (unseenChildren[version] ?? []) + (derivation.nearestHeld.map { [$0] } ?? [])
        let others = family.filter { $0 != id && places[$0] != nil }
        guard !others.isEmpty else { continue }
        for other in others.compactMap({ places[$0] }) { groups.join(place, other) }
        reasons.append(
          OriginReason(
            relation: .derived, reports: ([id] + others).sorted(),
            confidence: derivation.confidence,
            detail: "\(id) descends from a version that is not held, as "
              + "\(others.joined(separator: " and ")) \(others.count == 1 ? "does" : "do") or stands close to it."
          ))
      }
    }
    return reasons
  }

  /// Among the held parents that carry the claim, the one whose sentence shares most words with the
  /// child's; a mixed report has each claim from one of its parents.
  private func closestParent(
    _ derivations: [Derivation], _ child: SentenceKey, _ members: [SentenceKey],
    _ places: [String: Int]
  ) -> String? {
    let keys = self.keys(of: child)
    var best: (parent: String, common: Int)?
    for derivation in derivations {
      guard case .held(let parent) = derivation.parent, let place = places[parent] else { continue }
      let common = WordAlignment.commonSubsequence(self.keys(of: members[place]), keys).count
      if common > best?.common ?? -1 { best = (parent, common) }
    }
    return best?.parent
  }

  private func keys(of key: SentenceKey) -> [UInt64] {
    let text = reports[key.report].text
    return text.words(of: text.sentences[key.sentence]).map(\.key)
  }

  /// What is known between two groups of readings that no descent joins.
  private func between(
    _ one: Int, _ other: Int, _ members: [SentenceKey], _ groups: Groups, _ lower: inout Groups
  ) -> OriginReason {
    let firstIDs = groups.members(of: one).map { reports[members[$0].report].id }
    let secondIDs = groups.members(of: other).map { reports[members[$0].report].id }
    let ids = (firstIDs + secondIDs).sorted()
    if let words = sharedQuotation(groups.members(of: one), groups.members(of: other), members) {
      lower.join(one, other)
      return OriginReason(
        relation: .sharesSource, reports: ids, confidence: .likely,
        detail: "Both lines quote the same \(words) words: one occasion, heard or copied.")
    }
    if let speaker = sharedSpeaker(groups.members(of: one), groups.members(of: other), members) {
      lower.join(one, other)
      return OriginReason(
        relation: .sharesSource, reports: ids, confidence: .likely,
        detail: "Both lines give it as the word of \(speaker).")
    }
    if tellAlike(groups.members(of: one), groups.members(of: other), members) {
      lower.join(one, other)
      return OriginReason(
        relation: .cannotTell, reports: ids, confidence: .unclear,
        detail:
          "Both lines tell it in words too much alike to be sure that neither had them from the other."
      )
    }
    if !Set(firstIDs.compactMap { roots[$0] }).isDisjoint(with: secondIDs.compactMap { roots[$0] })
    {
      lower.join(one, other)
      return OriginReason(
        relation: .cannotTell, reports: ids, confidence: .unclear,
        detail: "The reports are of one family, but the parent does not carry this claim.")
    }
    return OriginReason(
      relation: .noReuseFound, reports: ids, confidence: .likely,
      detail: "No common narration was found between the two lines; that does not prove them "
        + "independent.")
  }

  /// Length of a run of words that readings of both groups have inside quotation marks.
  private func sharedQuotation(
    _ first: [Int], _ second: [Int], _ members: [SentenceKey]
  ) -> Int? {
    let runs = [first, second].map { union(of: $0.map { quotedRuns(members[$0]) }) }
    let common = runs[0].intersection(runs[1])
    return common.isEmpty ? nil : common.count + Self.quotedRunWords - 1
  }

  /// Whether sentences of both groups share a run of narrated words that two reporters seldom hit on alike.
  private func tellAlike(_ first: [Int], _ second: [Int], _ members: [SentenceKey]) -> Bool {
    let runs = [first, second].map { union(of: $0.map { narratedRuns(members[$0]) }) }
    return !runs[0].isDisjoint(with: runs[1])
  }

  private func union(of sets: [Set<UInt64>]) -> Set<UInt64> {
    sets.reduce(into: []) { $0.formUnion($1) }
  }

  private func narratedRuns(_ key: SentenceKey) -> Set<UInt64> {
    let text = reports[key.report].text
    let words = text.sentences[key.sentence].words
    let hashes = Shingles.hashes(of: text.words[words], width: Self.narratedRunWords)
    return Set(
      hashes.enumerated().compactMap { offset, hash in
        let run = words.lowerBound + offset..<words.lowerBound + offset + Self.narratedRunWords
        let isNarrated = run.allSatisfy { !text.isQuoted(at: Int(text.words[$0].start)) }
        return isNarrated && RunContent.isTelling(run, in: text) ? hash : nil
      })
  }

  private func quotedRuns(_ key: SentenceKey) -> Set<UInt64> {
    let text = reports[key.report].text
    let span = text.sentences[key.sentence].span
    var hashes: Set<UInt64> = []
    for quotation in reports[key.report].quotations where quotation.span.overlaps(span) {
      hashes.formUnion(
        Shingles.hashes(of: text.words[text.words(in: quotation.span)], width: Self.quotedRunWords))
    }
    return hashes
  }

  /// The named person to whom both groups give the statement.
  private func sharedSpeaker(
    _ first: [Int], _ second: [Int], _ members: [SentenceKey]
  ) -> String? {
    let common = speakers(first, members).intersection(speakers(second, members))
    return common.sorted().first
  }

  private func speakers(_ places: [Int], _ members: [SentenceKey]) -> Set<String> {
    var names: Set<String> = []
    for place in places {
      let key = members[place]
      let statements = reports[key.report]
      for statement in statements.sourced where statement.sentence == key.sentence {
        guard statement.act != nil, let speaker = statement.speaker, speaker.kind == .person,
          speaker.resolution != .unresolved
        else { continue }
        names.insert(speaker.name)
      }
    }
    return names
  }

  private static let quotedRunWords = 5
  private static let narratedRunWords = 5
}

/// Readings that count as one origin, by their first.
private struct Groups {
  private var heads: [Int]

  init(_ count: Int) { heads = Array(0..<count) }

  var count: Int { heads.indices.count { head(of: $0) == $0 } }

  /// All pairs of groups, by their heads.
  var pairsOfHeads: [(Int, Int)] {
    let all = heads.indices.filter { head(of: $0) == $0 }
    return all.enumerated().flatMap { place, one in all[(place + 1)...].map { (one, $0) } }
  }

  /// Every group by its members, in the order of their first.
  var all: [[Int]] {
    Dictionary(grouping: heads.indices, by: head(of:)).values.sorted { $0[0] < $1[0] }
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (low, high) = (min(head(of: one), head(of: other)), max(head(of: one), head(of: other)))
    heads[high] = low
  }

  func members(of place: Int) -> [Int] {
    let head = head(of: place)
    return heads.indices.filter { self.head(of: $0) == head }
  }

  private func head(of place: Int) -> Int {
    var place = place
    while heads[place] != place { place = heads[place] }
    return place
  }
}

extension OriginReason.Relation {
  fileprivate var rank: Int {
    switch self {
    case .derived: 0
    case .sharesSource: 1
    case .cannotTell: 2
    case .noReuseFound: 3
    }
  }
}
