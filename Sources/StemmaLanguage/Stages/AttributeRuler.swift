/// Applies ``AttributeRules`` to texts. What follows from a word and its tag alone is worked out once
/// for each pair and kept.
final class AttributeRuler {
  private typealias Condition = AttributeRules.Condition
  private typealias Effect = AttributeRules.Effect

  /// What the rules come to for a word with a tag.
  private struct Entry {
    /// Rules of one token that ask for nothing more, and what they come to together.
    var settled: [Int] = []
    var effect = Effect()
    /// Rules that may begin here, but ask for dependencies or for what stands after.
    var open: [Int] = []
  }

  /// A rule that holds, and the token that it is for.
  private struct Match {
    let rule: Int
    let start: Int
    let target: Int
  }

  private let rules: [AttributeRules.Rule]
  private let tagCount: Int
  private var numbers = KeyTable(minimumCapacity: 4096)
  private var entries: [Entry] = []

  init(_ rules: AttributeRules, tagCount: Int) {
    self.rules = rules.rules
    self.tagCount = tagCount
  }

  /// Forgets all words, whose numbers then mean others.
  func forgetWords() {
    numbers = KeyTable(minimumCapacity: 4096)
    entries.removeAll(keepingCapacity: true)
  }

  /// Applies the rules to a text, whose tags and dependencies are set. Every rule is matched before any is applied.
  func apply(to draft: inout AnnotationDraft, lexicon: inout Lexicon) {
    var matches: [Match] = []
    var entryOf: [Int32] = []
    entryOf.reserveCapacity(draft.count)
    for token in 0..<draft.count {
      let number = entry(at: token, draft: draft, lexicon: lexicon)
      entryOf.append(number)
      for rule in entries[Int(number)].open
      where holds(rule, at: token, draft: draft, lexicon: lexicon) {
        matches.append(Match(rule: rule, start: token, target: token + rules[rule].target))
      }
    }
    for token in 0..<draft.count {
      set(entries[Int(entryOf[token])].effect, at: token, draft: &draft, lexicon: &lexicon)
    }
    if matches.isEmpty { return }
    // Tokens that more than settled rules hold for, all over again, in the order of the rules.
    let targets = Set(matches.map(\.target))
    for token in targets {
      matches += entries[Int(entryOf[token])].settled.map {
        Match(rule: $0, start: token, target: token)
      }
    }
    matches.sort { (rules[$0.rule].order, $0.start) < (rules[$1.rule].order, $1.start) }
    for match in matches {
      set(rules[match.rule].effect, at: match.target, draft: &draft, lexicon: &lexicon)
    }
  }

  /// The entry of a token's word and tag.
  private func entry(at token: Int, draft: AnnotationDraft, lexicon: Lexicon) -> Int32 {
    let lexeme = lexicon.variants[Int(draft.variants[token])].lexeme
    let key = UInt64(UInt32(lexeme)) * UInt64(tagCount + 1) + UInt64(draft.tags[token] + 1)
    let mixed = key &* 0x9e37_79b9_7f4a_7c15
    if let known = numbers[mixed] { return known }
    var entry = Entry()
    let word = lexicon.lexemes[Int(lexeme)]
    for (number, rule) in rules.enumerated() {
      let first = rule.conditions[0]
      guard holdsByItself(first, tag: draft.tags[token], word: word, lexicon: lexicon) else {
        continue
      }
      if rule.conditions.count == 1, first.dependencies == nil {
        entry.settled.append(number)
        entry.effect.add(rule.effect)
      } else {
        entry.open.append(number)
      }
    }
    let number = Int32(entries.count)
    entries.append(entry)
    numbers.set(mixed, to: number)
    return number
  }

  private func holds(_ rule: Int, at start: Int, draft: AnnotationDraft, lexicon: Lexicon) -> Bool {
    let conditions = rules[rule].conditions
    guard start + conditions.count <= draft.count else { return false }
    return conditions.indices.allSatisfy { offset in
      let (condition, token) = (conditions[offset], start + offset)
      if let dependencies = condition.dependencies,
        !dependencies.holds(draft.dependencies[token])
      {
        return false
      }
      // The first token's word and tag hold already.
      if offset == 0 { return true }
      let lexeme = lexicon.variants[Int(draft.variants[token])].lexeme
      return holdsByItself(
        condition, tag: draft.tags[token], word: lexicon.lexemes[Int(lexeme)], lexicon: lexicon)
    }
  }

  /// Whether a condition holds, as far as it asks for word and tag.
  private func holdsByItself(
    _ condition: Condition, tag: Int16, word: Lexeme, lexicon: Lexicon
  ) -> Bool {
    if let tags = condition.tags, !tags.holds(tag) { return false }
    if let lower = condition.lower, !lower.holds(word.lower) { return false }
    if let isSpace = condition.isSpace, isSpace != word.isSpace { return false }
    guard let pattern = condition.lowerPattern else { return true }
    return [UInt32](scalarsOf: lexicon.strings[word.lowerText]).withUnsafeBufferPointer {
      pattern.firstMatch(in: $0) != nil
    }
  }

  private func set(
    _ effect: Effect, at token: Int, draft: inout AnnotationDraft, lexicon: inout Lexicon
  ) {
    if let tag = effect.tag { draft.tags[token] = tag }
    if let part = effect.partOfSpeech { draft.partsOfSpeech[token] = part }
    if let morphology = effect.morphology { draft.morphologies[token] = morphology }
    if let dependency = effect.dependency { draft.dependencies[token] = dependency }
    if let lemma = effect.lemma { draft.lemmas[token] = lexicon.strings.number(of: lemma) }
  }
}

extension AttributeRules.Effect {
  /// Takes over what another effect sets.
  fileprivate mutating func add(_ other: Self) {
    tag = other.tag ?? tag
    partOfSpeech = other.partOfSpeech ?? partOfSpeech
    morphology = other.morphology ?? morphology
    dependency = other.dependency ?? dependency
    lemma = other.lemma ?? lemma
  }
}
