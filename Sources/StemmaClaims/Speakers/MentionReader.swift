import StemmaLanguage
import StemmaModel

/// Finds out whom sources and subjects mean, one after the other in the order of the text.
struct MentionReader {
  enum Found {
    /// A thing on which words stand, or nothing that speaks.
    case nobody
    case unresolved(Speaker.Kind)
    /// A referent of the cast.
    case somebody(Int, Speaker.Resolution)
  }

  private let report: ParsedReport
  private(set) var discourse: Discourse
  private var descriptions: DescriptionReader
  /// What was read last: a source is often a subject, too.
  private var last: (head: Int, found: Found)?

  init(_ report: ParsedReport) {
    self.report = report
    discourse = Discourse(report)
    descriptions = DescriptionReader(report)
  }

  /// Finds out whom a word means and takes note of it.
  ///
  /// - Parameters:
  ///   - head: the word on which the other tokens depend.
  ///   - isSource: whether it speaks; what only acts may be left alone.
  mutating func read(_ head: Int, in tokens: Range<Int>, isSource: Bool) -> Found {
    if let last, last.head == head { return last.found }
    let found = found(head, in: tokens, isSource: isSource)
    last = (head, found)
    switch found {
    case .somebody(let referent, _):
      discourse.note(referent, at: head, isSpeaker: isSource)
      if isSource { noteDocument(of: referent, at: head) }
    case .unresolved(let kind):
      if kind == .person || kind == .anonymous { discourse.noteUnclear(at: head) }
    case .nobody:
      let tag = report.tokens[head].tag
      if !isSource { discourse.noteUnknown(at: head, isPlural: tag == Self.pluralNoun) }
    }
    return found
  }

  private mutating func found(_ head: Int, in tokens: Range<Int>, isSource: Bool) -> Found {
    let token = report.tokens[head]
    if let pair = pair(head, in: tokens, isSource: isSource) { return pair }
    if let name = name(of: head, in: tokens) { return found(name, head, tokens) }
    if NounClass.relatives.contains(token.form),
      token.partOfSpeech == .pronoun
        || token.partOfSpeech == .determiner
    {
      return antecedent(of: head, isSource: isSource)
    }
    if let pronoun = Pronoun(form: token.form) { return found(pronoun, at: head) }
    if let part = part(head, in: tokens, isSource: isSource) { return part }
    guard
      token.partOfSpeech == .noun || token.partOfSpeech == .properNoun
        || NounClass.groups.contains(token.lemma)
    else {
      if NounClass.firstPerson.contains(token.form) {
        return .unresolved(Self.us.contains(token.form) ? .collective : .person)
      }
      return isSource ? .unresolved(.collective) : .nobody
    }
    return noun(NounPhrase(report, head: head, in: tokens), isSource: isSource)
  }

  // MARK: Names

  /// The name that a phrase gives: its head, what stands in apposition to it, or what its head is a
  /// title of.
  private func name(of head: Int, in tokens: Range<Int>) -> NameMention? {
    if let mention = discourse.cast.mention(of: head) {
      if mention.kind == .person { return mention }
      return apposition(of: head, in: tokens) ?? mention
    }
    if let mention = apposition(of: head, in: tokens) { return mention }
    if let mention = displacedApposition(of: head, in: tokens) { return mention }
    let next = (head + 1)..<min(head + Self.longestTitle, tokens.upperBound)
    let follower = next.lazy.compactMap { discourse.cast.mention(of: $0) }.first
    if let follower, follower.kind == .person, follower.title.contains(head),
      NounClass.titles.contains(report.tokens[head].lemma)
    {
      return follower
    }
    return nil
  }

  private func apposition(of head: Int, in tokens: Range<Int>) -> NameMention? {
    for child in report.children(of: head).prefix(Self.fewChildren)
    where report.tokens[Int(child)].dependency == Label.apposition && tokens.contains(Int(child)) {
      if let mention = discourse.cast.mention(of: Int(child)), mention.kind == .person {
        return mention
      }
    }
    return nil
  }

