import StemmaClaims
import StemmaLanguage
import StemmaLexicon
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds words of a rewrite that stand between the same words as others of the source, and say another
/// thing: the opposite, another kind of what there are fixed kinds of, another answer to when, where and
/// how much, another name, another thing that can be pointed at; and "not" that came in or went out there.
///
/// Other words are not compared: a "shipment" may be a "delivery", and reporters say the same by many verbs.
struct FrameChecks {
  private let pair: ComparedPair
  private let source: WordPlaces
  private let rewrite: WordPlaces
  private let frames: WordFrames
  private let kinship: WordKinship
  private let names: KnownNames

  init(_ pair: ComparedPair, lexicon: Lexicon?) {
    self.pair = pair
    source = pair.sourceWords
    rewrite = pair.rewriteWords
    frames = WordFrames(pair)
    kinship = WordKinship(lexicon)
    names = KnownNames(source: source, rewrite: rewrite, lexicon: lexicon)
  }

  func changes() -> [Change] {
    guard !source.words.isEmpty else { return [] }
    return pair.rewrite.text.sentences.indices.flatMap { sentence -> [Change] in
      let links = pair.links(ofRewrite: sentence)
      guard links.allSatisfy({ $0.kind != .verbatim }) else { return [] }
      let words = rewrite.words(in: pair.rewrite.text.sentences[sentence].span)
      let rendered = Set(links.map(\.first))
      return frames.frames(of: words).compactMap { word in
        guard !rewrite.words[word.word].isQuoted else { return nil }
        return substitute(word, sentence, words, rendered) ?? negationLost(word, sentence)
      }
    }
  }

  // MARK: Another word in the frame

  private struct Finding {
    let kind: Change.Kind
    let rule: String
    var confidence = Confidence.likely
  }

  private func substitute(
    _ word: FramedWord, _ sentence: Int, _ own: Range<Int>, _ rendered: Set<Int>
  ) -> Change? {
    let now = rewrite.words[word.word]
    if Self.negations.contains(now.lemma), let gained = negationGained(word, sentence) {
      return gained
    }
    var judged = 0
    for frame in word.frames where frame.worth >= Self.least {
      // The source has the word itself in as good a place.
      guard frame.before + frame.after > word.ownWorth, judged < Self.mostJudged else { return nil }
      guard isRendered(frames.sentence(of: frame.then[0]), rendered, by: frame.worth) else {
        continue
      }
      judged += 1
      if let finding = finding(frame, own, rendered) { return change(frame, finding, sentence) }
    }
    return nil
  }

  /// Whether a sentence of the source is what the rewritten one tells: linked to it, or to none and much the
  /// same around the word.
  private func isRendered(_ sentence: Int, _ rendered: Set<Int>, by worth: Double) -> Bool {
    rendered.contains(sentence)
      || (worth >= Self.unlinked && pair.links(ofSource: sentence).isEmpty)
  }

  private func finding(_ frame: WordFrame, _ own: Range<Int>, _ rendered: Set<Int>) -> Finding? {
    let now = rewrite.words[frame.now]
    let others = frame.then.map { source.words[$0] }
    guard !pair.isRunTogether(now, in: pair.rewrite),
      !others.contains(where: { pair.isRunTogether($0, in: pair.source) })
    else { return nil }
    if others.count == 1, let one = exchanged(now, others[0], frame) { return one }
    let isHere = source.places(of: now).contains {
      let place = frames.sentence(of: $0)
      return rendered.contains(place) || place == frames.sentence(of: frame.then[0])
    }
    guard now.isContent, !isHere,
      let other = others.first(where: { isGone($0, from: own) }),
      !others.contains(where: { kinship.isEquivalent(now, $0) })
    else { return nil }
    return contrary(now, other, frame) ?? unknown(now, other, frame)
  }

