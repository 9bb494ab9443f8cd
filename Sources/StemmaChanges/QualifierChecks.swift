import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds hedges, conditions and negations that a rewrite dropped, changed or added. Hedges and conditions
/// are compared by sentence, negations by verb.
struct QualifierChecks {
  private let pair: ComparedPair
  private let clauses: [ClausePair]

  init(_ pair: ComparedPair, _ clauses: [ClausePair]) {
    self.pair = pair
    self.clauses = clauses
  }

  func changes() -> [Change] {
    let qualified = pair.comparableLinks.flatMap { link -> [Change] in
      let then = pair.source.qualifiers.filter { $0.sentence == link.first }
      let now = pair.rewrite.qualifiers.filter { $0.sentence == link.second }
      guard link.isPrimary else { return [condition(then, now, link)].compactMap { $0 } }
      return [hedge(then, now, link), condition(then, now, link)].compactMap { $0 }
    }
    return qualified + clauses.compactMap(negation(at:))
  }

  // MARK: Hedges

  private func hedge(
    _ then: [Qualifier], _ now: [Qualifier], _ link: SentenceLink
  ) -> Change? {
    let hedges = { (list: [Qualifier], side: ReportStatements) in
      Set(list.filter { $0.kind == .hedge }.map { side.text.words[$0.words.lowerBound].key })
    }
    // A hedge of the rewrite's own may stand for the one that is gone.
    let kept = hedges(now, pair.rewrite)
    guard kept.isSubset(of: hedges(then, pair.source)), !has(Self.softeners, in: link.second)
    else { return nil }
    for hedge in then where hedge.kind == .hedge && !hedge.isQuoted {
      if kept.contains(pair.source.text.words[hedge.words.lowerBound].key) { continue }
      guard let scope = hedge.scope, let kept = place(of: scope, in: link.second) else { continue }
      return change(
        .hedgeDropped, "hedge-left-out", hedge, kept, link, .nuance, .likely,
        "“\(pair.shown(pair.source, hedge.span))” is absent here.")
    }
    return nil
  }

  // MARK: Conditions

  private func condition(
    _ then: [Qualifier], _ now: [Qualifier], _ link: SentenceLink
  ) -> Change? {
    guard let condition = then.first(where: { isConditional($0) && !$0.isQuoted }) else {
      return nil
    }
    if let other = now.first(where: { isConditional($0) }) {
      guard other.kind != condition.kind, !hasNegation(after: condition, or: other, then, now)
      else { return nil }
      return change(
        .conditionChanged, "condition-turned", condition, other.span, link, .meaning, .likely,
        "“\(pair.shown(pair.source, condition.span))” became "
          + "“\(pair.shown(pair.rewrite, other.span))”.")
    }
    guard !has(Self.conditionals, in: link.second), keepsConsequence(of: condition, link) else {
      return nil
    }
    return change(
      .conditionDropped, "condition-left-out", condition, nil, link, .meaning, .likely,
      "What stood under “\(pair.shown(pair.source, condition.span))” stands here without it.")
  }

  private func isConditional(_ qualifier: Qualifier) -> Bool {
    qualifier.kind == .condition || qualifier.kind == .exception
  }

  /// "unless X" and "if not X" mean the same.
  private func hasNegation(
    after one: Qualifier, or other: Qualifier, _ then: [Qualifier], _ now: [Qualifier]
  ) -> Bool {
    let after = { (list: [Qualifier], place: Qualifier) in
      list.contains { $0.kind == .negation && $0.words.lowerBound > place.words.lowerBound }
    }
    return after(then, one) != after(now, other)
  }

  /// Whether the rewrite's sentence says what depended on the condition.
  private func keepsConsequence(of condition: Qualifier, _ link: SentenceLink) -> Bool {
    let text = pair.source.text
    let words = text.sentences[link.first].words
    var end = condition.words.upperBound
    while end < words.upperBound, !text.hasComma(between: end - 1, and: end) { end += 1 }
    let main = words.filter { $0 < condition.words.lowerBound || $0 >= end }
    let stems = main.lazy.map { text.words[$0] }.contentStems
    let common = stems.intersection(pair.stems(pair.rewrite, link.second))
    return common.count >= 3 && Double(common.count) >= 0.4 * Double(stems.count)
  }

  // MARK: Negations

