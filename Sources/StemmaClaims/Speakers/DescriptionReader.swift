import StemmaModel

/// Finds out whom a noun phrase without a name means.
struct DescriptionReader {
  typealias Found = MentionReader.Found

  private let report: ParsedReport
  /// By kind of document: whoever spoke in one last.
  private var authors: [UInt32: Int] = [:]
  /// By head: those who were described so, in the order of the text.
  private var described: [UInt32: [Int]] = [:]

  init(_ report: ParsedReport) {
    self.report = report
  }

  /// Takes note of who spoke in a document last.
  mutating func note(author: Int, ofDocument noun: UInt32) { authors[noun] = author }

  /// - Parameter isSource: whether it speaks; of what only acts, persons and bodies alone are read.
  mutating func read(
    _ phrase: NounPhrase, in discourse: inout Discourse, isSource: Bool
  ) -> Found {
    if NounClass.posters.contains(phrase.lemma) { return .nobody }
    if phrase.isUnnamed { return unnamed(phrase, in: &discourse) }
    let role = RoleReader(report).role(headedBy: phrase.head, before: phrase.tokens.upperBound)
    if let role { return person(phrase, role, in: &discourse, isSource: isSource) }
    if NounClass.bodies.contains(phrase.lemma) { return body(phrase, in: &discourse) }
    if NounClass.documents.contains(phrase.lemma), phrase.opening == .definite,
      let author = authors[phrase.lemma]
    {
      return .somebody(author, .resolved)
    }
    let isTakenUp =
      NounClass.groups.contains(phrase.lemma) || NounClass.documents.contains(phrase.lemma)
    guard isSource || isTakenUp else { return .nobody }
    return isTakenUp
      ? described(phrase, as: .collective, in: &discourse)
      : new(phrase, as: .collective, in: &discourse)
  }

  // MARK: Persons

  private mutating func person(
    _ phrase: NounPhrase, _ role: Referent.Role, in discourse: inout Discourse, isSource: Bool
  ) -> Found {
    if phrase.isPlural {
      let isCounted = phrase.opening == .indefinite
      return described(phrase, as: isCounted ? .anonymous : .collective, in: &discourse)
    }
    switch phrase.opening {
    case .indefinite: return new(phrase, as: .anonymous, in: &discourse)
    case .none where phrase.modifiers.isEmpty && !isSource: return .nobody
    default: break
    }
    // "His lawyer" need not be the only lawyer whom the report names.
    let holder =
      phrase.hasPronounPossessor ? nil : holder(of: role, at: phrase.head, in: discourse)
    if let holder, discourse.cast.isNamed(holder, before: phrase.head) {
      return .somebody(holder, .resolved)
    }
    if let known = earlier(phrase, in: discourse) { return .somebody(known, .resolved) }
    if let holder, !phrase.modifiers.isEmpty { return .somebody(holder, .resolved) }
    if phrase.opening == .possessor { return new(phrase, as: .anonymous, in: &discourse) }
    if let again = RedescriptionReader(report, role: role, phrase: phrase).referent(in: discourse) {
      discourse.cast.describe(again, as: role)
      return .somebody(again, .resolved)
    }
    guard isSource else { return .unresolved(.person) }
    return new(phrase, as: .person, isKnown: false, in: &discourse)
  }

  /// The only person who has an office; of several, the one of whom the report speaks just now.
  private func holder(of role: Referent.Role, at token: Int, in discourse: Discourse) -> Int? {
    let holders = discourse.cast.holders(of: role.head).prefix(Self.mostHolders).filter { person in
      discourse.cast.referents[person].roles.contains { $0.answers(to: role) }
    }
    if holders.count <= 1 { return holders.first }
    return discourse.centre(before: token) { referent in
      referent.roles.contains { $0.answers(to: role) }
    }
  }

  // MARK: Sources that stay unnamed

  private mutating func unnamed(_ phrase: NounPhrase, in discourse: inout Discourse) -> Found {
    if phrase.opening == .definite, let known = earlier(phrase, in: discourse) {
      return .somebody(known, .resolved)
    }
    return new(phrase, as: .anonymous, in: &discourse)
  }

  // MARK: Bodies

  private mutating func body(_ phrase: NounPhrase, in discourse: inout Discourse) -> Found {
    if phrase.isPlural { return described(phrase, as: .collective, in: &discourse) }
    guard phrase.opening == .definite, phrase.modifiers.isEmpty else {
      return new(phrase, as: .organisation, in: &discourse)
    }
    let named = discourse.cast.bodies(named: phrase.lemma)
    let earlier = described[phrase.lemma] ?? []
    let all = named + earlier.filter { !named.contains($0) }
    if all.count == 1 { return .somebody(all[0], .resolved) }
    if all.isEmpty, !NounClass.anyBodies.contains(phrase.lemma) {
      return new(phrase, as: .organisation, in: &discourse)
    }
    let near = discourse.centre(before: phrase.head, within: 1) { referent in
      referent.kind == .organisation && !referent.isPlural
    }
    if let near, all.isEmpty || all.contains(near) { return .somebody(near, .resolved) }
    return .unresolved(.organisation)
  }

  // MARK: Others

  /// A phrase as written, or the earlier one that it takes up.
  private mutating func described(
    _ phrase: NounPhrase, as kind: Speaker.Kind, in discourse: inout Discourse
  ) -> Found {
    if phrase.opening == .definite, let known = earlier(phrase, in: discourse),
      discourse.cast.referents[known].isPlural == isGroup(phrase)
    {
      return .somebody(known, .resolved)
    }
    return new(phrase, as: kind, in: &discourse)
  }

  /// The only one who was described with the same noun, where the phrase says no more than that.
  private func earlier(_ phrase: NounPhrase, in discourse: Discourse) -> Int? {
    guard phrase.modifiers.isEmpty, let all = described[phrase.lemma] else { return nil }
    return all.count == 1 ? all[0] : nil
  }

  private mutating func new(
    _ phrase: NounPhrase, as kind: Speaker.Kind, isKnown: Bool = true,
    in discourse: inout Discourse
  ) -> Found {
    let tokens = trimmed(phrase.tokens)
    let name = report.text[report.span(of: tokens)]
    if let same = described[phrase.lemma]?.first(where: {
      discourse.cast.referents[$0].name == name
    }) {
      return .somebody(same, discourse.cast.referents[same].isKnown ? .named : .resolved)
    }
    var referent = Referent(name: name, kind: kind, isKnown: isKnown, isPlural: isGroup(phrase))
    if NounClass.maleNouns.contains(phrase.lemma) { referent.male = 2 }
    if NounClass.femaleNouns.contains(phrase.lemma) { referent.female = 2 }
    let index = discourse.cast.add(referent, at: phrase.head)
    if described[phrase.lemma, default: []].count < Self.mostHolders {
      described[phrase.lemma, default: []].append(index)
    }
    return .somebody(index, .named)
  }

  private func isGroup(_ phrase: NounPhrase) -> Bool {
    phrase.isPlural || NounClass.groups.contains(phrase.lemma)
  }

  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first(where: { !report.tokens[$0].isPunctuation }),
      let last = tokens.last(where: { !report.tokens[$0].isPunctuation })
    else { return tokens }
    return first..<last + 1
  }

  private static let mostHolders = 24
}
