import StemmaLanguage
import StemmaModel

/// What a report has said so far, and who its pronouns are.
struct Discourse {
  let report: ParsedReport
  let clauses: Clauses
  var cast: Cast
  /// By sentence.
  private var centres: [SentenceCentre]
  /// By token: whom a subject or source headed by it means, -1 where nothing is known.
  private var known: [Int32]

  init(_ report: ParsedReport) {
    self.report = report
    clauses = Clauses(report)
    cast = Cast(report)
    centres = Array(repeating: SentenceCentre(), count: report.sentences.count)
    known = Array(repeating: -1, count: report.tokens.count)
    for token in report.tokens where !token.isPunctuation && !token.isQuoted {
      centres[Int(token.sentence)].isPlain = true
    }
    for mention in cast.mentions where mention.kind == .person {
      let start = mention.tokens.lowerBound
      guard !report.tokens[start].isQuoted else { continue }
      let sentence = Int(report.tokens[start].sentence)
      if mention.referent < 0 {
        centres[sentence].hasStranger = true
      } else {
        centres[sentence].addNamed(mention.referent, at: start)
      }
    }
    learnGenders()
  }

  /// Whom a word means, where a source, a subject or a name is headed by it.
  func referent(of token: Int) -> Int? {
    if known[token] >= 0 { return Int(known[token]) }
    guard let mention = cast.mention(of: token), mention.referent >= 0 else { return nil }
    return mention.referent
  }

  // MARK: Telling

  /// Takes note of whom a word means.
  mutating func note(_ referent: Int, at token: Int, isSpeaker: Bool) {
    known[token] = Int32(referent)
    let sentence = Int(report.tokens[token].sentence)
    guard !report.tokens[token].isQuoted else { return }
    if isSpeaker { centres[sentence].addSpeaker(referent) }
    if clauses.isSubject(token), clauses.isMain(token) {
      centres[sentence].addSubject(.referent(referent))
    }
  }

  /// Takes note of a main subject of which nothing is known.
  mutating func noteUnknown(at token: Int, isPlural: Bool) {
    guard clauses.isMain(token) else { return }
    centres[Int(report.tokens[token].sentence)].addSubject(.unknown(isPlural: isPlural))
  }

  /// Takes note of a person who speaks or acts and could not be made out.
  mutating func noteUnclear(at token: Int) {
    guard !report.tokens[token].isQuoted else { return }
    centres[Int(report.tokens[token].sentence)].isUnclear = true
  }

  // MARK: Asking

  /// Whom a pronoun means: the subject of a clause around it, else the nearest centre.
  func referent(of pronoun: Pronoun, at token: Int) -> Int? {
    var around: [Int] = []
    for subject in clauses.governors(of: token) {
      guard !report.tokens[subject].isQuoted, let referent = referent(of: subject),
        cast.referents[referent].suits(pronoun), !around.contains(referent)
      else { continue }
      around.append(referent)
    }
    if around.count > 1 { return nil }
    if let only = around.first { return isCrowded(only, before: token, pronoun) ? nil : only }
    return centre(before: token, minding: .gender) { $0.suits(pronoun) }
  }

  /// Whether another is named between a subject, of whom it is not known whether it is a man or a
  /// woman, and a pronoun: "Marwick told Okker, after he had left, …".
  private func isCrowded(_ referent: Int, before token: Int, _ pronoun: Pronoun) -> Bool {
    guard cast.referents[referent].isPerson, cast.referents[referent].gender == .unknown else {
      return false
    }
    let named = centres[Int(report.tokens[token].sentence)].firstNamed
    guard let place = named.firstIndex(where: { $0.referent == referent }) else { return false }
    return named[place...].contains {
      $0.referent != referent && $0.token < token && cast.referents[$0.referent].suits(pronoun)
    }
  }

