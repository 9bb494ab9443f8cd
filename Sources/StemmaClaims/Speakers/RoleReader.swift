import StemmaLanguage
import StemmaModel

/// Reads what a report says that a person is.
struct RoleReader {
  let report: ParsedReport

  init(_ report: ParsedReport) {
    self.report = report
  }

  /// The offices and descriptions beside a name: before it, in apposition, after "is".
  func roles(of mention: NameMention) -> [Referent.Role] {
    var roles: [Referent.Role] = []
    if let role = titleRole(mention.title, of: mention) { roles.append(role) }
    let head = mention.head(in: report)
    for child in report.children(of: head).prefix(Self.fewChildren) {
      let token = report.tokens[Int(child)]
      if token.dependency == Label.apposition, let role = role(headedBy: Int(child)) {
        roles.append(role)
      } else if token.dependency == Label.relativeClause, let role = role(ofClause: Int(child)) {
        roles.append(role)
      }
    }
    let above = Int(report.tokens[head].head)
    if report.tokens[head].dependency == Label.apposition,
      let role = role(headedBy: above, before: mention.tokens.lowerBound)
    {
      roles.append(role)
    }
    if report.tokens[head].dependency == Label.subject,
      Self.copulas.contains(report.tokens[above].lemma)
    {
      for child in report.children(of: above).prefix(Self.fewChildren)
      where report.tokens[Int(child)].dependency == Label.attribute {
        if let role = role(headedBy: Int(child)) { roles.append(role) }
      }
    }
    return roles
  }

  /// The role that a noun phrase names: its head, with the words that tell it from others.
  ///
  /// - Parameter end: where the phrase ends at the latest.
  func role(headedBy head: Int, before end: Int? = nil) -> Referent.Role? {
    let token = report.tokens[head]
    guard token.partOfSpeech == .noun || token.partOfSpeech == .properNoun,
      NounClass.persons.contains(token.lemma) || isPersonLike(head)
    else { return nil }
    let first = max(Int(token.leftEdge), head - Self.longestRole)
    let last = min(Int(token.rightEdge), head + Self.longestRole, (end ?? .max) - 1)
    guard first <= head, head <= last else { return nil }
    var words: [Int] = []
    for place in first...last {
      if place > head, isEnd(place) { break }
      if isTelling(place) { words.append(place) }
    }
    return make(head, words)
  }

  private func titleRole(_ title: Range<Int>, of mention: NameMention) -> Referent.Role? {
    let head = title.last { place in
      let token = report.tokens[place]
      let isLast = place == title.upperBound - 1 || report.tokens[place + 1].form == Self.of
      return isLast && !NounClass.honorifics.contains(token.form)
        && (NounClass.persons.contains(token.lemma) || token.partOfSpeech == .noun)
    }
    guard let head else { return nil }
    // What is only beside the name, "on Friday reporters Okker had met", is no title of it.
    let above = Int(report.tokens[head].head)
    let isPart =
      mention.tokens.contains(above) || title.contains(above)
      || report.tokens[head].partOfSpeech == .properNoun
      || report.children(of: head).prefix(Self.fewChildren).contains {
        mention.tokens.contains(Int($0))
      }
    guard isPart else { return nil }
    return make(head, title.filter(isTelling))
  }

  /// "who leads the union": the leader.
  private func role(ofClause verb: Int) -> Referent.Role? {
    let lemma = report.tokens[verb].lemma
    if lemma == Self.be {
      for child in report.children(of: verb).prefix(Self.fewChildren)
      where report.tokens[Int(child)].dependency == Label.attribute {
        return role(headedBy: Int(child))
      }
    }
    guard let noun = Self.nouns[lemma] else { return nil }
    return Referent.Role(head: noun, words: [], rank: [])
  }

  private func make(_ head: Int, _ places: [Int]) -> Referent.Role {
    let rank = places.lazy.map { report.tokens[$0].lemma }.filter(NounClass.rankWords.contains)
    return Referent.Role(
      head: report.tokens[head].lemma, words: Set(places.map(stem) + [stem(head)]), rank: Set(rank))
  }

  /// The code of the first letters of a word.
  private func stem(_ place: Int) -> UInt32 {
    let token = report.tokens[place]
    let end = min(Int(token.end), Int(token.start) + Self.stemBytes)
    return report.text.utf8.withUnsafeBufferPointer { bytes in
      Code.of(UnsafeBufferPointer(rebasing: bytes[Int(token.start)..<end]))
    }
  }

  /// Whether a word tells one office from another.
  private func isTelling(_ place: Int) -> Bool {
    let token = report.tokens[place]
    guard !NounClass.weakRoleWords.contains(token.lemma) else { return false }
    return switch token.partOfSpeech {
    case .noun, .properNoun, .adjective: true
    default: false
    }
  }

  private func isEnd(_ place: Int) -> Bool {
    let token = report.tokens[place]
    return token.isPunctuation && token.form != Self.hyphen
      || NounClass.relatives.contains(token.form) || token.partOfSpeech == .verb
  }

  /// Whether a noun ends as those do that say what somebody does: a guess for what no list holds.
  private func isPersonLike(_ place: Int) -> Bool {
    let token = report.tokens[place]
    let bytes = report.text.utf8[Int(token.start)..<Int(token.end)]
    guard bytes.count > 5, token.partOfSpeech == .noun else { return false }
    return ["ist", "ian", "man", "woman", "eer"].contains {
      bytes.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  private static let of = Code.of("of")
  private static let be = Code.of("be")
  private static let hyphen = Code.of("-")
  private static let copulas: Set<UInt32> = [be, Code.of("become"), Code.of("remain")]
  /// By verb: what who does it is called.
  private static let nouns: [UInt32: UInt32] = [
    Code.of("lead"): Code.of("leader"), Code.of("head"): Code.of("head"),
    Code.of("own"): Code.of("owner"), Code.of("found"): Code.of("founder"),
    Code.of("teach"): Code.of("teacher"), Code.of("drive"): Code.of("driver"),
    Code.of("direct"): Code.of("director"), Code.of("manage"): Code.of("manager"),
    Code.of("coach"): Code.of("coach"), Code.of("edit"): Code.of("editor"),
  ]
  private static let stemBytes = 6
  private static let longestRole = 10
  private static let fewChildren = 12
}
