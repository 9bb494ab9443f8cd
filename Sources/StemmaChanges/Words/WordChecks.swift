import StemmaClaims
import StemmaLanguage
import StemmaLexicon
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds words of a rewritten sentence that say another thing than the words in whose place they stand:
/// another name, number or unit, the opposite, another thing that can be pointed at; and names that no part
/// of the source has.
///
/// Words of one meaning, wider and narrower words stay silent, and so do two words of which the lexicon
/// tells nothing.
struct WordChecks {
  private let pair: ComparedPair
  private let source: WordPlaces
  private let rewrite: WordPlaces
  private let slots: WordSlots
  private let names: KnownNames

  init(_ pair: ComparedPair, lexicon: Lexicon?) {
    self.pair = pair
    source = pair.sourceWords
    rewrite = pair.rewriteWords
    slots = WordSlots(source: source, rewrite: rewrite, lexicon: lexicon)
    names = KnownNames(source: source, rewrite: rewrite, lexicon: lexicon)
  }

  func changes() -> [Change] {
    guard !source.words.isEmpty else { return [] }
    return pair.rewrite.text.sentences.indices.flatMap { sentence -> [Change] in
      let links = pair.links(ofRewrite: sentence)
      guard links.contains(where: \.isPrimary), links.allSatisfy({ $0.kind != .verbatim }) else {
        return []
      }
      return changes(of: sentence, rendering: links.map(\.first))
    }
  }

  private func changes(of sentence: Int, rendering sentences: [Int]) -> [Change] {
    let own = rewrite.words(in: pair.rewrite.text.sentences[sentence].span)
    let rendered = sentences.map {
      source.words(in: pair.source.text.sentences[$0].span)
    }
    var changes: [Change] = []
    var told: Set<Int> = []
    for slot in slots.slots(of: own, rendering: rendered) {
      if let finding = finding(slot) {
        changes.append(change(slot, finding, sentence))
      } else if !isStandIn(slot) {
        continue
      }
      told.formUnion(rewrite.nameRun(at: slot.now))
    }
    return changes + newNames(own.filter { !told.contains($0) }, sentence)
  }

  // MARK: Another word in the place of one

  private struct Finding {
    let kind: Change.Kind
    let rule: String
    let confidence: Confidence
    var severity = Change.Severity.meaning
  }

  private func finding(_ slot: WordSlot) -> Finding? {
    let (now, then) = (rewrite.words[slot.now], source.words[slot.then])
    guard !pair.isRunTogether(now, in: pair.rewrite), !pair.isRunTogether(then, in: pair.source)
    else { return nil }
    if now.isNameWord { return anotherName(slot) }
    if slot.kinship.contains(.opposite) {
      let isVerb = now.partOfSpeech == .verb
      // What rises is not what falls unless it is the same thing.
      guard slot.strength >= 2, !slot.isCrossed, !isVerb || slot.sharesDependent else {
        return nil
      }
      return Finding(
        kind: isVerb ? .actionChanged : .detailChanged, rule: "opposite-word", confidence: .certain)
    }
    if slot.isMeasure, let count = number(before: slot.now, in: rewrite),
      count == number(before: slot.then, in: source), !isRate(slot)
    {
      return Finding(kind: .unitChanged, rule: "another-unit", confidence: .certain)
    }
    guard slot.kinship.isDisjoint(with: .equivalent), source.places(of: now).isEmpty else {
      return nil
    }
    if now.partOfSpeech == .numeral {
      guard slot.strength >= 3, hasDigit(now) == hasDigit(then), !isSameNumber(now, then) else {
        return nil
      }
      return Finding(kind: .numberChanged, rule: "another-number", confidence: .likely)
    }
    // Two kinds of one thing may be two words for it: "jail" and "prison".
    guard slot.isConcrete, slot.strength >= 4, !slot.kinship.contains(.coordinate),
      !slots.isWider(slot)
    else { return nil }
    // One person has many descriptions.
    return Finding(
      kind: .detailChanged, rule: "another-thing", confidence: .likely,
      severity: slot.isPerson ? .nuance : .meaning)
  }

