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
    for token in 0..<draft.count {
      switch draft.partsOfSpeech[token] {
      case .noun, .properNoun, .pronoun: break
      default: continue
      }
      let start = Int(draft.leftEdges[token])
      guard start > last, isPhrase[Int(draft.dependencies[firstConjunct(of: token, in: draft)])]
      else { continue }
      last = token
      chunks.append(start..<token + 1)
    }
    return chunks
  }

  /// The first of the nouns that a token is coordinated with.
  private func firstConjunct(of token: Int, in draft: AnnotationDraft) -> Int {
    guard draft.dependencies[token] == conjunct else { return token }
    var head = Int(draft.heads[token])
    while draft.dependencies[head] == conjunct, Int(draft.heads[head]) < head {
      head = Int(draft.heads[head])
    }
    return head
  }
}
