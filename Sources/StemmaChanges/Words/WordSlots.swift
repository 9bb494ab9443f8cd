import StemmaClaims
import StemmaLanguage
import StemmaLexicon

/// Two words that take the same place in a rewritten sentence and in what it renders, and are not the
/// same word.
struct WordSlot {
  /// Index among the rewrite's words.
  let now: Int
  /// Index among the source's words.
  let then: Int
  /// How much of what stands around the two is the same; see ``WordSlots``.
  fileprivate(set) var strength: Int = 0
  fileprivate(set) var kinship: Kinship = []
  /// Whether both mean things that can be pointed at.
  fileprivate(set) var isConcrete = false
  /// Whether one of them means a person.
  fileprivate(set) var isPerson = false
  /// Whether both mean times or measures, and not the same one.
  fileprivate(set) var isMeasure = false
  /// Whether one thing stands to the two in the same way.
  fileprivate(set) var sharesDependent = false
  /// Whether one thing stands to the two in different ways, as in "A leads to B" and "B follows A".
  fileprivate(set) var isCrossed = false
}

/// Finds for the words of a rewritten sentence that the source's sentences lack which of their words
/// stood in that place: by what it depends on, what depends on it and what stands beside it.
struct WordSlots {
  let source: WordPlaces
  let rewrite: WordPlaces
  let lexicon: Lexicon?

  /// The slots of a rewritten sentence, each of its words at most once, in text order.
  ///
  /// - Parameters:
  ///   - sentence: the words of the rewritten sentence.
  ///   - rendered: the words of the source's sentences that it renders.
  /// - Complexity: O(n · m) in the words without a counterpart.
  func slots(of sentence: Range<Int>, rendering rendered: [Range<Int>]) -> [WordSlot] {
    let own = sentence.filter { isCandidate(rewrite.words[$0]) }
    let free = own.filter { word in
      !source.places(of: rewrite.words[word]).contains { place in
        rendered.contains { $0.contains(place) }
      }
    }
    let left = rendered.joined().filter { place in
      let word = source.words[place]
      return isCandidate(word)
        && !rewrite.places(of: word).contains { sentence.contains($0) }
    }
    let entries = left.map { entry(source.words[$0]) }
    return free.compactMap { now in
      let known = entry(rewrite.words[now])
      var best: WordSlot?
      for (then, other) in zip(left, entries) {
        guard let slot = slot(now, known, then, other) else { continue }
        if let found = best, rank(found) >= rank(slot) { continue }
        best = slot
      }
      return best
    }
  }

  /// Two words as a slot; nothing for words of two classes that are no opposites.
  private func slot(
    _ now: Int, _ known: LexicalEntry?, _ then: Int, _ other: LexicalEntry?
  ) -> WordSlot? {
    var slot = WordSlot(now: now, then: then)
    if let known, let other {
      slot.kinship = known.kinship(to: other)
      slot.isConcrete = known.isConcrete && other.isConcrete
      slot.isPerson = known.isPerson || other.isPerson
      slot.isMeasure = known.isMeasure && other.isMeasure && !known.hasMainSense(of: other)
    }
    guard
      rewrite.words[now].partOfSpeech == source.words[then].partOfSpeech
        || slot.kinship.contains(.opposite)
    else { return nil }
    let dependents = dependents(now, then)
    slot.sharesDependent = dependents.areShared
    slot.isCrossed = dependents.isCrossed
    slot.strength = strength(now, then, sharesDependent: dependents.areShared)
    return slot
  }

  /// Whether one of the two words is a wider one than the other, by several steps.
  func isWider(_ slot: WordSlot) -> Bool {
    guard let lexicon, let now = entry(rewrite.words[slot.now]),
      let then = entry(source.words[slot.then])
    else { return false }
    return lexicon.isKind(now, of: then) || lexicon.isKind(then, of: now)
  }

  /// A word of the same meaning takes the place before any other.
  private func rank(_ slot: WordSlot) -> Int {
    slot.strength * 2 + (slot.kinship.isDisjoint(with: .equivalent) ? 0 : 3)
      + (slot.kinship.contains(.opposite) ? 3 : 0)
  }

  private func isCandidate(_ word: SyntaxWord) -> Bool { word.isContent && !word.isQuoted }

  private func entry(_ word: SyntaxWord) -> LexicalEntry? {
    word.lexicalClass.flatMap { lexicon?.entry(word.lemma, as: $0) }
  }

  /// Two for heads that are the same word, one for the same relation, one for a word in common below, one
  /// for each same neighbour: at most 6.
  private func strength(_ now: Int, _ then: Int, sharesDependent: Bool) -> Int {
    let (word, other) = (rewrite.words[now], source.words[then])
    var strength = word.dependency == other.dependency ? 1 : 0
    if word.head != now, other.head != then,
      isSame(rewrite.words[word.head], source.words[other.head])
    {
      strength += 2
    }
    if sharesDependent { strength += 1 }
    if now > 0, then > 0, isSame(rewrite.words[now - 1], source.words[then - 1]) { strength += 1 }
    if now + 1 < rewrite.words.count, then + 1 < source.words.count,
      isSame(rewrite.words[now + 1], source.words[then + 1])
    {
      strength += 1
    }
    return strength
  }

  /// Whether content words that depend on the two are the same, in the same way or in another.
  private func dependents(_ now: Int, _ then: Int) -> (areShared: Bool, isCrossed: Bool) {
    var found = (areShared: false, isCrossed: false)
    let below = dependents(of: now, in: rewrite.words)
    if below.isEmpty { return found }
    let others = dependents(of: then, in: source.words)
    for word in below.map({ rewrite.words[$0] }) {
      for other in others.lazy.map({ source.words[$0] }) where isSame(word, other) {
        if word.dependency == other.dependency {
          found.areShared = true
        } else {
          found.isCrossed = true
        }
      }
    }
    return found
  }

  private func dependents(of word: Int, in words: [SyntaxWord]) -> [Int] {
    let low = max(0, word - Self.reach)
    let high = min(words.count, word + Self.reach + 1)
    return (low..<high).filter { index in
      guard index != word, words[index].isContent else { return false }
      // What hangs on a preposition counts as hanging on what stands above that.
      var head = words[index].head
      if words[head].partOfSpeech == .adposition { head = words[head].head }
      return head == word
    }
  }

  private func isSame(_ one: SyntaxWord, _ other: SyntaxWord) -> Bool {
    one.lemma == other.lemma || WordPlaces.stem(one) == WordPlaces.stem(other)
  }

  /// Words on each side among which dependents are looked for.
  private static let reach = 12
}