  /// A "not" is compared at its own verb.
  private func negation(at clause: ClausePair) -> Change? {
    let link = clause.link
    let (before, after) = (
      negations(pair.source, link.first), negations(pair.rewrite, link.second)
    )
    // "Unless they reject it" and "if they do not reject it" are one.
    guard exceptions(pair.source, link.first) == exceptions(pair.rewrite, link.second) else {
      return nil
    }
    switch (clause.source.polarity, clause.rewrite.polarity) {
    case (.negated, .affirmed):
      guard let negation = clause.source.negation, after < before, !becomesNegative(link) else {
        return nil
      }
      return Change(
        kind: .negationDropped,
        reading: pair.rewriteReading(link.second, marked: [clause.rewrite.verb]),
        source: pair.sourceReading(link.first, marked: [negation]),
        comparedWith: pair.source.id, rule: "negation-left-out",
        confidence: link.similarity >= 0.35 ? .certain : .likely, severity: .meaning,
        detail: "“\(pair.shown(pair.source, negation))” is absent here.")
    case (.affirmed, .negated):
      guard let negation = clause.rewrite.negation, after > before, !wasNegative(link) else {
        return nil
      }
      return Change(
        kind: .negationAdded, reading: pair.rewriteReading(link.second, marked: [negation]),
        source: pair.sourceReading(link.first, marked: [clause.source.verb]),
        comparedWith: pair.source.id, rule: "negation-brought-in", confidence: .likely,
        severity: .meaning,
        detail: "“\(pair.shown(pair.rewrite, negation))” is absent in \(pair.source.id).")
    default: return nil
    }
  }

  /// How many words of a sentence negate something, whatever the parse makes of them.
  private func negations(_ statements: ReportStatements, _ sentence: Int) -> Int {
    statements.qualifiers.count { $0.sentence == sentence && $0.kind == .negation }
  }

  private func exceptions(_ statements: ReportStatements, _ sentence: Int) -> Int {
    statements.qualifiers.count { $0.sentence == sentence && $0.kind == .exception }
  }

  /// Whether the rewrite's sentence says no in another way: "refused", "has yet to".
  private func becomesNegative(_ link: SentenceLink) -> Bool {
    !negatives(pair.rewrite, link.second).isSubset(of: negatives(pair.source, link.first))
  }

  private func wasNegative(_ link: SentenceLink) -> Bool {
    !negatives(pair.source, link.first).isSubset(of: negatives(pair.rewrite, link.second))
  }

  /// Words of a sentence that say no without "not".
  private func negatives(_ statements: ReportStatements, _ sentence: Int) -> Set<UInt64> {
    let text = statements.text
    return Set(
      text.words(of: text.sentences[sentence]).filter {
        Self.negatives.contains($0.stem) || Self.negativeWords.contains($0.key)
      }.map(\.stem))
  }

  // MARK: Words

  private func change(
    _ kind: Change.Kind, _ rule: String, _ qualifier: Qualifier, _ kept: TextSpan?,
    _ link: SentenceLink, _ severity: Change.Severity, _ confidence: Confidence, _ detail: String
  ) -> Change {
    Change(
      kind: kind, reading: pair.rewriteReading(link.second, marked: kept.map { [$0] } ?? []),
      source: pair.sourceReading(link.first, marked: [qualifier.span]),
      comparedWith: pair.source.id, rule: rule, confidence: confidence, severity: severity,
      detail: detail)
  }

  private func place(of stem: UInt64, in sentence: Int) -> TextSpan? {
    let text = pair.rewrite.text
    return text.words(of: text.sentences[sentence]).first { $0.stem == stem }?.span
  }

  private func has(_ keys: Set<UInt64>, in sentence: Int) -> Bool {
    let text = pair.rewrite.text
    return text.words(of: text.sentences[sentence]).contains { keys.contains($0.key) }
  }

  /// Words of a rewrite that keep a statement open.
  private static let softeners = WordHash.all(
    """
    would should hope hopes hoped expect expects expected plan plans planned possible potential
    believe believes believed think thinks suggest suggests set due prospect
    """)
  private static let conditionals = WordHash.all(
    "when once until till pending depends depend dependent condition conditions should without as")
  private static let negativeWords = WordHash.all(
    "yet until hardly barely scarcely few little neither nor without rather unable unlikely")
  private static let negatives = WordHash.stems(
    """
    deny refuse reject fail lack absent absence doubt oppose ban halt stop prevent avoid decline
    dismiss exclude cancel block withhold short ruled unable stalled drop abandon skeptical sceptical
    fall false
    """)
}
