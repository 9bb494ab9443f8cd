/// Finds heads, dependencies and sentences: arc-eager, greedy, with a move that starts a sentence.
///
/// Source: spaCy, `pipeline/_parser_internals/arc_eager.pyx` and `_state.pxd`.
struct DependencyParser {
  private let weights: ParserWeights
  private let scorer: StateScorer
  private let count: Int

  private var heads: [Int32]
  private var labels: [Int16]
  /// A token's last child to the left; its last to the right, and the one before that by child.
  private var lastLeft: [Int32]
  private var lastRight: [Int32]
  private var rightBefore: [Int32]
  private var startsSentence: [Bool]
  /// Tokens that went back from the stack to the buffer once.
  private var wentBack: [Bool]
  private var stack: [Int32] = []
  /// Tokens that went back, the next one last.
  private var returned: [Int32] = []
  /// The first token that was never on the stack.
  private var next = 0

  private init(_ weights: ParserWeights, scorer: StateScorer, count: Int) {
    (self.weights, self.scorer, self.count) = (weights, scorer, count)
    heads = Array(repeating: -1, count: count)
    labels = Array(repeating: -1, count: count)
    (lastLeft, lastRight, rightBefore) = (heads, heads, heads)
    startsSentence = Array(repeating: false, count: count)
    wentBack = startsSentence
    startsSentence[0] = true
  }

  /// Parses a text.
  ///
  /// - Parameter scorer: has begun on the text.
  /// - Returns: the head of each token, -1 for a root, and the label of the arc.
  static func parse(
    count: Int, weights: ParserWeights, scorer: StateScorer
  ) -> (heads: [Int32], labels: [Int16]) {
    if count == 0 { return ([], []) }
    var parser = DependencyParser(weights, scorer: scorer, count: count)
    parser.run()
    return (parser.heads, parser.labels)
  }

  private var bufferCount: Int { count - next + returned.count }

  private mutating func run() {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 8) { features in
      features.initialize(repeating: -1)
      guard let start = features.baseAddress else { return }
      while !(stack.isEmpty && bufferCount == 0) {
        describe(in: features)
        scorer.score(start)
        guard let best = bestMove() else { return }
        perform(best)
      }
    }
  }

  /// The tokens that a state is described by.
  private func describe(in features: UnsafeMutableBufferPointer<Int32>) {
    let (first, top) = (buffer(0), stacked(0))
    features[0] = first
    features[1] = buffer(1)
    features[2] = top
    features[3] = stacked(1)
    features[4] = stacked(2)
    features[5] = first < 0 ? -1 : lastLeft[Int(first)]
    features[6] = top < 0 ? -1 : lastLeft[Int(top)]
    features[7] = top < 0 ? -1 : lastRight[Int(top)]
  }

  @inline(__always)
  private func stacked(_ depth: Int) -> Int32 {
    depth < stack.count ? stack[stack.count - 1 - depth] : -1
  }

  @inline(__always)
  private func buffer(_ distance: Int) -> Int32 {
    if distance < returned.count { return returned[returned.count - 1 - distance] }
    let token = next + distance - returned.count
    return token < count ? Int32(token) : -1
  }

  /// The class with the highest score among the moves that the state allows, the first of equals.
  private func bestMove() -> Int? {
    let first = buffer(0)
    let hasBoth = !stack.isEmpty && first >= 0
    let isStart = first >= 0 && startsSentence[Int(first)]
    var best: Int?
    let scores = scorer.scores.start
    func consider(_ action: ParserWeights.Action) {
      for candidate in weights.classes[action.rawValue] {
        if let known = best, scores[candidate] <= scores[known] { continue }
        best = candidate
      }
    }
    if stack.isEmpty || (bufferCount >= 2 && !isStart && !wentBack[Int(first)]) {
      consider(.shift)
    }
    if !stack.isEmpty { consider(.reduce) }
    if hasBoth, !isStart {
      consider(.left)
      consider(.right)
    }
    let second = buffer(1)
    if second >= 0, second == first + 1, !startsSentence[Int(second)] { consider(.breakSentence) }
    return best
  }

  private mutating func perform(_ move: Int) {
    let (first, top) = (buffer(0), stacked(0))
    switch ParserWeights.Action(rawValue: weights.moves.actions[move]) {
    case .shift:
      push()
    case .reduce:
      if heads[Int(top)] < 0, stack.count > 1 {
        wentBack[Int(top)] = true
        returned.append(top)
      }
      stack.removeLast()
    case .left:
      detach(top)
      heads[Int(top)] = first
      labels[Int(top)] = weights.moves.labels[move]
      lastLeft[Int(first)] = top
      wentBack[Int(first)] = false
      stack.removeLast()
    case .right:
      heads[Int(first)] = top
      labels[Int(first)] = weights.moves.labels[move]
      rightBefore[Int(first)] = lastRight[Int(top)]
      lastRight[Int(top)] = first
      push()
    case .breakSentence:
      startsSentence[Int(buffer(1))] = true
    case nil:
      break
    }
  }

  private mutating func push() {
    if let token = returned.popLast() {
      stack.append(token)
    } else {
      stack.append(Int32(next))
      next += 1
    }
  }

  /// Takes a token from the head that it has, which gets another.
  private mutating func detach(_ token: Int32) {
    let head = heads[Int(token)]
    guard head >= 0, head < token, lastRight[Int(head)] == token else { return }
    lastRight[Int(head)] = rightBefore[Int(token)]
  }
}
