/// Turns the arcs of the parser into a tree: roots, subtrees, sentences, and arcs that cross.
///
/// Source: spaCy, `tokens/doc.pyx`, `set_children_from_heads`, and
/// `pipeline/_parser_internals/nonproj.pyx`, `deprojectivize`.
enum DependencyTree {
  /// Writes heads, dependencies, edges and sentence starts of a draft.
  ///
  /// - Parameter isSpace: whether a token is white space, which never is the head that an arc moves to.
  static func build(
    heads: [Int32], labels: [Int16], weights: ParserWeights, draft: inout AnnotationDraft,
    isSpace: (Int) -> Bool
  ) {
    for token in heads.indices {
      let isRoot = heads[token] < 0
      draft.heads[token] = isRoot ? Int32(token) : heads[token]
      draft.dependencies[token] = isRoot ? weights.rootLabel : labels[token]
    }
    if draft.dependencies.contains(where: { weights.lifted[Int($0)] != nil }) {
      findEdges(of: &draft)
      moveArcsDown(weights, draft: &draft, isSpace: isSpace)
    }
    findEdges(of: &draft)
    for token in heads.indices where Int(draft.heads[token]) == token {
      draft.sentenceStarts[Int(draft.leftEdges[token])] = true
    }
  }

  /// First and last token of every subtree; where arcs cross, they are spread again, at most as often as spaCy does.
  private static func findEdges(of draft: inout AnnotationDraft) {
    let count = draft.count
    for token in 0..<count {
      draft.leftEdges[token] = Int32(token)
      draft.rightEdges[token] = Int32(token)
    }
    for round in 0... {
      for token in 0..<count { spread(token, of: &draft) }
      for token in stride(from: count - 1, through: 0, by: -1) { spread(token, of: &draft) }
      if round > 10 || sentencesHoldTheirHeads(draft) { return }
    }
  }

  @inline(__always)
  private static func spread(_ token: Int, of draft: inout AnnotationDraft) {
    let head = Int(draft.heads[token])
    if draft.leftEdges[token] < draft.leftEdges[head] {
      draft.leftEdges[head] = draft.leftEdges[token]
    }
    if draft.rightEdges[token] > draft.rightEdges[head] {
      draft.rightEdges[head] = draft.rightEdges[token]
    }
  }

  /// Whether the head of every token lies in the token's sentence.
  private static func sentencesHoldTheirHeads(_ draft: AnnotationDraft) -> Bool {
    let count = draft.count
    var starts = Array(repeating: false, count: count)
    for token in 0..<count where Int(draft.heads[token]) == token {
      starts[Int(draft.leftEdges[token])] = true
    }
    var start = 0
    for token in 0..<count where (token > 0 && starts[token]) || token == count - 1 {
      for inside in start..<token {
        let head = Int(draft.heads[inside])
        if head < start || head > token { return false }
      }
      start = token
    }
    return true
  }

  /// Arcs that the training data moved up the tree carry the label of their real head; looks for it, breadth
  /// first, below the head that they have.
  private static func moveArcsDown(
    _ weights: ParserWeights, draft: inout AnnotationDraft, isSpace: (Int) -> Bool
  ) {
    for token in 0..<draft.count {
      guard let lifted = weights.lifted[Int(draft.dependencies[token])] else { continue }
      var level = [Int(draft.heads[token])]
      var head = level[0]
      search: while !level.isEmpty {
        var below: [Int] = []
        for parent in level {
          for child in Int(draft.leftEdges[parent])...Int(draft.rightEdges[parent])
          where child != parent && Int(draft.heads[child]) == parent {
            if isSpace(child) || child == token { continue }
            if draft.dependencies[child] == lifted.head {
              head = child
              break search
            }
            below.append(child)
          }
        }
        level = below
      }
      draft.heads[token] = Int32(head)
      draft.dependencies[token] = lifted.label
    }
  }
}
