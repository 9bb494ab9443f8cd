import StemmaModel

/// The persons and bodies that a report names, each as first named in full, with what it calls
/// them.
struct Cast {
  private let report: ParsedReport
  private(set) var referents: [Referent] = []
  private(set) var mentions: [NameMention]
  /// By token: the name that it belongs to, -1 outside names.
  private var mentionOfToken: [Int32]
  private var bySurname: [UInt32: [Int]] = [:]
  private var byPart: [UInt32: [Int]] = [:]
  private var byBodyName: [UInt32: Int] = [:]
  private var byBodyNoun: [UInt32: [Int]] = [:]
  private var byInitials: [UInt32: Int] = [:]
  /// By a word of office: the persons who have one with that word as its head, in order.
  private var byOffice: [UInt32: [Int]] = [:]
  /// By referent: the first token of its first mention, and the forms of its name.
  private var firstTokens: [Int] = []
  private var nameForms: [[UInt32]] = []
  /// By referent: the first tokens of the mentions of a person's full name, the first few.
  private var fullMentions: [[Int]] = []
  /// By referent: the forms of the words right before a person's name.
  private var titles: [Set<UInt32>] = []

  /// - Complexity: linear in the tokens, but for persons of the same surname.
  init(_ report: ParsedReport) {
    self.report = report
    var finder = NameFinder(report)
    mentions = finder.mentions()
    mentionOfToken = Array(repeating: -1, count: report.tokens.count)
    for index in mentions.indices {
      for token in mentions[index].tokens { mentionOfToken[token] = Int32(index) }
    }
    // Full names first, so that a headline's surname finds the person whom the story names.
    for index in mentions.indices where isFull(mentions[index]) { takePerson(index) }
    for index in mentions.indices where mentions[index].referent < 0 {
      if mentions[index].kind == .person || isSurname(mentions[index]) {
        takePerson(index)
      } else {
        takeBody(index)
      }
    }
    for mention in mentions
    where mention.referent >= 0 && referents[mention.referent].kind == .person {
      learn(from: mention)
    }
  }

  /// The name to which a token belongs.
  func mention(of token: Int) -> NameMention? {
    let index = mentionOfToken[token]
    return index < 0 ? nil : mentions[Int(index)]
  }

  /// How many words a referent's name has.
  func nameLength(_ referent: Int) -> Int { nameForms[referent].count }

  /// Whether somebody is named before a token.
  func isNamed(_ referent: Int, before token: Int) -> Bool { firstTokens[referent] < token }

  /// Adds somebody who is not named.
  mutating func add(_ referent: Referent, at token: Int) -> Int {
    referents.append(referent)
    firstTokens.append(token)
    nameForms.append([])
    fullMentions.append([])
    titles.append([])
    return referents.count - 1
  }

  /// Notes what speaks for somebody being a man or a woman.
  mutating func note(_ pronoun: Pronoun, for referent: Int) {
    if pronoun == .he { referents[referent].male += 1 }
    if pronoun == .she { referents[referent].female += 1 }
  }

  /// The persons who have an office of this name, in the order in which the report names them.
  func holders(of head: UInt32) -> [Int] { byOffice[head] ?? [] }

  /// The bodies in whose names a noun stands.
  func bodies(named noun: UInt32) -> [Int] { byBodyNoun[noun] ?? [] }

  /// Adds a description to what is known of a person.
  mutating func describe(_ referent: Int, as role: Referent.Role) {
    guard referents[referent].roles.count < Self.mostRoles else { return }
    referents[referent].roles.append(role)
    if byOffice[role.head]?.contains(referent) != true {
      byOffice[role.head, default: []].append(referent)
    }
    if NounClass.maleNouns.contains(role.head) { referents[referent].male += 2 }
    if NounClass.femaleNouns.contains(role.head) { referents[referent].female += 2 }
  }

  // MARK: Persons

  private func isFull(_ mention: NameMention) -> Bool {
    mention.kind == .person && mention.tokens.count > 1
  }

  /// Whether a name of one word is the last of a person's full name.
  private func isSurname(_ mention: NameMention) -> Bool {
    let first = report.tokens[mention.tokens.lowerBound].form
    return bySurname[report.tokens[mention.tokens.upperBound - 1].form] != nil
      && (mention.tokens.count == 1
        || mention.tokens.count == 2 && NameFinder.particles.contains(first))
  }

  private mutating func takePerson(_ index: Int) {
    mentions[index].kind = .person
    let mention = mentions[index]
    let forms = mention.tokens.filter { !report.tokens[$0].isPunctuation }
      .map { report.tokens[$0].form }
    guard let surname = forms.last else { return }
    if forms.count == 1 {
      take(index, as: holder(of: surname, at: mention) ?? newPerson(mention, forms))
      return
    }
    let isShort = NameFinder.particles.contains(forms[0])
    let known = bySurname[surname]?.suffix(Self.mostNamesakes).last { other in
      isShort || nameForms[other].count == 1 || nameForms[other][0] == forms[0]
        || isInitial(forms[0], of: nameForms[other][0], mention)
    }
    take(index, as: known ?? newPerson(mention, forms))
  }

  /// Whom a name of one word means; -1 where it may be one of several.
  private func holder(of name: UInt32, at mention: NameMention) -> Int? {
    guard let all = bySurname[name] ?? byPart[name] else { return nil }
    if all.count == 1 { return isForeign(all[0], to: mention) ? nil : all[0] }
    let namesakes = all.prefix(Self.mostNamesakes)
    let before = namesakes.filter { firstTokens[$0] < mention.tokens.lowerBound }
    if before.count == 1 { return before[0] }
    let gender = honorificGender(of: mention)
    guard gender == .unknown else {
      let sure = namesakes.filter { referents[$0].gender == gender }
      if sure.count == 1 { return sure[0] }
      let left = namesakes.filter { [gender, .unknown].contains(referents[$0].likelyGender) }
      return left.count == 1 ? left[0] : -1
    }
    return mainNamesake(among: before, at: mention) ?? -1
  }

