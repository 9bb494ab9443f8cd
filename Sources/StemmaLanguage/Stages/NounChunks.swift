/// Finds the flat noun phrases of a parsed text.
///
/// Source: spaCy, `lang/en/syntax_iterators.py`.
struct NounChunks: Sendable {
  private static let phraseLabels: Set<String> = [
    "oprd", "nsubj", "dobj", "nsubjpass", "pcomp", "pobj", "dative", "appos", "attr", "ROOT",
  ]

  /// Whether a dependency, by its number, makes a noun the head of a phrase.
  private let isPhrase: [Bool]
  private let conjunct: Int16?

  /// - Parameter labels: the names of the dependencies.
  init(labels: [String]) {
    isPhrase = labels.map(Self.phraseLabels.contains)
    conjunct = labels.firstIndex(of: "conj").map(Int16.init)
  }

  /// The phrases as ranges of tokens, in order; no two overlap.
  func chunks(of draft: AnnotationDraft) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var last = -1
    let firstConjuncts = firstConjuncts(in: draft)
    for token in 0..<draft.count {
      switch draft.partsOfSpeech[token] {
      case .noun, .properNoun, .pronoun: break
      default: continue
      }
      let start = Int(draft.leftEdges[token])
      let isConjunct = draft.dependencies[token] == conjunct
      let first = isConjunct ? Int(firstConjuncts[Int(draft.heads[token])]) : token
      // A rule of the model may have taken the dependency away.
      let dependency = Int(draft.dependencies[first])
      guard start > last, dependency >= 0, isPhrase[dependency] else { continue }
      last = token
      chunks.append(start..<token + 1)
    }
    return chunks
  }

  /// For each token the first of the words before it that it is coordinated with; itself where there is
  /// none.
  private func firstConjuncts(in draft: AnnotationDraft) -> [Int32] {
    var firsts: [Int32] = []
    firsts.reserveCapacity(draft.count)
    for token in 0..<draft.count {
      let head = Int(draft.heads[token])
      let isConjunct = draft.dependencies[token] == conjunct && head < token
      firsts.append(isConjunct ? firsts[head] : Int32(token))
    }
    return firsts
  }
}
