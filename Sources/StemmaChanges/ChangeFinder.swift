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
    let resourced = found.filter { $0.kind == .sourceChanged }
    return singleWords(pair, besides: found).filter { change in
      !(change.kind == .actorChanged && isInSentence(change, of: resourced))
        && !isMarked(change, by: found)
    }
  }

  /// What single words say. What a frame tells of a word goes before its being another thing, or new.
  private static func singleWords(_ pair: ComparedPair, besides found: [Change]) -> [Change] {
    let words = WordChecks(pair, lexicon: .standard).changes()
    let exact = words.filter { $0.rule != "another-thing" && $0.kind != .firstSeenHere }
    let framed = FrameChecks(pair, lexicon: .standard).changes().filter { change in
      !isMarked(change, by: exact)
        && !(change.kind.isNegation
          && isInSentence(change, of: found.filter { $0.kind == change.kind }))
    }
    return exact + framed
      + words.filter { !exact.contains($0) && !isMarked($0, by: framed) }
  }

  private static func isMarked(_ change: Change, by others: [Change]) -> Bool {
    others.contains { other in
      other.reading.marked.contains { mark in
        change.reading.marked.contains { $0.overlaps(mark) }
      }
    }
  }

  private static func isInSentence(_ change: Change, of others: [Change]) -> Bool {
    others.contains { $0.reading.location.span.overlaps(change.reading.location.span) }
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
  fileprivate var isNegation: Bool { self == .negationAdded || self == .negationDropped }

  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
