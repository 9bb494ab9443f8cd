/// The modal auxiliary of a clause.
struct ClauseAuxiliary {
  enum Kind { case may, could, would, will, should }

  let token: Int
  let kind: Kind

  /// The first that stands in the content; nothing where there is none, or one that says nothing of
  /// how the clause is meant ("can", the "must" of a conclusion).
  init?(of clause: ContentClause) {
    let tokens = clause.parse.tokens
    let children = clause.children(of: clause.root)
    guard
      let token = children.first(where: {
        tokens[$0].tag == Tag.modal && tokens[$0].dependency == Label.auxiliary
      }), let kind = Self.kind(of: tokens[token])
    else { return nil }
    let isPerfect = children.contains {
      tokens[$0].lemma == Self.have && tokens[$0].dependency == Label.auxiliary
    }
    // "must have been" concludes, "should have been" blames.
    if kind == .should, isPerfect { return nil }
    self.token = token
    self.kind = kind
  }

  private static func kind(of token: ParsedToken) -> Kind? {
    if may.contains(token.form) { return .may }
    if token.form == could { return .could }
    if would.contains(token.form) { return .would }
    if will.contains(token.form) { return .will }
    return should.contains(token.form) ? .should : nil
  }

  private static let may = WordCodes("may might")
  private static let could = Code.of("could")
  private static let would = WordCodes("would 'd ’d")
  private static let will = WordCodes("will shall 'll ’ll wo")
  private static let should = WordCodes("should must ought")
  private static let have = Code.of("have")
}