  /// Words that answer one question, and two names of the source that changed places.
  private func exchanged(
    _ now: SyntaxWord, _ then: SyntaxWord, _ frame: WordFrame
  ) -> Finding? {
    guard frame.isClosed, now.lemma != then.lemma else { return nil }
    if Self.answers.contains(where: { $0.contains(now.lemma) && $0.contains(then.lemma) }) {
      return Finding(kind: .detailChanged, rule: "another-answer")
    }
    guard frame.before + frame.after >= Self.exchange, now.isNameWord, then.isNameWord,
      rewrite.nameRun(at: frame.now).count == 1, source.nameRun(at: frame.then[0]).count == 1,
      !isSpelling(now.lemma, then.lemma), !isOneName(frame.now, then),
      !isReordered(frame)
    else { return nil }
    let isNew = source.places(of: now).isEmpty
    return Finding(kind: kind(ofName: now), rule: isNew ? "another-name" : "names-exchanged")
  }

  /// Whether two names are of one list on both sides: "Peru, Chile and Bolivia", "Chile, Bolivia and Peru".
  private func isReordered(_ frame: WordFrame) -> Bool {
    let (now, then) = (rewrite.words[frame.now], source.words[frame.then[0]])
    return rewrite.list(around: frame.now).contains { rewrite.words[$0].lemma == then.lemma }
      && source.list(around: frame.then[0]).contains { source.words[$0].lemma == now.lemma }
  }

  /// The opposite, or another of the kinds that exclude each other.
  private func contrary(_ now: SyntaxWord, _ then: SyntaxWord, _ frame: WordFrame) -> Finding? {
    guard frame.worth >= Self.contrary else { return nil }
    if kinship.isOpposite(now, then) {
      let isVerb = now.partOfSpeech == .verb
      return Finding(
        kind: isVerb ? .actionChanged : .detailChanged, rule: "opposite-word",
        confidence: .certain)
    }
    guard now.partOfSpeech == then.partOfSpeech, kinship.isAnotherKind(now, then),
      // "Miles per hour" may have become "mph".
      !kinship.isMeasure(now) || (frame.isClosed && frame.then.count == 1)
    else { return nil }
    return Finding(kind: .detailChanged, rule: "another-kind")
  }

  /// A name or a thing that the source has nowhere, in a frame that closes on both sides.
  private func unknown(_ now: SyntaxWord, _ then: SyntaxWord, _ frame: WordFrame) -> Finding? {
    guard frame.isClosed, frame.worth >= Self.closed, now.partOfSpeech == then.partOfSpeech,
      source.places(of: now).isEmpty
    else { return nil }
    if now.partOfSpeech == .numeral {
      return isSameNumber(now, then)
        ? nil : Finding(kind: .numberChanged, rule: "another-number")
    }
    let together = frame.then.map { source.words[$0].lemma }.joined()
    guard !isSpelling(now.lemma, then.lemma), !isSpelling(now.lemma, together) else { return nil }
    if now.isNameWord || (KnownNames.isPeople(now) && KnownNames.isPeople(then)) {
      guard !names.isKnown(frame.now), !isOneName(frame.now, then) else { return nil }
      return Finding(kind: kind(ofName: now), rule: "another-name")
    }
    guard now.partOfSpeech == .noun, kinship.isAnotherThing(now, then) else { return nil }
    return Finding(kind: .detailChanged, rule: "another-thing")
  }

  /// Whether two numerals are one value, or one of them is none that is read as a number.
  private func isSameNumber(_ now: SyntaxWord, _ then: SyntaxWord) -> Bool {
    guard let one = pair.rewrite.quantities.first(where: { $0.span.overlaps(now.span) }),
      let other = pair.source.quantities.first(where: { $0.span.overlaps(then.span) })
    else { return true }
    return NumberChecks.isSameValue(one, other)
  }

  /// Whether two names may mean one: a place and what it is a part of, two words of one meaning, the
  /// same initials, a person's first and last name.
  private func isOneName(_ now: Int, _ then: SyntaxWord) -> Bool {
    kinship.isEquivalent(rewrite.words[now], then)
      || names.isPart(rewrite.words[now], orWholeOf: then) || names.isAbbreviated(now)
      || source.haveOneName(rewrite.words[now], then)
      || rewrite.haveOneName(rewrite.words[now], then)
  }

  private func kind(ofName word: SyntaxWord) -> Change.Kind {
    if KnownNames.isPlace(word) { return .placeChanged }
    if Self.days.contains(word.entity) { return .dateChanged }
    return KnownNames.isName(word) || KnownNames.isPeople(word) ? .actorChanged : .detailChanged
  }

