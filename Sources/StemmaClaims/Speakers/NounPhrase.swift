import StemmaLanguage

/// A noun phrase that is no name: its head and what goes with it.
struct NounPhrase {
  /// What opens it.
  enum Opening { case indefinite, definite, possessor, none }

  let report: ParsedReport
  let head: Int
  /// As written, within the source.
  let tokens: Range<Int>

  var lemma: UInt32 { report.tokens[head].lemma }
  var isPlural: Bool {
    let tag = report.tokens[head].tag
    return tag == Self.pluralNoun || tag == Self.pluralName
  }

  /// - Parameter tokens: may hold more than the phrase: what is before the head's own words is left
  /// out.
  init(_ report: ParsedReport, head: Int, in tokens: Range<Int>) {
    self.report = report
    self.head = head
    self.tokens = tokens
  }

  var opening: Opening {
    var opening = Opening.none
    for child in children {
      let token = report.tokens[child]
      if token.dependency == Label.possessor { return .possessor }
      guard child < head else { continue }
      if NounClass.definites.contains(token.form) { opening = .definite }
      if NounClass.indefinites.contains(token.form) || token.partOfSpeech == .numeral,
        opening == .none
      {
        opening = .indefinite
      }
    }
    return opening
  }

  /// Whether "his", "their" or the like opens it.
  var hasPronounPossessor: Bool {
    children.contains { child in
      let token = report.tokens[child]
      return token.dependency == Label.possessor && Pronoun(form: token.form) != nil
    }
  }

  /// The words that tell it from others of its kind: nouns, names, adjectives beside the head.
  var modifiers: [Int] {
    children.filter { child in
      let token = report.tokens[child]
      switch token.partOfSpeech {
      case .noun, .properNoun, .adjective:
        return !NounClass.weakRoleWords.contains(token.lemma)
          && !NounClass.indefinites.contains(token.form)
          && token.dependency != Label.apposition && token.dependency != Label.conjunct
      default: return token.dependency == Label.preposition || token.dependency == Label.possessor
      }
    }
  }

  /// Whether the report says of it that it is kept unnamed.
  var isUnnamed: Bool {
    if NounClass.anonymous.contains(lemma) { return true }
    if tokens.prefix(Self.longest).contains(where: {
      NounClass.unnamedMarks.contains(report.tokens[$0].lemma)
    }) {
      return true
    }
    return NounClass.persons.contains(lemma)
      && children.contains { NounClass.familiarity.contains(report.tokens[$0].lemma) }
  }

  /// Those of the head's children that are within the phrase, not too many.
  var children: [Int] {
    report.children(of: head).prefix(Self.mostChildren).map(Int.init).filter(tokens.contains)
  }

  private static let pluralNoun = Code.of("NNS")
  private static let pluralName = Code.of("NNPS")
  private static let mostChildren = 24
  private static let longest = 60
}
