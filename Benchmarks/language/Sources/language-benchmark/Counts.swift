import StemmaLanguage

/// What was found, to be held against what spaCy finds in the same texts.
struct Counts: Equatable, Sendable {
  var tokens = 0
  var sentences = 0
  var entities = 0
  var nounChunks = 0
  /// Of the heads' distances, whatever their sign.
  var headDistances = 0

  mutating func add(_ text: AnnotatedText) {
    tokens += text.tokens.count
    sentences += text.sentences.count
    entities += text.entities.count
    nounChunks += text.nounChunks.count
    for token in text.tokens { headDistances += abs(token.head - token.index) }
  }

  static func + (one: Counts, other: Counts) -> Counts {
    Counts(
      tokens: one.tokens + other.tokens, sentences: one.sentences + other.sentences,
      entities: one.entities + other.entities, nounChunks: one.nounChunks + other.nounChunks,
      headDistances: one.headDistances + other.headDistances)
  }

  /// As the members of a JSON object.
  var json: String {
    "\"tokens\":\(tokens),\"sentences\":\(sentences),\"entities\":\(entities),"
      + "\"nounChunks\":\(nounChunks),\"headDistances\":\(headDistances)"
  }
}
