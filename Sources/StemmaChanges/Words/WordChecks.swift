import StemmaClaims
import StemmaLanguage
import StemmaLexicon
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds words of a rewritten sentence that stand for another thing than the words in whose place they
/// stand: another name, the opposite, another of its kind; and names that no part of the source has.
///
/// Words of one meaning, wider and narrower words stay silent, and so do two words of which the lexicon
/// tells nothing.
struct WordChecks {
  private let pair: ComparedPair
  private let source: SourceWords
  private let rewrite: SourceWords
  private let slots: WordSlots

  init(_ pair: ComparedPair, lexicon: Lexicon?) {
    self.pair = pair
    source = SourceWords(pair.source.syntax)
    rewrite = SourceWords(pair.rewrite.syntax)
    slots = WordSlots(source: source, rewrite: rewrite, lexicon: lexicon)
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
    let own = words(of: pair.rewrite, sentence, in: rewrite)
    let rendered = sentences.map { words(of: pair.source, $0, in: source) }
    let found = slots.slots(of: own, rendering: rendered)
    var changes: [Change] = []
    var told: Set<Int> = []
    for slot in found {
      guard let change = change(slot, in: sentence) else { continue }
      changes.append(change)
      told.insert(slot.now)
    }
    return changes + newNames(own, sentence, besides: told)
  }

  // MARK: Another word in the place of one

  private func change(_ slot: WordSlot, in sentence: Int) -> Change? {
    let (now, then) = (rewrite.words[slot.now], source.words[slot.then])
    if now.partOfSpeech == .properNoun {
      guard slot.strength >= 2, isName(now), isName(then), !source.hasName(like: now) else {
        return nil
      }
      let isPlace = Self.places.contains(now.entity) && Self.places.contains(then.entity)
      return change(
        isPlace ? .placeChanged : .actorChanged, "another-name", slot, sentence,
        slot.strength >= 3 ? .certain : .likely)
    }
    if slot.kinship.contains(.opposite), slot.strength >= 2 {
      return change(kind(of: now), "opposite-word", slot, sentence, .certain)
    }
    guard slot.kinship.isDisjoint(with: .equivalent), slot.kinship.contains(.coordinate),
      slot.strength >= 3, source.places(of: now).isEmpty
    else { return nil }
    return change(kind(of: now), "another-of-its-kind", slot, sentence, .likely)
  }

  private func kind(of word: SyntaxWord) -> Change.Kind {
    word.partOfSpeech == .verb ? .actionChanged : .detailChanged
  }

  private func change(
    _ kind: Change.Kind, _ rule: String, _ slot: WordSlot, _ sentence: Int,
    _ confidence: Confidence
  ) -> Change {
    let (now, then) = (rewrite.words[slot.now].span, source.words[slot.then].span)
    let place = pair.source.text.sentenceIndex(atByte: then.start)
    return Change(
      kind: kind, reading: pair.rewriteReading(sentence, marked: [now]),
      source: pair.sourceReading(place, marked: [then]), comparedWith: pair.source.id, rule: rule,
      confidence: confidence, severity: .meaning,
      detail: "“\(pair.shown(pair.rewrite, now))” stands where \(pair.source.id) has "
        + "“\(pair.shown(pair.source, then))”.")
  }

  // MARK: Names first seen here

  private func newNames(_ own: Range<Int>, _ sentence: Int, besides told: Set<Int>) -> [Change] {
    var marked: [TextSpan] = []
    for index in own where !told.contains(index) {
      let word = rewrite.words[index]
      guard word.partOfSpeech == .properNoun, isName(word), !word.isQuoted,
        word.lemma.utf8.count > 2, !source.hasName(like: word)
      else { continue }
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

  /// Whether the language model takes a word for part of a name, no date or amount.
  private func isName(_ word: SyntaxWord) -> Bool { Self.names.contains(word.entity) }

  private func words(
    of statements: ReportStatements, _ sentence: Int, in words: SourceWords
  ) -> Range<Int> {
    let span = statements.text.sentences[sentence].span
    let start = words.words.partitioningIndex { $0.span.start >= span.start }
    let end = words.words.partitioningIndex { $0.span.start >= span.end }
    return start..<max(start, end)
  }

  private static let places = Set(["GPE", "LOC", "FAC"].map { Code.of($0) })
  private static let names = places.union(
    ["PERSON", "ORG", "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW"].map { Code.of($0) })
}
