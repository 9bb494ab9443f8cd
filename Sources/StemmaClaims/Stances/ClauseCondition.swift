/// Finds the condition on which a clause hangs: "if", "unless", "as long as", "provided that", or a
/// clause that begins with "should" or "had".
struct ClauseCondition {
  let clause: ContentClause
  /// The cue's head, on which parsers hang conditions that stand before it.
  let governor: Int?

  /// The words that open it.
  var marker: Range<Int>? {
    for token in clause.runs.joined() {
      if let found = marker(at: token), governs(from: found.clause) { return found.words }
    }
    return nil
  }

  private func marker(at token: Int) -> (words: Range<Int>, clause: Int)? {
    let tokens = clause.parse.tokens
    let code = tokens[token].form
    let head = Int(tokens[token].head)
    if Self.conjunctions.contains(code), tokens[token].dependency == Label.marker {
      guard !isInnocent(token) else { return nil }
      let isOnly = token > 0 && tokens[token - 1].form == Self.only && clause.holds(token - 1)
      return ((isOnly ? token - 1 : token)..<token + 1, head)
    }
    if code == Self.long, token > 0, token + 1 < tokens.count,
      Self.frame.contains(tokens[token - 1].form), tokens[token + 1].form == Self.as,
      tokens[token + 1].dependency == Label.marker
    {
      return (token - 1..<token + 2, token)
    }
    if Self.participles.contains(code), token + 1 < tokens.count,
      tokens[token + 1].form == Self.that
    {
      return (token..<token + 2, token)
    }
    if Self.inverted.contains(code), tokens[token].dependency == Label.auxiliary,
      isInvertedClause(token, head)
    {
      return (token..<token + 1, head)
    }
    return nil
  }

  /// Whether a clause of condition belongs to the main one: to its verb, to an infinitive that completes
  /// it, to the cue, or to the verb of which it is content itself.
  private func governs(from condition: Int) -> Bool {
    let tokens = clause.parse.tokens
    var head = Int(tokens[condition].head)
    for _ in 0..<4 {
      if head == clause.root || head == governor { return true }
      let token = tokens[head]
      guard token.dependency == Label.openClause || token.dependency == Label.adverbial,
        Int(token.head) != head
      else { return false }
      head = Int(token.head)
    }
    return false
  }

  /// "even if", "as if", "if anything", "if not", "if you look at it".
  private func isInnocent(_ token: Int) -> Bool {
    let tokens = clause.parse.tokens
    if token > 0, Self.beforeInnocent.contains(tokens[token - 1].form) { return true }
    let isPhrase = token + 1 < tokens.count && Self.listeners.contains(tokens[token + 1].form)
    if isPhrase, Self.looking.contains(tokens[Int(tokens[token].head)].lemma) { return true }
    return token + 1 < tokens.count && Self.afterInnocent.contains(tokens[token + 1].form)
  }

  /// "Should the sea stay calm, …": the auxiliary opens the clause, and its subject follows.
  private func isInvertedClause(_ auxiliary: Int, _ verb: Int) -> Bool {
    let tokens = clause.parse.tokens
    return verb != clause.root && Int(tokens[verb].leftEdge) == auxiliary
      && clause.parse.children(of: verb).contains {
        let child = tokens[Int($0)]
        return $0 > Int32(auxiliary)
          && (child.dependency == Label.subject || child.dependency == Label.passiveSubject)
      }
  }

  private static let conjunctions = WordCodes("if unless")
  private static let frame = WordCodes("as so")
  private static let participles = WordCodes("provided providing assuming")
  private static let inverted = WordCodes("should had were")
  private static let beforeInnocent = WordCodes("even as what especially particularly")
  private static let afterInnocent = WordCodes("anything any not necessary possible ever only")
  private static let listeners = WordCodes("you we")
  private static let looking = WordCodes("look ask think consider")
  private static let long = Code.of("long")
  private static let only = Code.of("only")
  private static let `as` = Code.of("as")
  private static let that = Code.of("that")
}
