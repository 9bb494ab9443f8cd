import StemmaLanguage
import StemmaModel

/// Reads of every verb of a report how its clause is meant: planned, asked for, possible, denied, on a
/// condition, or done.
///
/// A verb is read by its own auxiliaries and adverbs, and by the word that governs it: "plans to close",
/// "denied that it closed", "refused to close". A verb joined to another by "and", without a subject and
/// auxiliary of its own, is meant as that one is.
package struct ClauseReader {
  private let parse: ParsedReport

  package init(_ parse: ParsedReport) { self.parse = parse }

  /// In text order.
  ///
  /// - Complexity: linear in the tokens, times the verbs' children.
  package func clauses() -> [ClauseReading] {
    parse.tokens.indices.compactMap { heads($0) ? reading(of: $0) : nil }
  }

  /// Whether a token is a verb that heads a clause.
  private func heads(_ token: Int) -> Bool {
    let word = parse.tokens[token]
    guard word.partOfSpeech == .verb || word.partOfSpeech == .auxiliary else { return false }
    return !Self.parts.contains(word.dependency)
  }

  private func reading(of verb: Int) -> ClauseReading? {
    let model = leader(of: verb)
    guard let clause = ContentClause(verb: model, in: parse) else { return nil }
    let governor = governor(of: model)
    let cue = CueAct(head: governor, before: clause)
    let modality = ClauseModality(clause, cue: cue)
    let stance = StanceReader.reading(modality, cue)
    let negation = ClausePolarity(clause: clause).negations(of: model, depth: 0).first
    let token = parse.tokens[verb]
    let meant = stance?.modality ?? .asserted
    let own = ContentClause(verb: verb, in: parse) ?? clause
    return ClauseReading(
      verb: parse.span(of: verb..<verb + 1), lemma: token.lemma, modality: meant,
      marker: stance.map { parse.span(of: $0.marker) },
      polarity: polarity(modality, meant, governor, isJoined: model != verb),
      negation: negation.map { parse.span(of: $0..<$0 + 1) }
        ?? (meant == .denied ? stance.map { parse.span(of: $0.marker) } : nil),
      condition: ClauseCondition(clause: clause, governor: governor).marker
        .map(parse.span(of:)),
      isDone: meant == .asserted && own.isFinite && VerbTense.of(verb, in: parse) == .past,
      isQuoted: token.isQuoted, arguments: arguments(of: verb))
  }

  private func polarity(
    _ modality: ClauseModality, _ meant: Stance.Modality, _ governor: Int?, isJoined: Bool
  ) -> ClauseReading.Polarity {
    if let governor, isNegated(governor) { return meant == .denied ? .negated : .open }
    let isNegated = modality.isNegated
    if isJoined, isNegated { return .open }
    let isDenied =
      meant == .denied || governor.map { Self.failing.contains(parse.tokens[$0].lemma) } ?? false
    return isNegated != isDenied ? .negated : .affirmed
  }

  private func isNegated(_ governor: Int) -> Bool {
    // "is not able to": the "not" stands with the verb above the adjective.
    let isVerb = heads(governor)
    let verb = isVerb ? governor : Int(parse.tokens[governor].head)
    guard let clause = ContentClause(verb: verb, in: parse) else { return false }
    return !ClausePolarity(clause: clause).negations(of: verb, depth: 2).isEmpty
  }

  /// The verb whose meaning a joined one shares: "will dive and search".
  private func leader(of verb: Int) -> Int {
    var verb = verb
    for _ in 0..<3 {
      let token = parse.tokens[verb]
      guard token.dependency == Label.conjunct, Int(token.head) < verb,
        heads(Int(token.head)),
        !parse.children(of: verb).contains(where: {
          Self.ownWords.contains(parse.tokens[Int($0)].dependency)
        })
      else { return verb }
      // "came and sings": two tenses, two statements.
      guard token.tag == parse.tokens[Int(token.head)].tag else { return verb }
      verb = Int(token.head)
    }
    return verb
  }

  /// The word of which the clause is the content or the aim.
  private func governor(of verb: Int) -> Int? {
    let token = parse.tokens[verb]
    let isGoverned =
      Self.governed.contains(token.dependency)
      && (token.dependency != Label.adnominal || token.tag == Tag.base)
    return isGoverned && Int(token.head) != verb ? Int(token.head) : nil
  }

  private func arguments(of verb: Int) -> [TextSpan] {
    var found: [Int] = []
    for child in parse.children(of: verb).map({ Int($0) }) {
      let dependency = parse.tokens[child].dependency
      if Self.argumentLabels.contains(dependency) {
        found.append(child)
      } else if dependency == Label.preposition || dependency == Label.agent {
        found += parse.children(of: child).map { Int($0) }.filter {
          parse.tokens[$0].dependency == Self.prepositionObject
        }
      }
    }
    return found.map { parse.span(of: $0..<$0 + 1) }
  }

  private static let prepositionObject = Code.of("pobj")
  private static let parts = Set([
    Label.auxiliary, Label.passiveAuxiliary, Code.of("amod"), Code.of("compound"),
  ])
  private static let ownWords = Set([
    Label.auxiliary, Label.passiveAuxiliary, Label.subject, Label.passiveSubject, Label.expletive,
  ])
  private static let governed = Set([
    Label.clause, Label.openClause, Label.adnominal, Code.of("pcomp"),
  ])
  private static let argumentLabels = Set([
    Label.subject, Label.passiveSubject, Label.object, Label.attribute,
    Label.adjectiveComplement,
  ])
  /// Verbs that say of an infinitive that it did not come about.
  private static let failing = WordCodes("fail neglect forget")
}