  /// The one of whom the sentences before a word, and its own, are: who speaks, else who acts.
  ///
  /// Nothing where two are equally near, or where another was named in between.
  ///
  /// - Parameter minding: what makes the nearest one doubtful.
  func centre(
    before token: Int, within reach: Int32 = Self.reach, minding doubt: Doubt = .none,
    suits: (Referent) -> Bool
  ) -> Int? {
    let block = report.tokens[token].block
    var sentence = Int(report.tokens[token].sentence)
    let own = sentence
    var between: [Int] = []
    var left = reach
    var steps = 0
    while sentence >= 0, left > 0, steps < Self.mostSteps {
      let distance = block - report.tokens[report.sentences[sentence].lowerBound].block
      if distance > Self.blockReach { break }
      switch pick(from: centres[sentence], suits) {
      case .several: return nil
      case .one(let referent):
        let hasRival = between.contains { $0 != referent }
        let isDoubtful = doubt == .gender && isDoubtful(referent, in: centres[sentence], suits)
        return hasRival || isDoubtful ? nil : referent
      case .none:
        if centres[sentence].isUnclear { return nil }
        for named in centres[sentence].firstNamed
        where named.token < token && suits(cast.referents[named.referent]) {
          between.append(named.referent)
        }
      }
      if centres[sentence].isPlain, sentence != own { left -= 1 }
      sentence -= 1
      steps += 1
    }
    guard let first = between.first, between.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// What makes a centre doubtful.
  enum Doubt { case none, gender }

  private enum Pick { case none, one(Int), several }

  private func pick(from centre: SentenceCentre, _ suits: (Referent) -> Bool) -> Pick {
    let speakers = centre.speakers.filter { suits(cast.referents[$0]) }
    if let speaker = speakers.first { return speakers.count == 1 ? .one(speaker) : .several }
    var fitting: [Int] = []
    for subject in centre.subjects {
      if case .referent(let referent) = subject, suits(cast.referents[referent]) {
        fitting.append(referent)
      }
    }
    guard let first = fitting.first else { return .none }
    return fitting.count == 1 ? .one(first) : .several
  }

  /// Whether another of the sentence's names fits a pronoun better: one known to be a man, beside
  /// one of whom that is not known.
  private func isDoubtful(
    _ referent: Int, in centre: SentenceCentre, _ suits: (Referent) -> Bool
  ) -> Bool {
    guard cast.referents[referent].isPerson, cast.referents[referent].gender == .unknown else {
      return false
    }
    // Who is named before the subject was left behind for it: "before Brandt came, Okker …".
    let later = centre.named.drop { $0 != referent }
    return (later.isEmpty ? centre.named[...] : later).contains {
      $0 != referent && cast.referents[$0].gender != .unknown && suits(cast.referents[$0])
    }
  }

  /// Whether the sentence before a word, or an earlier part of its own, has a subject of which
  /// nothing is known and which a pronoun may mean.
  func followsUnknownSubject(_ token: Int, isPlural: Bool) -> Bool {
    let own = Int(report.tokens[token].sentence)
    var sentence = own
    while sentence >= max(0, own - 3) {
      let centre = centres[sentence]
      if centre.subjects.contains(.unknown(isPlural: isPlural)) { return true }
      if centre.isPlain, sentence != own { return false }
      sentence -= 1
    }
    return false
  }

  // MARK: Genders

  /// Notes "he" and "she" in clauses about the only person named in their sentence and the one
  /// before.
  private mutating func learnGenders() {
    for (place, token) in report.tokens.enumerated()
    where token.partOfSpeech == .pronoun && !token.isQuoted {
      guard let pronoun = Pronoun(form: token.form), pronoun == .he || pronoun == .she else {
        continue
      }
      let sentence = Int(token.sentence)
      let named = centres[sentence].named
      guard named.count == 1,
        !centres[sentence].hasStranger, clauses.isSubject(place),
        sentence == 0
          || !centres[sentence - 1].hasStranger
            && centres[sentence - 1].named.allSatisfy({ $0 == named[0] }),
        clauses.governors(of: place).first.flatMap(referent) == named[0]
      else { continue }
      cast.note(pronoun, for: named[0])
    }
  }

  /// Sentences with words outside quotation marks that are looked back over.
  private static let reach: Int32 = 4
  private static let mostSteps = 12
  private static let blockReach: Int32 = 2
}
