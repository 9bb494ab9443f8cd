/// Says whether a clause is a negated one.
///
/// What counts stands with the main verb: "not", "never", "no longer"; "no" with its subject, object or
/// what is said to be there; the same of an infinitive that completes it. Two of them undo each other,
/// and so does one with a verb that denies ("did not fail to"). "not only", "not all" and "no doubt"
/// negate nothing, and words that are negative by their meaning alone ("unlikely") do not count.
struct ClausePolarity {
  let clause: ContentClause

  var isNegated: Bool { count(of: clause.root, depth: 0) % 2 == 1 }

  /// How many negations a verb has.
  func count(of verb: Int, depth: Int) -> Int { negations(of: verb, depth: depth).count }

  /// The words that negate a verb.
  func negations(of verb: Int, depth: Int) -> [Int] {
    let tokens = clause.parse.tokens
    var found: [Int] = []
    for child in clause.children(of: verb) {
      let token = tokens[child]
      switch token.dependency {
      case Label.negation:
        if isNear(child, verb), !isInnocent(child) { found.append(child) }
      case Label.adverbial:
        if Self.adverbs.contains(token.form) || hasNegation(child) { found.append(child) }
      case Label.subject, Label.passiveSubject, Label.object, Label.attribute:
        if isNothing(child) { found.append(child) }
      case Label.openClause where depth < 2:
        let isRaised = Self.raising.contains(tokens[verb].lemma)
        if isRaised { found += negations(of: child, depth: depth + 1) }
        if found.count == 1, !isRaised, Self.denying.contains(tokens[verb].lemma) {
          found.append(verb)
        }
      default: break
      }
    }
    return found
  }

  /// Whether a "not" stands before its verb or right behind it.
  private func isNear(_ negation: Int, _ verb: Int) -> Bool {
    negation < verb || negation - verb <= 3
  }

  /// "not only", "not just", "not all", "not even" is kept.
  private func isInnocent(_ negation: Int) -> Bool {
    let next = negation + 1
    return next < clause.parse.tokens.count
      && Self.afterInnocent.contains(clause.parse.tokens[next].form)
  }

  /// "no longer".
  private func hasNegation(_ token: Int) -> Bool {
    clause.parse.tokens[token].lemma == Self.long
      && clause.children(of: token).contains {
        clause.parse.tokens[$0].dependency == Label.negation
      }
  }

  /// "nobody", "no crew"; not "no doubt" and "no more than three crews".
  private func isNothing(_ noun: Int) -> Bool {
    let tokens = clause.parse.tokens
    if Self.nothings.contains(tokens[noun].form) { return true }
    if Self.certain.contains(tokens[noun].lemma) { return false }
    return clause.children(of: noun).contains {
      tokens[$0].form == Self.neither
        || tokens[$0].dependency == Label.determiner && Self.no.contains(tokens[$0].form)
          && !($0 + 1 < tokens.count && Self.certain.contains(tokens[$0 + 1].lemma))
    }
  }

  private static let long = Code.of("long")
  private static let neither = Code.of("neither")
  private static let no = WordCodes("no neither")
  private static let nothings = WordCodes("nobody nothing none neither noone")
  private static let adverbs = WordCodes("never nowhere")
  private static let afterInnocent = WordCodes("only just merely simply solely all every everyone")
  /// With "no" before it, these say that something is so.
  private static let certain = WordCodes("doubt question secret wonder mistake denying choice")
  private static let raising = WordCodes("seem appear go expect plan intend likely tend happen")
  private static let denying = WordCodes("fail refuse decline deny neglect forget")
}
