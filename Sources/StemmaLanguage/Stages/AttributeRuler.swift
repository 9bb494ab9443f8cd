/// Applies ``AttributeRules`` to texts. What follows from a word and its tag alone is worked out once
/// for each pair and kept.
final class AttributeRuler {
  private typealias Condition = AttributeRules.Condition

  /// What a rule sets, in the numbers of the draft.
  fileprivate struct Effect {
    var tag: Int16?
    var partOfSpeech: PartOfSpeech?
    var morphology: Int16?
    var dependency: Int16?
    var lemma: Int32?
  }

  /// The rules that begin with a word with a tag.
  private struct Candidates {
    /// Rules of one token that ask for nothing more.
    var settled: [Int] = []
    /// Rules that ask for dependencies or for what stands after.
    var open: [Int] = []
  }

  /// A rule that holds, and the token that it is for.
  private struct Match {
    let rule: Int
    let start: Int
    let target: Int
  }

  private let rules: [AttributeRules.Rule]
  private var numbers = KeyTable(minimumCapacity: 4096)
  /// By the number of word and tag: the rules, whether any is open, and what the settled ones come to together.
  private var candidates: [Candidates] = []
  private var isOpen: [Bool] = []
  private var settledEffects: [Effect] = []

  init(_ rules: AttributeRules) {
    self.rules = rules.rules
  }

  /// Forgets all words, whose numbers then mean others.
  func forgetWords() {
    numbers = KeyTable(minimumCapacity: 4096)
    candidates.removeAll(keepingCapacity: true)
    isOpen.removeAll(keepingCapacity: true)
    settledEffects.removeAll(keepingCapacity: true)
  }

  /// Applies the rules to a text, whose tags and dependencies are set. Every rule is matched before any is applied.
  func apply(to draft: inout AnnotationDraft, lexicon: inout Lexicon) {
    var matches: [Match] = []
    var numberOf: [Int32] = []
    numberOf.reserveCapacity(draft.count)
    for token in 0..<draft.count {
      let number = number(at: token, draft: draft, lexicon: &lexicon)
      numberOf.append(number)
      if !isOpen[Int(number)] { continue }
      for rule in candidates[Int(number)].open
      where holds(rule, at: token, draft: draft, lexicon: lexicon) {
        matches.append(Match(rule: rule, start: token, target: token + rules[rule].target))
      }
    }
    for token in 0..<draft.count {
      set(settledEffects[Int(numberOf[token])], at: token, draft: &draft)
    }
    if matches.isEmpty { return }
    // Tokens that more than settled rules hold for, all over again, in the order of the rules.
    let targets = Set(matches.map(\.target))
    for token in targets {
      matches += candidates[Int(numberOf[token])].settled.map {
        Match(rule: $0, start: token, target: token)
      }
    }
    matches.sort { (rules[$0.rule].order, $0.start) < (rules[$1.rule].order, $1.start) }
    for match in matches {
      set(effect(of: match.rule, lexicon: &lexicon), at: match.target, draft: &draft)
    }
  }

  /// The number of a token's word and tag.
  private func number(
    at token: Int, draft: AnnotationDraft, lexicon: inout Lexicon
  ) -> Int32 {
    let lexeme = lexicon.variants[Int(draft.variants[token])].lexeme
    let tag = draft.tags[token]
    // The product with an odd number spreads the keys, no two of which become one.
    let key = (UInt64(UInt32(lexeme)) << 16 | UInt64(UInt16(bitPattern: tag))) &* Self.spread
    if let known = numbers[key] { return known }
    let word = lexicon.lexemes[Int(lexeme)]
    var found = Candidates()
    var effect = Effect()
    for (number, rule) in rules.enumerated() {
      let first = rule.conditions[0]
      guard holdsByItself(first, tag: tag, word: word, lexicon: lexicon) else { continue }
      if rule.conditions.count == 1, first.dependencies == nil {
        found.settled.append(number)
        effect.add(self.effect(of: number, lexicon: &lexicon))
      } else {
        found.open.append(number)
      }
    }
    let number = Int32(candidates.count)
    candidates.append(found)
    isOpen.append(!found.open.isEmpty)
    settledEffects.append(effect)
    numbers.set(key, to: number)
    return number
  }

  private static let spread: UInt64 = 0x9e37_79b9_7f4a_7c15

  private func effect(of rule: Int, lexicon: inout Lexicon) -> Effect {
    let effect = rules[rule].effect
    return Effect(
      tag: effect.tag, partOfSpeech: effect.partOfSpeech, morphology: effect.morphology,
      dependency: effect.dependency,
      lemma: effect.lemma.map { lexicon.strings.number(of: $0) })
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

  private func set(_ effect: Effect, at token: Int, draft: inout AnnotationDraft) {
    if let tag = effect.tag { draft.tags[token] = tag }
    if let part = effect.partOfSpeech { draft.partsOfSpeech[token] = part }
    if let morphology = effect.morphology { draft.morphologies[token] = morphology }
    if let dependency = effect.dependency { draft.dependencies[token] = dependency }
    if let lemma = effect.lemma { draft.lemmas[token] = lemma }
  }
}

extension AttributeRuler.Effect {
  /// Takes over what another effect sets.
  fileprivate mutating func add(_ other: Self) {
    tag = other.tag ?? tag
    partOfSpeech = other.partOfSpeech ?? partOfSpeech
    morphology = other.morphology ?? morphology
    dependency = other.dependency ?? dependency
    lemma = other.lemma ?? lemma
  }
}
