/// What a cue does with its content, by its lemma.
///
/// Closed classes of general English; verbs and the nouns of the same lemma stand together.
enum StanceCues {
  /// Says that the content is not so.
  static let denial = WordCodes(
    "deny refute repudiate disavow rebut denial refutation reject rejection dismiss dispute disprove"
  )
  /// Says that it will not be done.
  static let refusal = WordCodes("refuse decline refusal")
  /// With a negation, says that the content is not so: "does not believe that".
  static let belief = WordCodes(
    """
    believe think accept agree intend plan recognise recognize foresee evidence indication sign
    proof reason intention
    """)
  /// Asks that the content be done, whatever its form.
  static let request = WordCodes(
    """
    urge demand request implore beg exhort beseech petition plead recommend recommendation propose
    proposal appeal advocate
    """)
  /// Asks for it when the content is an infinitive: "asked him to leave".
  static let requestOfInfinitive = WordCodes(
    """
    ask tell order advise instruct call invite encourage pressure press warn command direct remind
    push lobby challenge
    """)
  /// Asks for it when the content is an infinitive with a subject of its own: "wants him to leave".
  static let wish = WordCodes("want like prefer need")
  /// Asks for it when the verb of the content is a bare one: "insisted that he leave".
  static let requestOfBareVerb = WordCodes("insist suggest ask advise require order stipulate")
  /// Announces the content as something to come.
  static let plan = WordCodes(
    """
    plan intend promise vow pledge threaten threat aim commit commitment intention offer prepare
    seek agree swear guarantee expect anticipate predict forecast foresee prediction expectation
    """)
  /// Leaves it open whether the content is so. "hop" is what lemmatizers make of "hopes".
  static let doubt = WordCodes(
    """
    hope hop wish fear doubt suspect suspicion wonder consider contemplate mull speculate speculation
    weigh guess seem appear possibility
    """)
  /// Asks how it is, when the content is a clause.
  static let question = WordCodes("ask wonder inquire enquire question")
}
