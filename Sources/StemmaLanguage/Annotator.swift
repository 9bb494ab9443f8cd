/// Runs a ``LanguageModel`` over texts: one for each task, because it keeps scratch memory and caches.
///
/// What it answers depends on the model and the text alone, never on the texts before.
public final class Annotator {
  private let model: LanguageModel
  /// Words that are remembered from text to text before all are forgotten.
  private let mostWords: Int
  private var tokenizer: Tokenizer
  private let encoders: [WordEncoder]
  private let tagger: Tagger
  private let parserScorer: StateScorer
  private let recognizerScorer: StateScorer
  private let ruler: AttributeRuler
  private let lemmatizer: Lemmatizer
  private var draft = AnnotationDraft()
  private var strings = LocalStrings()

  /// An annotator that has met no text.
  public convenience init(_ model: LanguageModel) {
    self.init(model, instructions: .best)
  }

  /// An annotator that computes with a given instruction set, or the best one below it that there is, and
  /// remembers so many words.
  package init(_ model: LanguageModel, instructions: InstructionSet, mostWords: Int = 50_000) {
    let kernels = Kernels(instructions)
    (self.model, self.mostWords) = (model, mostWords)
    tokenizer = model.tokenizer
    let shared = WordEncoder(model.encoder, vectors: model.vectors, kernels: kernels)
    let own = WordEncoder(model.recognizer.encoder, vectors: model.vectors, kernels: kernels)
    encoders = [shared, own]
    tagger = Tagger(model.tagger, kernels: kernels)
    parserScorer = StateScorer(model.parser.state, encoder: shared, kernels: kernels)
    recognizerScorer = StateScorer(model.recognizer.state, encoder: own, kernels: kernels)
    ruler = AttributeRuler(model.attributeRules)
    lemmatizer = Lemmatizer(model.lemmas)
  }

  /// Splits a text into tokens and says of each what the model says.
  ///
  /// Memory beside the result is bounded whatever the length of the text, but for words never met before.
  ///
  /// - Parameter text: at most 2 GiB of UTF-8.
  public func annotate(_ text: String) -> AnnotatedText {
    precondition(text.utf8.count < Int(Int32.max), "a text of 2 GiB or more")
    if tokenizer.lexicon.lexemes.count > mostWords { forgetWords() }
    var text = text
    var draft = AnnotationDraft()
    swap(&draft, &self.draft)
    text.withUTF8 {
      tokenizer.tokenize($0, variants: &draft.variants, spaces: &draft.spaces)
    }
    draft.clear()
    parse(&draft)
    ruler.apply(to: &draft, lexicon: &tokenizer.lexicon)
    lemmatizer.apply(to: &draft, lexicon: &tokenizer.lexicon)
    recognizeEntities(of: &draft)
    let storage = AnnotationStorage(
      draft, text: text, lexicon: tokenizer.lexicon, labels: model.labels,
      nounChunks: model.nounChunks.chunks(of: draft), strings: &strings)
    // The next text uses this one's memory, unless it was a long one.
    if draft.count <= mostWords { swap(&draft, &self.draft) }
    return AnnotatedText(storage: storage)
  }

  private func parse(_ draft: inout AnnotationDraft) {
    let words = words(of: draft)
    tagger.begin(count: words.count)
    parserScorer.begin(words) { [tagger] in tagger.tag($0, vectors: $1) }
    let arcs = DependencyParser.parse(
      count: words.count, weights: model.parser, scorer: parserScorer)
    parserScorer.end()
    draft.tags = tagger.tags
    DependencyTree.build(
      heads: arcs.heads, labels: arcs.labels, weights: model.parser, draft: &draft,
      isSpace: words.isSpace)
  }

  private func recognizeEntities(of draft: inout AnnotationDraft) {
    let words = words(of: draft)
    recognizerScorer.begin(words)
    draft.entities = EntityRecognizer.entities(
      in: draft, weights: model.recognizer, scorer: recognizerScorer, isSpace: words.isSpace)
    recognizerScorer.end()
  }

  private func words(of draft: AnnotationDraft) -> WordSequence {
    WordSequence(variants: draft.variants, spaces: draft.spaces, lexicon: tokenizer.lexicon)
  }

  /// Starts over from the model's own words.
  private func forgetWords() {
    tokenizer = model.tokenizer
    encoders.forEach { $0.forgetWords() }
    ruler.forgetWords()
    lemmatizer.forgetWords()
  }
}