  /// The name behind "the mayor of Vell, Aldo Ferran", which the parse may have hung on the town.
  private func displacedApposition(of head: Int, in tokens: Range<Int>) -> NameMention? {
    guard NounClass.persons.contains(report.tokens[head].lemma) else { return nil }
    for place in (head + 1)..<min(head + Self.longestApposition, max(tokens.upperBound, head + 1)) {
      guard let mention = discourse.cast.mention(of: place), mention.kind == .person else {
        continue
      }
      let name = report.tokens[mention.head(in: report)]
      let above = report.tokens[Int(name.head)]
      let start = mention.tokens.lowerBound
      guard name.dependency == Label.apposition, start > 0,
        report.tokens[start - 1].isPunctuation, Int(name.head) > head,
        !NounClass.persons.contains(above.lemma), above.entity != Self.person
      else { return nil }
      return mention
    }
    return nil
  }

  private func found(_ mention: NameMention, _ head: Int, _ tokens: Range<Int>) -> Found {
    guard mention.referent >= 0 else { return .unresolved(.person) }
    let length = mention.tokens.count { !report.tokens[$0].isPunctuation }
    let isFull = length >= discourse.cast.nameLength(mention.referent)
    return .somebody(mention.referent, isFull ? .named : .resolved)
  }

  /// "Okker and Marwick", as a group of its own.
  private mutating func pair(_ head: Int, in tokens: Range<Int>, isSource: Bool) -> Found? {
    let others = report.children(of: head).prefix(Self.fewChildren).filter {
      report.tokens[Int($0)].dependency == Label.conjunct && tokens.contains(Int($0))
    }
    guard let other = others.first, !isSamePerson(head, Int(other)) else { return nil }
    guard isSource else { return .nobody }
    let isAnonymous = NounPhrase(report, head: head, in: tokens).isUnnamed
    let written = text(of: tokens)
    let isShort = others.count == 1 && tokens.count <= Self.longestTitle
    let name = isShort ? names(of: head, and: Int(other)) ?? written : written
    let referent = discourse.cast.add(
      Referent(name: name, kind: isAnonymous ? .anonymous : .collective, isPlural: true),
      at: head)
    return .somebody(referent, name == written ? .named : .resolved)
  }

  /// Whether "the founder and owner" is one person; "the owner and Okker" are two.
  private func isSamePerson(_ head: Int, _ other: Int) -> Bool {
    let tokens = report.tokens
    return NounClass.persons.contains(tokens[head].lemma)
      && NounClass.persons.contains(tokens[other].lemma) && tokens[head].tag != Self.pluralNoun
      && discourse.cast.mention(of: head) == nil && discourse.cast.mention(of: other) == nil
      && !report.children(of: other).prefix(Self.fewChildren).contains {
        tokens[Int($0)].partOfSpeech == .determiner
      }
  }

  /// The full names of two persons.
  private func names(of one: Int, and two: Int) -> String? {
    guard let first = discourse.referent(of: one), let second = discourse.referent(of: two) else {
      return nil
    }
    let pair = [first, second].map { discourse.cast.referents[$0] }
    guard pair.allSatisfy({ $0.kind == .person }) else { return nil }
    return pair[0].name + " and " + pair[1].name
  }

  // MARK: Pronouns

  private mutating func found(_ pronoun: Pronoun, at token: Int) -> Found {
    let kind: Speaker.Kind = pronoun == .he || pronoun == .she ? .person : .collective
    guard !report.tokens[token].isQuoted else { return .unresolved(kind) }
    if kind == .collective, !hasGoverningReferent(pronoun, token),
      discourse.followsUnknownSubject(token, isPlural: pronoun == .they)
    {
      return .unresolved(kind)
    }
    guard let referent = discourse.referent(of: pronoun, at: token) else {
      return .unresolved(kind)
    }
    discourse.cast.note(pronoun, for: referent)
    return .somebody(referent, .resolved)
  }

  private func hasGoverningReferent(_ pronoun: Pronoun, _ token: Int) -> Bool {
    discourse.clauses.governors(of: token).contains { subject in
      discourse.referent(of: subject).map { discourse.cast.referents[$0].suits(pronoun) } ?? false
    }
  }