  /// Whether a mention with a title, "President Okker", comes before the only full name that ends
  /// so, and that one, "Mira Okker", never has the title.
  private func isForeign(_ person: Int, to mention: NameMention) -> Bool {
    guard let title = mention.title.last, firstTokens[person] > mention.tokens.lowerBound,
      !NounClass.honorifics.contains(report.tokens[title].form)
    else { return false }
    return !titles[person].contains(report.tokens[title].form)
  }

  /// Of several persons of a name the one whom the report names in full thrice as often as the
  /// others together, where none of the others was named in this block or the last.
  private func mainNamesake(among persons: [Int], at mention: NameMention) -> Int? {
    let total = persons.reduce(0) { $0 + fullMentions[$1].count }
    guard let main = persons.max(by: { fullMentions[$0].count < fullMentions[$1].count }),
      fullMentions[main].count >= 2,
      fullMentions[main].count >= 3 * (total - fullMentions[main].count)
    else { return nil }
    let block = report.tokens[mention.tokens.lowerBound].block
    let isNear = persons.contains { other in
      other != main
        && fullMentions[other].contains {
          (block - 1...block).contains(report.tokens[$0].block)
        }
    }
    return isNear ? nil : main
  }

  private func isInitial(_ form: UInt32, of other: UInt32, _ mention: NameMention) -> Bool {
    let first = report.tokens[mention.tokens.lowerBound]
    return first.end - first.start == 2 && report.text.utf8[Int(first.end) - 1] == 0x2E
  }

  private mutating func newPerson(_ mention: NameMention, _ forms: [UInt32]) -> Int {
    let person = add(
      Referent(name: name(of: mention.tokens), kind: .person), at: mention.tokens.lowerBound)
    nameForms[person] = forms
    if forms.count > 1 {
      referents[person].genderOfName = GivenNames.gender(forms[0])
    }
    if let surname = forms.last { bySurname[surname, default: []].append(person) }
    for form in forms.dropLast() { byPart[form, default: []].append(person) }
    return person
  }

  /// Takes in what a mention says of a person beside the name.
  private mutating func learn(from mention: NameMention) {
    let gender = honorificGender(of: mention)
    if gender == .male { referents[mention.referent].male += 4 }
    if gender == .female { referents[mention.referent].female += 4 }
    for role in RoleReader(report).roles(of: mention) { describe(mention.referent, as: role) }
  }

  private mutating func take(_ index: Int, as person: Int) {
    mentions[index].referent = person
    guard person >= 0 else { return }
    let start = mentions[index].tokens.lowerBound
    firstTokens[person] = min(firstTokens[person], start)
    if let title = mentions[index].title.last, titles[person].count < Self.mostRoles {
      titles[person].insert(report.tokens[title].form)
    }
    if mentions[index].tokens.count > 1, fullMentions[person].count < Self.mostFullMentions {
      fullMentions[person].append(start)
    }
  }

  private func honorificGender(of mention: NameMention) -> Referent.Gender {
    guard let last = mention.title.last else { return .unknown }
    let form = report.tokens[last].form
    return NounClass.maleHonorifics.contains(form)
      ? .male : NounClass.femaleHonorifics.contains(form) ? .female : .unknown
  }

  // MARK: Bodies

  private mutating func takeBody(_ index: Int) {
    let mention = mentions[index]
    let words = mention.tokens.filter { !report.tokens[$0].isPunctuation }
    guard let last = words.last else { return }
    var key: UInt32 = 0
    for word in words where report.tokens[word].form != Self.the {
      key = Code.mixed(key, report.tokens[word].form)
    }
    let initials = initials(of: words)
    if let known = byBodyName[key]
      ?? (words.count == 1 ? byInitials[report.tokens[last].form] : nil)
    {
      mentions[index].referent = known
      return
    }
    let first = report.tokens[words[0]].form == Self.the && words.count > 1 ? words[1] : words[0]
    let isPlural = report.tokens[last].tag == Self.pluralName && mention.kind == .people
    let body = add(
      Referent(
        name: name(of: first..<mention.tokens.upperBound),
        kind: mention.kind == .people ? .collective : .organisation, isPlural: isPlural),
      at: mention.tokens.lowerBound)
    nameForms[body] = words.map { report.tokens[$0].form }
    mentions[index].referent = body
    byBodyName[key] = body
    if words.count > 1 {
      byInitials[initials] = byInitials[initials] ?? body
      for word in Set(words.map { report.tokens[$0].lemma }) where NounClass.bodies.contains(word) {
        byBodyNoun[word, default: []].append(body)
      }
    }
  }

  /// The first letters of a name's capitalised words, as the code of a word.
  private func initials(of words: [Int]) -> UInt32 {
    let letters = words.lazy.filter { report.tokens[$0].shape == .capital }
      .map { report.text.utf8[Int(report.tokens[$0].start)] }
    return Code.of(String(decoding: Array(letters), as: UTF8.self))
  }

  private func name(of tokens: Range<Int>) -> String { report.text[report.span(of: tokens)] }

  private static let the = Code.of("the")
  private static let pluralName = Code.of("NNPS")
  private static let mostRoles = 12
  private static let mostNamesakes = 8
  private static let mostFullMentions = 32
}