  /// Whether a word of the source is said nowhere in the rewritten sentence.
  private func isGone(_ word: SyntaxWord, from sentence: Range<Int>) -> Bool {
    word.isContent && !rewrite.places(of: word).contains(where: sentence.contains)
  }

  /// Whether two words begin alike or differ by a few letters: another form or spelling.
  private func isSpelling(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    let common = zip(one, other).prefix { $0 == $1 }.count
    return common >= 5 || WordKinship.distance(one, other) * 3 <= max(one.count, other.count)
  }

  // MARK: Negations

  /// "not" between two words that the source has next to each other.
  private func negationGained(_ word: FramedWord, _ sentence: Int) -> Change? {
    guard let joint = word.joined, joint.worth >= Self.joint,
      pair.links(ofRewrite: sentence).contains(where: {
        $0.first == frames.sentence(of: joint.then)
      }), word.ownWorth < 2 * joint.worth
    else { return nil }
    let span = rewrite.words[word.word].span
    return change(
      span, joint.then, sentence,
      Finding(kind: .negationAdded, rule: "negation-put-in"),
      "“\(pair.shown(pair.rewrite, span))” is absent in \(pair.source.id) between the same words.")
  }

  /// A "not" of the source between this word and the next.
  private func negationLost(_ word: FramedWord, _ sentence: Int) -> Change? {
    guard let joint = word.parted, joint.worth >= Self.joint, let next = word.next,
      Self.negations.contains(source.words[joint.then].lemma),
      pair.links(ofRewrite: sentence).contains(where: {
        $0.first == frames.sentence(of: joint.then)
      })
    else { return nil }
    let then = pair.shown(pair.source, source.words[joint.then].span)
    return change(
      rewrite.words[next].span, joint.then, sentence,
      Finding(kind: .negationDropped, rule: "negation-taken-out"),
      "“\(then)” of \(pair.source.id) is absent here between the same words.")
  }

  // MARK: Findings

  private func change(_ frame: WordFrame, _ finding: Finding, _ sentence: Int) -> Change {
    let now = rewrite.words[frame.now].span
    let then = frame.then.map { source.words[$0].span }.reduce(nil) { $0?.union($1) ?? $1 } ?? now
    return change(
      now, frame.then[0], sentence, finding,
      "Between the same words “\(pair.shown(pair.rewrite, now))” stands where "
        + "\(pair.source.id) has “\(pair.shown(pair.source, then))”.", then)
  }

  private func change(
    _ now: TextSpan, _ then: Int, _ sentence: Int, _ finding: Finding, _ detail: String,
    _ marked: TextSpan? = nil
  ) -> Change {
    Change(
      kind: finding.kind, reading: pair.rewriteReading(sentence, marked: [now]),
      source: pair.sourceReading(
        frames.sentence(of: then), marked: [marked ?? source.words[then].span]),
      comparedWith: pair.source.id, rule: finding.rule, confidence: finding.confidence,
      severity: .meaning, detail: detail)
  }

  // MARK: Parameters

  /// Frames of one word that are judged, the best first: a text may repeat itself.
  private static let mostJudged = 8
  /// Worth of a frame in which words that answer one question are compared.
  private static let least = 1.9
  /// Worth of one in which an opposite or another kind is another word.
  private static let contrary = 2.0
  /// Worth of one in a sentence of the source that no sentence renders.
  private static let unlinked = 3.0
  /// Worth of one in which a word that the source lacks is another word.
  private static let closed = 2.5
  /// Worth of the words on both sides of two names that changed places.
  private static let exchange = 3.5
  /// Worth of the words on either side of a "not".
  private static let joint = 1.0

  private static let days = WordCodes("DATE TIME")
  private static let negations: Set<String> = ["not", "n't", "n’t", "never"]
  /// Words of which each is another answer to one question.
  private static let answers: [Set<String>] = [
    "before after until since during", "all some most many few both half none",
    "more less fewer", "inside outside", "above below", "with without",
    "always never sometimes often rarely seldom", "next last this previous",
    "minute second hour day week month year decade century", "earlier later",
    "today tomorrow yesterday", "former current", "up down",
    "first second third fourth fifth sixth seventh eighth ninth tenth last",
    "million billion trillion thousand hundred",
  ].map { Set($0.split(separator: " ").map(String.init)) }
}
