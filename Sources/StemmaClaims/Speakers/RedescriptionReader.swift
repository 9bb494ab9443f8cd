import StemmaModel

/// Finds out whether "the top diplomat" is the minister of whom the report speaks just now.
struct RedescriptionReader {
  private let report: ParsedReport
  private let role: Referent.Role
  private let phrase: NounPhrase

  init(_ report: ParsedReport, role: Referent.Role, phrase: NounPhrase) {
    self.report = report
    self.role = role
    self.phrase = phrase
  }

  /// The person at the centre of the sentences before, where the description fits; else nothing.
  func referent(in discourse: Discourse) -> Int? {
    let gender: Referent.Gender =
      NounClass.maleNouns.contains(role.head)
      ? .male : NounClass.femaleNouns.contains(role.head) ? .female : .unknown
    let centre = discourse.centre(before: phrase.head) { $0.isPerson }
    guard let centre else { return nil }
    let referent = discourse.cast.referents[centre]
    guard referent.isKnown, referent.kind == .person,
      gender == .unknown || referent.gender == .unknown || referent.gender == gender,
      !referent.roles.contains(where: { $0.head == role.head })
    else { return nil }
    return fits(referent) ? centre : nil
  }

  private func fits(_ referent: Referent) -> Bool {
    guard let offices = Self.offices[role.head] else {
      return Self.plain.contains(role.head) && phrase.modifiers.isEmpty
    }
    guard referent.roles.contains(where: { offices.contains($0.head) }) else { return false }
    return phrase.modifiers.isEmpty
      || referent.roles.contains { !$0.words.isDisjoint(with: role.words) }
  }

  /// Nouns that may mean anybody.
  private static let plain = WordCodes("man woman boy girl mother father widow widower")

  /// By noun: the offices whose holders it may mean.
  private static let offices: [UInt32: WordCodes] = {
    let politics = WordCodes(
      """
      president minister premier secretary senator representative congressman congresswoman governor
      mayor chancellor councillor councilor lawmaker legislator speaker leader commissioner
      """)
    let states = WordCodes("secretary minister ambassador envoy mediator negotiator commissioner")
    let leaders = WordCodes(
      "president premier chancellor chairman chairwoman chair chairperson king queen head director")
    let officials = politics + states + WordCodes("spokesman spokeswoman inspector superintendent")
    var table: [UInt32: WordCodes] = [:]
    for word in ["diplomat"] { table[Code.of(word)] = states }
    for word in ["leader", "chief", "boss", "head"] { table[Code.of(word)] = leaders }
    for word in [
      "nominee", "candidate", "politician", "contender", "hopeful", "incumbent", "challenger",
      "democrat", "republican", "conservative", "liberal", "statesman",
    ] { table[Code.of(word)] = politics }
    for word in ["lawmaker", "legislator", "parliamentarian"] {
      table[Code.of(word)] = WordCodes(
        "senator representative congressman congresswoman councillor minister")
    }
    table[Code.of("official")] = officials
    return table
  }()
}
