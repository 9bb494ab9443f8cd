import StemmaLexicon
package import StemmaModel

/// Finds what a rewrite changed against the report it descends from.
package enum ChangeFinder {
  /// The changes of one rewrite, worst first.
  ///
  /// - Complexity: linear in the number of aligned sentence pairs.
  package static func changes(in pair: ComparedPair) -> [Change] {
    let quoted = QuotedWords.all(in: pair.source)
    let claims = StatedClaims(pair).claims()
    let clauses = ClausePairs(pair).pairs()
    let quotations = QuotationChecks(pair, quoted).changes()
    let found =
      quotations + UnmarkedQuotations(pair, quoted).changes()
      + SourceChecks(pair, claims).changes().filter { !isTold($0, by: quotations) }
      + NumberChecks(pair).changes() + DateChecks(pair).changes()
      + CueChecks(pair, claims).changes() + ModalityChecks(pair, clauses).changes()
      + StrengthChecks(pair).changes() + QualifierChecks(pair, clauses).changes()
      + FirstSeen(pair).changes()
    return sorted((found + words(pair, besides: found)).map { capped($0, at: pair.ceiling) })
  }

  /// A quotation given to another speaker is told of once, not again for its sentence.
  private static func isTold(_ change: Change, by quotations: [Change]) -> Bool {
    quotations.contains {
      $0.kind == .sourceChanged
        && $0.reading.location.span.overlaps(change.reading.location.span)
    }
  }

  /// A word that a rule for numbers or days has marked is told of once, and so is another speaker.
  private static func words(_ pair: ComparedPair, besides found: [Change]) -> [Change] {
    let known = found.flatMap(\.reading.marked)
    let resourced = found.filter { $0.kind == .sourceChanged }.map(\.reading.location.span)
    return WordChecks(pair, lexicon: .standard).changes().filter { change in
      if change.kind == .actorChanged,
        resourced.contains(where: { $0.overlaps(change.reading.location.span) })
      {
        return false
      }
      return !change.reading.marked.contains { mark in known.contains { $0.overlaps(mark) } }
    }
  }

  /// Worst first: by severity, then confidence, then kind, then place.
  package static func sorted(_ changes: [Change]) -> [Change] {
    changes.sorted { one, other in
      if one.severity != other.severity { return one.severity > other.severity }
      if one.confidence != other.confidence { return one.confidence > other.confidence }
      if one.kind != other.kind { return one.kind.rank < other.kind.rank }
      if one.reading.location != other.reading.location {
        return one.reading.location < other.reading.location
      }
      return one.detail < other.detail
    }
  }

  private static func capped(_ change: Change, at ceiling: Confidence) -> Change {
    Change(
      kind: change.kind, reading: change.reading, source: change.source,
      comparedWith: change.comparedWith, rule: change.rule,
      confidence: min(change.confidence, ceiling), severity: change.severity,
      detail: change.detail)
  }
}

extension Change.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
