import StemmaLanguage
import StemmaModel

/// How the main clause of a content is meant: by its auxiliaries, its verb, its adverbs, and the
/// conditions on which it hangs.
struct ClauseModality {
  private let whole: ContentClause
  /// The clause that decides: below "I think", which says nothing of the matter.
  private let clause: ContentClause
  private let cue: CueAct
  private let auxiliary: ClauseAuxiliary?

  let isNegated: Bool

  init(_ whole: ContentClause, cue: CueAct) {
    self.whole = whole
    self.cue = cue
    let inner = Self.opinion(of: whole)
    clause = inner.map { whole.moved(to: $0) } ?? whole
    auxiliary = ClauseAuxiliary(of: clause)
    var negations = ClausePolarity(clause: whole).count(of: whole.root, depth: 0)
    if inner != nil { negations += ClausePolarity(clause: clause).count(of: clause.root, depth: 0) }
    isNegated = negations % 2 == 1
  }

  // MARK: Readings

  /// "whether the pier holds"; a sentence that ends with a question mark.
  var question: StanceReading? {
    let tokens = whole.parse.tokens
    if whole.isVerbal, whole.rootToken.dependency != Label.adverbialClause,
      let marker = whole.parse.children(of: whole.root).lazy.map({ Int($0) }).first(where: {
        tokens[$0].form == Self.whether
          || tokens[$0].form == Self.if && tokens[$0].dependency == Label.marker
      })
    {
      return reading(.hedged, marker)
    }
    guard var place = whole.runs.last?.last else { return nil }
    let end = min(tokens.count, whole.parse.sentence(of: place).upperBound, place + 4)
    while place + 1 < end, tokens[place + 1].isPunctuation { place += 1 }
    while place > whole.root, tokens[place].isPunctuation {
      if whole.parse.isForm(place, "?"), whole.isVerbal || whole.holds(place) {
        return reading(.hedged, place)
      }
      place -= 1
    }
    return nil
  }

  var condition: StanceReading? {
    guard clause.isVerbal else { return nil }
    if let marker = ClauseCondition(clause: clause, governor: cue.governor).marker {
      return StanceReading(modality: .conditional, marker: marker)
    }
    guard let auxiliary, auxiliary.kind == .would, !isWish, !isBackshifted(auxiliary) else {
      return nil
    }
    return reading(.conditional, auxiliary.token)
  }

  var hedge: StanceReading? {
    guard clause.isVerbal else { return nil }
    if let auxiliary, auxiliary.kind == .may { return reading(.hedged, auxiliary.token) }
    if let auxiliary, auxiliary.kind == .could, !isNegated,
      !Self.perception.contains(clause.rootToken.lemma)
    {
      return reading(.hedged, auxiliary.token)
    }
    let tokens = clause.parse.tokens
    for child in clause.children(of: clause.root) {
      let token = tokens[child]
      switch token.dependency {
      case Label.adverbial where Self.adverbs.contains(token.form): return reading(.hedged, child)
      case Label.adjectiveComplement where Self.openAdjectives.contains(token.form):
        return reading(.hedged, child)
      case Label.adjectiveComplement where token.form == Self.possible && !isNegated:
        if hasThatClause { return reading(.hedged, child) }
      case Label.openClause, Label.clause, Label.predicate, Label.adjectiveComplement:
        if Self.seeming.contains(clause.rootToken.lemma) { return reading(.hedged, clause.root) }
        if isPassive, Self.reported.contains(clause.rootToken.form), isInfinitive(child) {
          return reading(.hedged, clause.root)
        }
        if isHoping(child) { return reading(.hedged, clause.root) }
      default: break
      }
    }
    return nil
  }

  /// "should", "must", "needs to"; a command in quotation marks; “We urge them to leave.”
  var request: StanceReading? {
    guard clause.isVerbal else { return nil }
    let root = clause.rootToken
    if let auxiliary, auxiliary.kind == .should {
      // "I must say".
      let isPhrase = clause.isFirstPerson && Self.saying.contains(root.lemma)
      return isPhrase ? nil : reading(.requested, auxiliary.token)
    }
    let infinitive = clause.child(Label.openClause) ?? clause.child(Label.clause)
    if let infinitive, !isNegated, isInfinitive(infinitive) {
      let isPresent = root.tag == Tag.present || root.tag == Tag.presentSingular
      if isPresent, Self.needing.contains(root.lemma),
        !clause.moved(to: infinitive).hasSubject, clause.child(Label.object) == nil
      {
        return reading(.requested, clause.root)
      }
    }
    if clause.isFirstPerson, root.tag == Tag.present, Self.asking.contains(root.lemma) || isCall {
      return reading(.requested, clause.root)
    }
    return isCommand ? reading(.requested, clause.root) : nil
  }

  var plan: StanceReading? {
    guard clause.isVerbal else { return nil }
    if let auxiliary, auxiliary.kind == .will || auxiliary.kind == .would && !isWish {
      return reading(.planned, auxiliary.token)
    }
    let root = clause.rootToken
    guard clause.isFinite, let infinitive = clause.child(Label.openClause),
      isInfinitive(infinitive)
    else { return adjectivePlan }
    if root.lemma == Self.go, root.tag == Tag.gerund { return reading(.planned, clause.root) }
    let isOver = root.tag == Tag.past && (root.isQuoted || !cue.isPast)
    if Self.planning.contains(root.lemma), !isOver { return reading(.planned, clause.root) }
    return adjectivePlan
  }

  // MARK: Constructions

