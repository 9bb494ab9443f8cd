/// Rules that set attributes of tokens where a short pattern of tokens stands.
///
/// Source: spaCy, `pipeline/attributeruler.py`, and the keys of `matcher.pyx` that the model uses.
struct AttributeRules: Sendable {
  /// What a token must be. Numbers are indices of labels, -1 for the empty one.
  struct Condition: Sendable {
    var tags: Membership<Int16>?
    var dependencies: Membership<Int16>?
    var lower: Membership<UInt64>?
    var lowerPattern: PythonPattern?
    var isSpace: Bool?
  }

  /// In a set, or not in it.
  struct Membership<Value: Hashable & Sendable>: Sendable {
    let values: Set<Value>
    let isExcluded: Bool

    func holds(_ value: Value) -> Bool { values.contains(value) != isExcluded }
  }

  /// What a rule sets; nothing where it leaves the attribute.
  struct Effect: Sendable {
    var tag: Int16?
    var partOfSpeech: PartOfSpeech?
    var morphology: Int16?
    var dependency: Int16?
    var lemma: String?
  }

  struct Rule: Sendable {
    /// Place of the rule in the file: later ones overrule earlier ones.
    let order: Int
    let conditions: [Condition]
    /// The token of the pattern that the effect is for.
    let target: Int
    let effect: Effect
  }

  let rules: [Rule]
  /// The sets of features that rules give; the first is empty.
  let morphologies: [String]

  private static let path = "attribute_ruler/patterns"

  init(_ files: ModelFiles, tags: [String], dependencies: [String]) throws(LanguageError) {
    guard let items = try files.messagePack(Self.path).items else {
      throw files.malformed(Self.path, "not a list of rules")
    }
    var reader = AttributeRuleReader(
      files: files, path: Self.path, tags: tags, dependencies: dependencies)
    var rules: [Rule] = []
    for (order, item) in items.enumerated() {
      let effect = try reader.effect(item["attrs"])
      let target = item["index"]?.integer ?? 0
      for pattern in item["patterns"]?.items ?? [] {
        var conditions: [Condition] = []
        for token in pattern.items ?? [] { conditions.append(try reader.condition(token)) }
        guard conditions.indices.contains(target) else {
          throw files.malformed(Self.path, "a rule for a token that its pattern does not have")
        }
        rules.append(
          Rule(order: order, conditions: conditions, target: target, effect: effect))
      }
    }
    (self.rules, morphologies) = (rules, reader.morphologies)
  }
}

/// Reads the rules' conditions and effects, and collects the morphologies.
private struct AttributeRuleReader {
  let files: ModelFiles
  let path: String
  let tags: [String]
  let dependencies: [String]
  private(set) var morphologies = [""]
  private var morphologyNumbers: [String: Int16] = ["": 0]

  init(files: ModelFiles, path: String, tags: [String], dependencies: [String]) {
    (self.files, self.path, self.tags, self.dependencies) = (files, path, tags, dependencies)
  }

  mutating func effect(_ value: MessagePackValue?) throws(LanguageError) -> AttributeRules.Effect {
    var effect = AttributeRules.Effect()
    for (key, value) in value?.pairs ?? [] {
      guard let text = value.text else { throw unsupported("an attribute that is no text") }
      switch key.text {
      case "TAG": effect.tag = Self.number(of: text, in: tags)
      case "DEP": effect.dependency = Self.number(of: text, in: dependencies)
      case "LEMMA": effect.lemma = text
      case "MORPH": effect.morphology = try morphology(text)
      case "POS":
        guard let part = PartOfSpeech(label: text) else { throw unsupported("POS \(text)") }
        effect.partOfSpeech = part
      default: throw unsupported("a rule that sets \(key.text ?? "?")")
      }
    }
    if effect.tag == Self.unknown || effect.dependency == Self.unknown {
      throw unsupported("a rule that sets a label which the model does not have")
    }
    return effect
  }

  func condition(_ value: MessagePackValue) throws(LanguageError) -> AttributeRules.Condition {
    var condition = AttributeRules.Condition()
    for (key, value) in value.pairs ?? [] {
      if key.text == "IS_SPACE", let flag = value.boolean {
        condition.isSpace = flag
        continue
      }
      let (members, isExcluded, pattern) = try test(value)
      switch (key.text, members) {
      case ("TAG", let members?):
        condition.tags = .init(
          values: Set(members.map { Self.number(of: $0, in: tags) }), isExcluded: isExcluded)
      case ("DEP", let members?):
        condition.dependencies = .init(
          values: Set(members.map { Self.number(of: $0, in: dependencies) }),
          isExcluded: isExcluded)
      case ("LOWER", let members?):
        condition.lower = .init(
          values: Set(members.map(StringHash.identity)), isExcluded: isExcluded)
      case ("LOWER", nil): condition.lowerPattern = pattern
      default: throw unsupported("a pattern over \(key.text ?? "?")")
      }
    }
    return condition
  }

  /// A value, or one of `{"IN": …}`, `{"NOT_IN": …}` and `{"REGEX": …}`.
  private func test(
    _ value: MessagePackValue
  ) throws(LanguageError) -> (members: [String]?, isExcluded: Bool, pattern: PythonPattern?) {
    if let text = value.text { return ([text], false, nil) }
    guard let pairs = value.pairs, pairs.count == 1, let operation = pairs[0].key.text else {
      throw unsupported("a pattern of another form")
    }
    let operand = pairs[0].value
    if operation == "REGEX", let source = operand.text {
      do throws(PythonPattern.Failure) {
        return (nil, false, try PythonPattern(source))
      } catch {
        throw unsupported("the pattern's \(error.problem)")
      }
    }
    guard operation == "IN" || operation == "NOT_IN", let items = operand.items else {
      throw unsupported("a pattern with \(operation)")
    }
    return (items.compactMap(\.text), operation == "NOT_IN", nil)
  }

  private mutating func morphology(_ text: String) throws(LanguageError) -> Int16 {
    // spaCy writes `_` for no features.
    if text == "_" { return 0 }
    if let known = morphologyNumbers[text] { return known }
    guard morphologies.count <= Int16.max else {
      throw unsupported("more than \(Int16.max) sets of features")
    }
    let number = Int16(morphologies.count)
    morphologies.append(text)
    morphologyNumbers[text] = number
    return number
  }

  /// Stands for a label that the model does not have, which no token bears.
  private static let unknown = Int16.min

  private static func number(of label: String, in labels: [String]) -> Int16 {
    if label.isEmpty { return -1 }
    return labels.firstIndex(of: label).map(Int16.init) ?? unknown
  }

  private func unsupported(_ problem: String) -> LanguageError {
    files.unsupported(path, problem)
  }
}
