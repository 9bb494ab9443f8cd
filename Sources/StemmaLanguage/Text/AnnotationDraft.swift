/// The annotation of one text while the stages write it: an entry a token in every array.
struct AnnotationDraft {
  var variants: [Int32] = []
  var spaces: [Bool] = []
  var tags: [Int16] = []
  var partsOfSpeech: [PartOfSpeech] = []
  var morphologies: [Int16] = []
  /// Among the lexicon's strings; -1 where there is none yet.
  var lemmas: [Int32] = []
  var heads: [Int32] = []
  var dependencies: [Int16] = []
  var sentenceStarts: [Bool] = []
  var leftEdges: [Int32] = []
  var rightEdges: [Int32] = []
  var entities: [AnnotationStorage.EntitySpan] = []

  var count: Int { variants.count }

  /// Makes every array as long as the tokens, with nothing said of any.
  mutating func clear() {
    let count = count
    func fill<Value>(_ array: inout [Value], with value: Value) {
      array.removeAll(keepingCapacity: true)
      array.append(contentsOf: repeatElement(value, count: count))
    }
    fill(&tags, with: -1)
    fill(&partsOfSpeech, with: .none)
    fill(&morphologies, with: 0)
    fill(&lemmas, with: -1)
    fill(&heads, with: 0)
    fill(&dependencies, with: -1)
    fill(&sentenceStarts, with: false)
    fill(&leftEdges, with: 0)
    fill(&rightEdges, with: 0)
    entities.removeAll(keepingCapacity: true)
  }
}
