@testable import StemmaLanguage

/// Times the stages one by one, in the order in which ``Annotator`` calls them, over every text.
///
/// Vectors are made while the parser asks for them; their time is that of making them once more alone,
/// with words in a cache of the same size, and is taken from the parser's.
final class StageRun {
  private let model: LanguageModel
  private let annotator: Annotator
  private var tokenizer: Tokenizer
  private let encoders: [WordEncoder]
  private let aloneEncoders: [WordEncoder]
  private let tagger: Tagger
  private let parserScorer: StateScorer
  private let recognizerScorer: StateScorer
  private let ruler: AttributeRuler
  private let lemmatizer: Lemmatizer
  private var strings = LocalStrings()
  private var seconds: [String: Double] = [:]

  init(_ model: LanguageModel) {
    let kernels = Kernels(.best)
    self.model = model
    annotator = Annotator(model)
    tokenizer = model.tokenizer
    func encoder(_ weights: WordEncoderWeights) -> WordEncoder {
      WordEncoder(weights, vectors: model.vectors, kernels: kernels)
    }
    let weights = [model.encoder, model.recognizer.encoder]
    encoders = weights.map(encoder)
    aloneEncoders = weights.map(encoder)
    tagger = Tagger(model.tagger, kernels: kernels)
    parserScorer = StateScorer(model.parser.state, encoder: encoders[0], kernels: kernels)
    recognizerScorer = StateScorer(
      model.recognizer.state, encoder: encoders[1], kernels: kernels)
    ruler = AttributeRuler(model.attributeRules)
    lemmatizer = Lemmatizer(model.lemmas)
  }

  static func run(model folder: String, texts path: String) throws {
    let texts = try Texts.read(path)
    let run = StageRun(try LanguageModel(folder: folder))
    var counts = Counts()
    for text in texts { counts.add(try run.annotate(text)) }
    let stages = run.seconds.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
    print("{\(counts.json),\"stages\":{\(stages.joined(separator: ","))}}")
  }

  private func timed<Value>(_ stage: String, _ work: () -> Value) -> Value {
    let start = Clock.processor
    defer { seconds[stage, default: 0] += Clock.processor - start }
    return work()
  }

  private func annotate(_ text: String) throws -> AnnotatedText {
    var text = text
    var draft = AnnotationDraft()
    timed("tokenizer") {
      text.withUTF8 {
        tokenizer.tokenize($0, variants: &draft.variants, spaces: &draft.spaces)
      }
    }
    draft.clear()
    parse(&draft)
    timed("attribute rules") { ruler.apply(to: &draft, lexicon: &tokenizer.lexicon) }
    timed("lemmatizer") { lemmatizer.apply(to: &draft, lexicon: &tokenizer.lexicon) }
    recognizeEntities(of: &draft)
    let chunks = timed("noun chunks") { model.nounChunks.chunks(of: draft) }
    let storage = timed("result") {
      AnnotationStorage(
        draft, text: text, lexicon: tokenizer.lexicon, labels: model.labels, nounChunks: chunks,
        strings: &strings)
    }
    let found = AnnotatedText(storage: storage)
    let whole = timed("all together") { annotator.annotate(text) }
    var (one, other) = (Counts(), Counts())
    one.add(found)
    other.add(whole)
    guard one == other else { throw Failure.otherAnswers }
    return found
  }

  private func parse(_ draft: inout AnnotationDraft) {
    let words = words(of: draft)
    let before = seconds["vectors of parser", default: 0] + seconds["tagger", default: 0]
    encodeAlone(0, words, stage: "vectors of parser")
    let arcs = timed("parser") {
      tagger.begin(count: words.count)
      parserScorer.begin(words) { [self] range, vectors in
        timed("tagger") { tagger.tag(range, vectors: vectors) }
      }
      defer { parserScorer.end() }
      return DependencyParser.parse(
        count: words.count, weights: model.parser, scorer: parserScorer)
    }
    let inside = seconds["vectors of parser", default: 0] + seconds["tagger", default: 0]
    seconds["parser", default: 0] -= inside - before
    draft.tags = tagger.tags
    timed("tree") {
      DependencyTree.build(
        heads: arcs.heads, labels: arcs.labels, weights: model.parser, draft: &draft,
        isSpace: words.isSpace)
    }
  }

  private func recognizeEntities(of draft: inout AnnotationDraft) {
    let words = words(of: draft)
    let before = seconds["vectors of entities", default: 0]
    encodeAlone(1, words, stage: "vectors of entities")
    draft.entities = timed("entities") {
      recognizerScorer.begin(words)
      defer { recognizerScorer.end() }
      return EntityRecognizer.entities(
        in: draft, weights: model.recognizer, scorer: recognizerScorer, isSpace: words.isSpace)
    }
    seconds["entities", default: 0] -= seconds["vectors of entities", default: 0] - before
  }

  private func encodeAlone(_ number: Int, _ words: WordSequence, stage: String) {
    timed(stage) {
      for first in stride(from: 0, to: words.count, by: WordEncoder.segment) {
        let range = first..<min(first + WordEncoder.segment, words.count)
        _ = aloneEncoders[number].encode(range, of: words)
      }
    }
  }

  private func words(of draft: AnnotationDraft) -> WordSequence {
    WordSequence(variants: draft.variants, spaces: draft.spaces, lexicon: tokenizer.lexicon)
  }
}
