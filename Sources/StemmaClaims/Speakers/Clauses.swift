/// Which words are the subjects of which verbs, and which sentences they carry.
struct Clauses {
  private let report: ParsedReport
  /// By token: its subject, -1 without one.
  private let subjects: [Int32]

  /// - Complexity: linear in the tokens.
  init(_ report: ParsedReport) {
    self.report = report
    var subjects = [Int32](repeating: -1, count: report.tokens.count)
    for (place, token) in report.tokens.enumerated()
    where token.dependency == Label.subject || token.dependency == Label.passiveSubject {
      if Int(token.head) != place { subjects[Int(token.head)] = Int32(place) }
    }
    self.subjects = subjects
  }

  /// The subject of a verb.
  func subject(of verb: Int) -> Int? { subjects[verb] < 0 ? nil : Int(subjects[verb]) }

  /// Whether a token is a subject.
  func isSubject(_ token: Int) -> Bool {
    subjects[Int(report.tokens[token].head)] == Int32(token)
  }

  /// Whether a subject is that of its sentence's main verb, or of a verb joined to it.
  func isMain(_ subject: Int) -> Bool {
    var verb = Int(report.tokens[subject].head)
    var steps = 0
    while report.tokens[verb].dependency == Label.conjunct, steps < Self.mostSteps {
      verb = Int(report.tokens[verb].head)
      steps += 1
    }
    return Int(report.tokens[verb].head) == verb
  }

  /// The subjects of the clauses in which a word stands, innermost first, its own aside, with what
  /// the clauses' relative pronouns stand for.
  func governors(of token: Int) -> [Int] {
    var found: [Int] = []
    var place = token
    for step in 0..<Self.mostSteps {
      let above = Int(report.tokens[place].head)
      // "Okker, he said, would resign": a parenthesis is not part of what it stands in.
      if above == place || report.tokens[place].dependency == Label.parenthesis { break }
      if report.tokens[place].dependency == Label.relativeClause { found.append(above) }
      // A subject that comes later is meant only by what it says: "he had left, Okker said".
      let isContent = report.tokens[place].dependency == Label.clause
      if let subject = subject(of: above), subject != place, subject < token || isContent {
        found.append(subject)
      }
      if step == 0 { found += openers(of: above, before: token) }
      place = above
    }
    return found
  }

  /// The subjects of the clauses that stand before a verb's own: "when Okker arrived, he …".
  private func openers(of verb: Int, before token: Int) -> [Int] {
    report.children(of: verb).prefix(Self.fewChildren).compactMap { child in
      Int(child) < token && report.tokens[Int(child)].dependency == Label.adverbialClause
        ? subject(of: Int(child)) : nil
    }
  }

  /// The word for which a relative pronoun stands.
  func antecedent(of token: Int) -> Int? {
    var place = token
    for _ in 0..<Self.fewSteps {
      let above = Int(report.tokens[place].head)
      if report.tokens[place].dependency == Label.relativeClause { return above }
      if above == place { return nil }
      place = above
    }
    return nil
  }

  private static let mostSteps = 24
  private static let fewSteps = 4
  private static let fewChildren = 12
}

extension Label {
  static let parenthesis = Code.of("parataxis")
  static let apposition = Code.of("appos")
  static let prepositionObject = Code.of("pobj")
  static let compound = Code.of("compound")
}