  /// "is due to sail", "is set to sail".
  private var adjectivePlan: StanceReading? {
    let tokens = clause.parse.tokens
    guard clause.rootToken.lemma == Self.be,
      let adjective = clause.child(Label.adjectiveComplement),
      Self.planningAdjectives.contains(tokens[adjective].form),
      clause.children(of: adjective).contains(where: isInfinitive)
    else { return nil }
    return reading(.planned, adjective)
  }

  /// "we call on them to leave", "we call for talks".
  private var isCall: Bool {
    clause.rootToken.lemma == Self.call
      && clause.children(of: clause.root).contains { child in
        clause.parse.tokens[child].dependency == Label.preposition
          && (clause.parse.isForm(child, "on") || clause.parse.isForm(child, "for"))
      }
  }

  /// A verb without subject and auxiliary at the head of a quoted sentence.
  private var isCommand: Bool {
    let root = clause.rootToken
    guard root.tag == Tag.base, root.isQuoted, root.partOfSpeech == .verb, !clause.hasSubject,
      !Self.courtesies.contains(root.lemma)
    else { return false }
    let tokens = clause.parse.tokens
    let isBare = clause.parse.children(of: clause.root).allSatisfy {
      let child = tokens[Int($0)]
      return child.tag != Tag.infinitiveMarker
        && (child.dependency != Label.auxiliary || child.lemma == Self.do)
    }
    guard isBare else { return false }
    var place = clause.root - 1
    while place >= 0, tokens[place].isPunctuation, tokens[place].mark == .none { place -= 1 }
    let opensQuotation = place < 0 || tokens[place].mark == .opens
    return opensQuotation || Self.beforeCommand.contains(tokens[place].form)
  }

  /// Told in the past outside quotation marks, "would" is the "will" of then; not so before "have", nor
  /// where it says how something would be, or what a proposal would do.
  private func isBackshifted(_ auxiliary: ClauseAuxiliary) -> Bool {
    let tokens = clause.parse.tokens
    guard cue.isPast, !tokens[auxiliary.token].isQuoted else { return false }
    if cue.looksAhead { return true }
    return !clause.children(of: clause.root).contains { child in
      let token = tokens[child]
      switch token.dependency {
      case Label.auxiliary: return token.lemma == Self.have
      case Label.adjectiveComplement:
        return clause.rootToken.lemma == Self.be && !Self.abilities.contains(token.form)
      case Label.subject: return Self.proposals.contains(token.lemma)
      default: return false
      }
    }
  }

  /// "would like to".
  private var isWish: Bool { Self.liking.contains(clause.rootToken.lemma) }

  private func isHoping(_ child: Int) -> Bool {
    Self.hoping.contains(clause.rootToken.lemma)
      && clause.parse.tokens[child].dependency != Label.predicate
  }

  private var isPassive: Bool { clause.child(Label.passiveAuxiliary) != nil }

  private var hasThatClause: Bool {
    clause.children(of: clause.root).contains { child in
      clause.parse.tokens[child].dependency == Label.clause
    }
  }

  private func isInfinitive(_ verb: Int) -> Bool { clause.moved(to: verb).isInfinitive }

  private func reading(_ modality: Stance.Modality, _ token: Int) -> StanceReading {
    StanceReading(modality: modality, marker: token..<token + 1)
  }

  /// The clause below "I think", "we believe".
  private static func opinion(of clause: ContentClause) -> Int? {
    guard opinions.contains(clause.rootToken.lemma), clause.isFirstPerson else { return nil }
    return clause.child(Label.clause)
  }
}

extension ClauseModality {
  fileprivate static let opinions = WordCodes("think believe feel")
  fileprivate static let adverbs = WordCodes(
    """
    probably perhaps possibly maybe apparently presumably supposedly seemingly potentially likely
    allegedly reportedly conceivably arguably
    """)
  fileprivate static let openAdjectives = WordCodes(
    "likely unlikely probable unclear uncertain doubtful conceivable unsure")
  fileprivate static let seeming = WordCodes("seem appear")
  fileprivate static let reported = WordCodes(
    "believed thought said reported rumored rumoured alleged")
  fileprivate static let perception = WordCodes("see hear feel smell remember understand tell")
  fileprivate static let needing = WordCodes("need have")
  fileprivate static let asking = WordCodes(
    "urge demand ask request implore beg recommend appeal")
  fileprivate static let saying = WordCodes("say tell admit confess add stress ask")
  fileprivate static let proposals = WordCodes(
    "plan proposal bill idea scheme measure policy amendment option repeal ban move step deal tax")
  fileprivate static let call = Code.of("call")
  fileprivate static let planning = WordCodes(
    "plan intend expect schedule aim promise pledge vow set slate")
  fileprivate static let planningAdjectives = WordCodes("due set scheduled ready slated")
  fileprivate static let liking = WordCodes("like love prefer hate")
  fileprivate static let courtesies = WordCodes(
    "thank bless god damn welcome excuse pardon look listen imagine guess say mean legend")
  fileprivate static let beforeCommand = WordCodes("please do n't not never just so and but always")
  fileprivate static let abilities = WordCodes("able ready willing free")
  fileprivate static let be = Code.of("be")
  fileprivate static let `do` = Code.of("do")
  fileprivate static let go = Code.of("go")
  fileprivate static let have = Code.of("have")
  fileprivate static let hoping = WordCodes("hope hop")
  fileprivate static let possible = Code.of("possible")
  fileprivate static let whether = Code.of("whether")
  fileprivate static let `if` = Code.of("if")
}
