import StemmaText

/// Verbs that introduce what somebody said, thinks or wants.
enum CueVerbs {
  /// How firmly a verb form alone tells that something is attributed.
  enum Strength: Sendable {
    /// "said", "told", "warned": a finite form of speech.
    case firm
    /// Names or judges with words that are often quoted: "described", "called", "urged".
    case naming
    /// Also a common noun, adjective or verb of action: "claims", "proposed", "sees"; or a participle, which leans
    /// on the clause before it: "adding".
    case loose
  }

  /// The strength of a normal form, `nil` where it is no cue.
  static func strength(of key: UInt64) -> Strength? { table[key] }

  private static let table: [UInt64: Strength] = {
    var table: [UInt64: Strength] = [:]
    func add(_ form: String, _ strength: Strength) { table[WordHash.of(form)] = strength }
    for verb in loose { for form in inflections(of: verb) { add(form, .loose) } }
    for verb in regular {
      let forms = inflections(of: verb)
      add(forms[0], .loose)
      add(forms[1], nounLike.contains(forms[1]) ? .loose : .firm)
      add(forms[2], .firm)
      add(forms[3], .loose)
    }
    for verb in naming {
      let forms = inflections(of: verb)
      for form in [forms[1], forms[2]] { add(form, .naming) }
      add(forms[3], .loose)
    }
    for form in irregularFirm.split(whereSeparator: \.isWhitespace) { add(String(form), .firm) }
    for form in irregularParticiples.split(separator: " ") { add(String(form), .loose) }
    for form in irregularLoose.split(whereSeparator: \.isWhitespace) { add(String(form), .loose) }
    return table
  }()

  /// Base, third person, past, participle of a regular verb.
  private static func inflections(of verb: Substring) -> [String] {
    let base = String(verb)
    if base.hasSuffix("e") {
      return [base, base + "s", base + "d", base.dropLast() + "ing"]
    }
    if base.hasSuffix("y"), let before = base.dropLast().last, !"aeiou".contains(before) {
      return [base, base.dropLast() + "ies", base.dropLast() + "ied", base + "ing"]
    }
    let plural = ["s", "sh", "ch", "x"].contains { base.hasSuffix($0) } ? base + "es" : base + "s"
    if doubled.contains(base), let last = base.last {
      return [base, plural, base + String(last) + "ed", base + String(last) + "ing"]
    }
    return [base, plural, base + "ed", base + "ing"]
  }

  private static let regular = """
    state add note warn caution stress emphasize emphasise underline underscore insist argue claim
    contend maintain assert allege announce declare reveal disclose report confirm deny acknowledge
    admit concede explain suggest indicate predict forecast estimate pledge promise vow threaten
    reiterate repeat respond reply answer comment remark observe mention tweet testify recall
    complain conclude joke quip shout yell chant recount counter elaborate clarify continue signal
    """.split(whereSeparator: \.isWhitespace)

  private static let loose = """
    ask demand request recommend advise propose welcome object cite believe hope expect fear doubt
    want consider agree express voice appeal blame question refer list order decide
    """.split(whereSeparator: \.isWhitespace)

  private static let naming = """
    urge describe call label dub term bill brand accuse criticize criticise condemn denounce praise
    reject dismiss characterize characterise deem
    """.split(whereSeparator: \.isWhitespace)

  private static let irregularFirm = """
    said says told tells wrote writes swore foretold
    """
  private static let irregularParticiples = "saying telling writing"
  private static let irregularLoose = """
    say tell write thinks thought think thinking feels felt feel sees saw put puts sought seeks made
    makes spoke speaks heard hears foresaw foresees
    """

  /// Third-person forms that are plural nouns as often.
  private static let nounLike: Set<String> = [
    "states", "notes", "claims", "reports", "promises", "estimates", "pledges", "answers",
    "comments", "remarks", "mentions", "threats", "jokes", "forecasts", "replies", "stresses",
    "signals", "counters", "vows", "chants", "shouts", "tweets",
  ]

  private static let doubled: Set<String> = ["admit", "refer"]
}