  /// Names of as many words, both whole, in one place.
  private func anotherName(_ slot: WordSlot) -> Finding? {
    let (now, then) = (rewrite.words[slot.now], source.words[slot.then])
    guard slot.strength >= 3, KnownNames.isName(now),
      KnownNames.isName(then), !names.isKnown(slot.now),
      !names.isPart(now, orWholeOf: then),
      rewrite.nameRun(at: slot.now).count == source.nameRun(at: slot.then).count
    else { return nil }
    return Finding(
      kind: KnownNames.isPlace(now) ? .placeChanged : .actorChanged, rule: "another-name",
      confidence: .likely)
  }

  /// Whether a name stands for another in its place: a capital for its country.
  private func isStandIn(_ slot: WordSlot) -> Bool {
    let (now, then) = (rewrite.words[slot.now], source.words[slot.then])
    return slot.strength >= 3 && now.isNameWord && names.isPart(now, orWholeOf: then)
  }

  /// Whether two numerals are one value: "1,200" and "1200", "some 600" and "nearly 605".
  private func isSameNumber(_ now: SyntaxWord, _ then: SyntaxWord) -> Bool {
    guard let one = pair.rewrite.quantities.first(where: { $0.span.overlaps(now.span) }),
      let other = pair.source.quantities.first(where: { $0.span.overlaps(then.span) })
    else { return false }
    return NumberChecks.isSameValue(one, other)
  }

  /// Whether one of two units is counted by another: "miles per hour".
  private func isRate(_ slot: WordSlot) -> Bool {
    let next = [(rewrite, slot.now + 1), (source, slot.then + 1)]
    return next.contains { $1 < $0.words.count && ["per", "/", "a"].contains($0.words[$1].lemma) }
  }

  /// The number that counts a word: right before it, or with a hyphen between.
  private func number(before index: Int, in words: WordPlaces) -> String? {
    var place = index - 1
    if place > 0, words.words[place].lemma == "-" { place -= 1 }
    guard place >= 0, words.words[place].partOfSpeech == .numeral else { return nil }
    return words.words[place].lemma
  }

  private func hasDigit(_ word: SyntaxWord) -> Bool {
    word.lemma.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private func change(_ slot: WordSlot, _ finding: Finding, _ sentence: Int) -> Change {
    let (now, then) = (rewrite.words[slot.now].span, source.words[slot.then].span)
    let place = pair.source.text.sentenceIndex(atByte: then.start)
    return Change(
      kind: finding.kind, reading: pair.rewriteReading(sentence, marked: [now]),
      source: pair.sourceReading(place, marked: [then]), comparedWith: pair.source.id,
      rule: finding.rule, confidence: finding.confidence, severity: finding.severity,
      detail: "“\(pair.shown(pair.rewrite, now))” stands where \(pair.source.id) has "
        + "“\(pair.shown(pair.source, then))”.")
  }

  // MARK: Names first seen here

  private func newNames(_ words: [Int], _ sentence: Int) -> [Change] {
    var marked: [TextSpan] = []
    for index in words where names.isName(index) && !names.isKnown(index) {
      let word = rewrite.words[index]
      if word.isQuoted || pair.isRunTogether(word, in: pair.rewrite) { continue }
      if let last = marked.last, last.end + 1 >= word.span.start {
        marked[marked.count - 1] = last.union(word.span)
      } else {
        marked.append(word.span)
      }
    }
    return marked.map { span in
      Change(
        kind: .firstSeenHere, reading: pair.rewriteReading(sentence, marked: [span]), source: nil,
        comparedWith: pair.source.id, rule: "name-without-basis", confidence: .likely,
        severity: .meaning,
        detail: "The name “\(pair.shown(pair.rewrite, span))” stands nowhere in "
          + "\(pair.source.id).")
    }
  }

}
