import StemmaLanguage
import StemmaModel

/// What a cue does with its content, by its lemma and the form of the content.
struct CueAct {
  private let clause: ContentClause
  /// Nothing for a quotation without a cue.
  private let head: Int?
  private let marker: Range<Int>
  private let negation: Int?

  init(of attribution: TaggedAttribution, before clause: ContentClause) {
    self.clause = clause
    let hasCue = attribution.cue.contains { $0.contains(attribution.head) }
    head = hasCue ? attribution.head : nil
    marker = Self.marker(of: attribution.head, attribution.cue, clause.parse)
    negation = hasCue ? Self.negation(of: attribution.head, clause.parse) : nil
  }

  /// What the word that governs a clause does with it; nothing for a clause by itself.
  init(head: Int?, before clause: ContentClause) {
    self.clause = clause
    self.head = head
    marker = head.map { $0..<$0 + 1 } ?? clause.root..<clause.root + 1
    negation = head.flatMap { Self.negation(of: $0, clause.parse) }
  }

  /// Whether an unquoted "would" of the content is a "will" told later.
  var isPast: Bool {
    guard let head else { return false }
    return !Self.presentTags.contains(clause.parse.tokens[head].tag) || hasPastAuxiliary(head)
  }

  /// Whether it hopes, fears, plans or foretells.
  var looksAhead: Bool {
    lemma.map { StanceCues.doubt.contains($0) || StanceCues.plan.contains($0) } ?? false
  }

  /// The token at which condition clauses may hang beside the content's own root.
  var governor: Int? { head }

  var denial: StanceReading? {
    guard let lemma else { return nil }
    if let negation {
      return StanceCues.belief.contains(lemma) && !isDirectClause
        ? StanceReading(modality: .denied, marker: negation..<negation + 1) : nil
    }
    if StanceCues.refusal.contains(lemma), !clause.isFinite, !isName {
      return StanceReading(modality: .denied, marker: marker)
    }
    let isDenial = StanceCues.denial.contains(lemma) || isRulingOut
    guard isDenial, !isDirectClause, !isName else { return nil }
    return StanceReading(modality: .denied, marker: marker)
  }

  var request: StanceReading? {
    guard let lemma, negation == nil else { return nil }
    let asks =
      StanceCues.request.contains(lemma)
      || (StanceCues.requestOfInfinitive.contains(lemma) && isInfinitive)
      || (lemma == Self.call && hasPreposition("for"))
      || (lemma == Self.ask && hasPreposition("for") && !clause.isFinite)
      || (StanceCues.wish.contains(lemma) && wishesOthers)
      || (StanceCues.requestOfBareVerb.contains(lemma) && isBareVerb)
    return asks ? StanceReading(modality: .requested, marker: marker) : nil
  }

  var doubt: StanceReading? {
    guard let lemma else { return nil }
    if negation != nil {
      return isRulingOut ? StanceReading(modality: .hedged, marker: marker) : nil
    }
    let isOpen =
      StanceCues.doubt.contains(lemma) && !isDirectClause && !isName && isOpenContent(lemma)
    return isOpen ? StanceReading(modality: .hedged, marker: marker) : nil
  }

  var plan: StanceReading? {
    guard let lemma, negation == nil, !clause.isFinite else { return nil }
    let plans =
      StanceCues.plan.contains(lemma) && (clause.isVerbal || isPlainObject)
      || lemma == Self.want && isInfinitive && !Self.learning.contains(clause.rootToken.lemma)
    guard plans, !isName, !isPassive || isInfinitive else { return nil }
    return StanceReading(modality: .planned, marker: marker)
  }

  /// "asked how long it would take".
  var question: StanceReading? {
    guard let lemma, negation == nil, StanceCues.question.contains(lemma), clause.isFinite,
      !isDirectClause
    else { return nil }
    return StanceReading(modality: .hedged, marker: marker)
  }

  // MARK: Constructions

  private var lemma: UInt32? { head.map { clause.parse.tokens[$0].lemma } }

  /// "rejected the offer as “a trick”": the content is a name for what is rejected.
  private var isName: Bool {
    guard let head else { return false }
    let tokens = clause.parse.tokens
    return clause.parse.children(of: head).contains {
      let child = Int($0)
      return tokens[child].form == Self.asWord && tokens[child].dependency == Label.preposition
    }
  }