  /// "who", "which": the word before.
  private mutating func antecedent(of token: Int, isSource: Bool) -> Found {
    guard var before = discourse.clauses.antecedent(of: token), before < token else {
      return isSource ? .unresolved(.collective) : .nobody
    }
    if report.tokens[token].form == Self.who {
      let isPlural = NounPhrase(report, head: before, in: before..<(before + 1)).isPlural
      guard let person = person(aboveOrAt: before) ?? (isPlural ? before : nil) else {
        return isSource ? .unresolved(.collective) : .nobody
      }
      before = person
    }
    if let referent = discourse.referent(of: before) { return .somebody(referent, .resolved) }
    let first = max(Int(report.tokens[before].leftEdge), before - Self.longestTitle)
    guard isSource, !Self.isPronoun(report.tokens[before]) else {
      return isSource ? .unresolved(.collective) : .nobody
    }
    let phrase = NounPhrase(report, head: before, in: min(first, before)..<(before + 1))
    let found = noun(phrase, isSource: true)
    if case .somebody(let referent, _) = found { return .somebody(referent, .resolved) }
    return found
  }

  /// The person to whom a clause with "who" belongs, which the parse may have hung on the last word
  /// before it: "the skipper from Skarra, who …".
  private func person(aboveOrAt token: Int) -> Int? {
    var place = token
    for _ in 0..<Self.longestTitle {
      let isNamed = discourse.cast.mention(of: place)?.kind == .person
      let lemma = report.tokens[place].lemma
      if isNamed || NounClass.persons.contains(lemma) || NounClass.groups.contains(lemma) {
        return place
      }
      let above = Int(report.tokens[place].head)
      if above == place { return nil }
      place = above
    }
    return nil
  }

  private static func isPronoun(_ token: ParsedToken) -> Bool { token.partOfSpeech == .pronoun }

  /// "one of his aides", "some of them": of a group, nobody by name.
  private mutating func part(_ head: Int, in tokens: Range<Int>, isSource: Bool) -> Found? {
    let token = report.tokens[head]
    guard token.partOfSpeech == .numeral || NounClass.indefinites.contains(token.form) else {
      return nil
    }
    let hasGroup = report.children(of: head).prefix(Self.fewChildren).contains { child in
      tokens.contains(Int(child)) && report.tokens[Int(child)].dependency == Label.preposition
    }
    guard isSource, hasGroup else { return isSource ? .unresolved(.anonymous) : .nobody }
    let isOne = token.form == Self.one || token.form == Self.another
    let referent = discourse.cast.add(
      Referent(name: text(of: tokens), kind: .anonymous, isPlural: !isOne), at: head)
    return .somebody(referent, .named)
  }

  // MARK: Nouns

  private mutating func noun(_ phrase: NounPhrase, isSource: Bool) -> Found {
    descriptions.read(phrase, in: &discourse, isSource: isSource)
  }

  /// "said in a statement": the statement is the speaker's from then on.
  private mutating func noteDocument(of referent: Int, at token: Int) {
    let verb = Int(report.tokens[token].head)
    for child in report.children(of: verb).prefix(Self.fewChildren)
    where report.tokens[Int(child)].dependency == Label.preposition {
      for object in report.children(of: Int(child)).prefix(Self.fewChildren)
      where NounClass.documents.contains(report.tokens[Int(object)].lemma) {
        descriptions.note(author: referent, ofDocument: report.tokens[Int(object)].lemma)
      }
    }
  }

  private func text(of tokens: Range<Int>) -> String { report.text[report.span(of: tokens)] }

  private static let pluralNoun = Code.of("NNS")
  private static let us = WordCodes("we us our ours")
  private static let one = Code.of("one")
  private static let another = Code.of("another")
  private static let who = Code.of("who")
  private static let fewChildren = 16
  private static let person = Code.of("PERSON")
  private static let longestApposition = 14
  private static let longestTitle = 9
}
