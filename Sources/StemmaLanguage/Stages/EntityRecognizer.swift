/// The moves and weights of an entity recogniser.
struct RecognizerWeights: Sendable {
  /// What spaCy numbers the actions: begin, inside, last, unit, outside.
  enum Action: Int, Sendable {
    case begin = 1
    case inside, last, unit, outside
  }

  let encoder: WordEncoderWeights
  let state: StateWeights
  let labels: [String]
  let moves: Moves
  let begin: Range<Int>
  let unit: Range<Int>
  let outside: Int
  /// The classes that go on with an entity of each label, and that end it.
  let inside: [Int]
  let last: [Int]

  init(_ files: ModelFiles) throws(LanguageError) {
    let model = try ThincModel(files, path: "ner/model")
    encoder = try WordEncoderWeights(model)
    state = try StateWeights(model)
    moves = try Moves(files, path: "ner/moves", classes: state.classes)
    labels = moves.labelNames
    begin = moves.classes(of: Action.begin.rawValue)
    unit = moves.classes(of: Action.unit.rawValue)
    inside = moves.classByLabel(of: Action.inside.rawValue)
    last = moves.classByLabel(of: Action.last.rawValue)
    guard state.features == 3, inside.count == labels.count, last.count == labels.count,
      labels.count < Int(Int8.max), begin.allSatisfy({ [moves] in moves.labels[$0] >= 0 }),
      let outside = moves.classes(of: Action.outside.rawValue).first
    else { throw files.unsupported("ner/moves", "not a BILUO recogniser of three features") }
    self.outside = outside
  }
}

/// Finds named entities, token by token, greedily; none crosses the start of a sentence.
///
/// Source: spaCy, `pipeline/_parser_internals/ner.pyx`.
enum EntityRecognizer {
  /// The entities of a text in order.
  ///
  /// - Parameters:
  ///   - scorer: has begun on the text.
  ///   - isSpace: whether a token is white space, at which no entity starts.
  static func entities(
    in draft: AnnotationDraft, weights: RecognizerWeights, scorer: StateScorer,
    isSpace: (Int) -> Bool
  ) -> [AnnotationStorage.EntitySpan] {
    var entities: [AnnotationStorage.EntitySpan] = []
    var open: (start: Int, label: Int)?
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3) { features in
      features.initialize(repeating: -1)
      guard let start = features.baseAddress else { return }
      for token in 0..<draft.count {
        features[0] = Int32(token)
        features[1] = open.map { Int32($0.start) } ?? -1
        features[2] = open == nil ? -1 : Int32(token - 1)
        scorer.score(start)
        let mustEnd = token + 1 == draft.count || draft.sentenceStarts[token + 1]
        if let (first, label) = open {
          if isEnd(of: label, mustEnd: mustEnd, weights: weights, scores: scorer.scores.start) {
            entities.append(.init(start: Int32(first), end: Int32(token + 1), label: Int8(label)))
            open = nil
          }
          continue
        }
        let move = firstMove(
          canBegin: !isSpace(token), mustEnd: mustEnd, weights: weights,
          scores: scorer.scores.start)
        let label = Int(weights.moves.labels[move])
        if weights.begin.contains(move) { open = (token, label) }
        if weights.unit.contains(move) {
          entities.append(.init(start: Int32(token), end: Int32(token + 1), label: Int8(label)))
        }
      }
    }
    return entities
  }

  /// Whether the open entity ends with this token.
  private static func isEnd(
    of label: Int, mustEnd: Bool, weights: RecognizerWeights, scores: UnsafePointer<Float>
  ) -> Bool {
    if mustEnd { return true }
    let (inside, last) = (weights.inside[label], weights.last[label])
    return scores[last] > scores[inside] || (scores[last] == scores[inside] && last < inside)
  }

  /// The best move outside an entity, the first of equals; a unit without a label is none.
  private static func firstMove(
    canBegin: Bool, mustEnd: Bool, weights: RecognizerWeights, scores: UnsafePointer<Float>
  ) -> Int {
    var best: Int?
    func consider(_ move: Int) {
      if let known = best, scores[move] <= scores[known] { return }
      best = move
    }
    if canBegin {
      if !mustEnd { weights.begin.forEach(consider) }
      for move in weights.unit where weights.moves.labels[move] >= 0 { consider(move) }
    }
    consider(weights.outside)
    return best ?? weights.outside
  }
}