  /// “I was not there,” he denied: the quoted sentence is his own, not what he denies.
  private var isDirectClause: Bool {
    clause.rootToken.isQuoted && clause.isFinite && clause.hasSubject
  }

  private var isRulingOut: Bool {
    guard let head, lemma == Self.rule else { return false }
    return clause.parse.children(of: head).contains {
      clause.parse.tokens[Int($0)].form == Self.out
    }
  }

  private var isInfinitive: Bool {
    clause.isInfinitive && clause.rootToken.dependency != Label.adverbialClause
  }

  /// "wants the crews to dive", "wants new talks"; not "wants to dive".
  private var wishesOthers: Bool {
    guard clause.isInfinitive, lemma == Self.want || lemma == Self.like else { return false }
    return clause.hasSubject
  }

  private var isBareVerb: Bool {
    guard clause.isVerbal, clause.hasSubject, !clause.isInfinitive else { return false }
    if clause.rootToken.tag == Tag.base { return !clause.isFinite }
    // "that the town mend": a present without its "s".
    return clause.rootToken.tag == Tag.present
      && clause.parse.children(of: clause.root).contains {
        let child = clause.parse.tokens[Int($0)]
        return child.dependency == Label.subject && Self.singular.contains(child.tag)
          && child.entity == 0
      }
  }

  /// Verbs of hoping take anything; "considered" and "appear" only what is a statement or a deed.
  private func isOpenContent(_ lemma: UInt32) -> Bool {
    if lemma == Self.consider { return clause.rootToken.tag == Tag.gerund || isProgressive }
    return Self.needsVerb.contains(lemma) ? clause.isVerbal : true
  }

  private var isProgressive: Bool { head.map { clause.parse.tokens[$0].tag } == Tag.gerund }

  /// "promised new boats": the content is what the cue has for its object.
  private var isPlainObject: Bool {
    guard let head else { return false }
    return clause.rootToken.dependency == Label.object && Int(clause.rootToken.head) == head
      && !Self.needsVerb.contains(clause.parse.tokens[head].lemma)
  }

  private var isPassive: Bool {
    guard let head else { return false }
    return clause.parse.children(of: head).contains {
      clause.parse.tokens[Int($0)].dependency == Label.passiveAuxiliary
    }
  }

  private func hasPreposition(_ form: StaticString) -> Bool {
    guard let head else { return false }
    return clause.parse.children(of: head).contains {
      $0 > Int32(head) && clause.parse.isForm(Int($0), form)
    }
  }

  private func hasPastAuxiliary(_ verb: Int) -> Bool {
    clause.parse.children(of: verb).contains {
      let child = clause.parse.tokens[Int($0)]
      return child.dependency == Label.auxiliary && child.tag == Tag.past
    }
  }

  /// The cue's head with the particle or preposition right after it, where that is cue as well.
  private static func marker(
    of head: Int, _ cue: [Range<Int>], _ parse: ParsedReport
  ) -> Range<Int> {
    let next = head + 1
    guard cue.contains(where: { $0.contains(head) && $0.contains(next) }),
      parse.tokens[next].partOfSpeech == .adposition || parse.tokens[next].partOfSpeech == .particle
    else { return head..<next }
    return head..<next + 1
  }

  /// "did not say", "never said", "no plan".
  private static func negation(of head: Int, _ parse: ParsedReport) -> Int? {
    parse.children(of: head).lazy.map { Int($0) }.first {
      let child = parse.tokens[$0]
      return child.dependency == Label.negation && $0 < head
        || child.dependency == Label.determiner && child.form == no
    }
  }

  private static let presentTags = Set([Tag.present, Tag.presentSingular, Tag.base])
  private static let needsVerb = WordCodes(
    "agree offer seek prepare seem appear suspect speculate weigh commit swear wonder")
  private static let singular = WordCodes("NN")
  private static let learning = WordCodes("know hear learn say")
  private static let call = Code.of("call")
  private static let ask = Code.of("ask")
  private static let want = Code.of("want")
  private static let like = Code.of("like")
  private static let rule = Code.of("rule")
  private static let out = Code.of("out")
  private static let no = Code.of("no")
  private static let asWord = Code.of("as")
  private static let consider = Code.of("consider")
}
