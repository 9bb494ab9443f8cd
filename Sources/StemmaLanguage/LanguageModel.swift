import FoundationEssentials

/// An English pipeline of spaCy's, loaded: immutable, shared by all tasks.
///
/// ```swift
/// let model = try LanguageModel(folder: "/home/me/models/en_core_web_sm-3.8.0")
/// let annotator = Annotator(model)
/// for token in annotator.annotate("The talks opened on Monday.").tokens {
///   print(token.text, token.lemma, token.dependency)
/// }
/// ```
public final class LanguageModel: Sendable {
  /// What spaCy calls the model, and its version.
  public let name: String
  public let version: String
  /// The names of the dependencies and of the kinds of entities that it tells apart.
  public var dependencies: [String] { labels.dependencies }
  public var entityLabels: [String] { labels.entities }

  let labels: LabelTables
  /// Has met no text yet; annotators work on copies.
  let tokenizer: Tokenizer
  let vectors: PretrainedVectors?
  let encoder: WordEncoderWeights
  let tagger: TaggerWeights
  let parser: ParserWeights
  let recognizer: RecognizerWeights
  let attributeRules: AttributeRules
  let lemmas: LemmaTables
  let nounChunks: NounChunks

  /// What a model says of itself.
  private struct Description: Decodable {
    let lang: String
    let name: String
    let version: String
    let pipeline: [String]
  }

  /// The components that are run, in the order in which they must stand.
  private static let pipeline = [
    "tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner",
  ]

  /// Reads a pipeline's folder as spaCy writes it (`meta.json`, `tokenizer`, `vocab/`, `tok2vec/`, …).
  ///
  /// - Parameters:
  ///   - folder: path of the folder.
  ///   - digests: SHA-256 of each file, 64 lower-case hexadecimal digits by path inside the folder; where
  ///     given, every file that is read must be named there and have that digest.
  /// - Throws: `LanguageError`.
  public convenience init(folder: String, digests: [String: String]? = nil) throws(LanguageError) {
    try self.init(ModelFiles(folder: folder, digests: digests))
  }

  private init(_ files: ModelFiles) throws(LanguageError) {
    let description = try files.json("meta.json", as: Description.self)
    guard description.lang == "en",
      description.pipeline.filter({ $0 != "senter" }) == Self.pipeline
    else {
      throw files.unsupported(
        "meta.json", "not an English pipeline of \(Self.pipeline.joined(separator: ", "))")
    }
    (name, version) = ("\(description.lang)_\(description.name)", description.version)
    tokenizer = Tokenizer(
      try TokenizerFile(files), lexicon: Lexicon(norms: try Self.norms(files)))
    vectors = try PretrainedVectors(files)
    encoder = try WordEncoderWeights(ThincModel(files, path: "tok2vec/model"))
    tagger = try TaggerWeights(files)
    parser = try ParserWeights(files)
    recognizer = try RecognizerWeights(files)
    attributeRules = try AttributeRules(
      files, tags: tagger.labels, dependencies: parser.labels)
    lemmas = try LemmaTables(files, morphologies: attributeRules.morphologies)
    nounChunks = NounChunks(labels: parser.labels)
    labels = LabelTables(
      tags: tagger.labels, morphologies: attributeRules.morphologies,
      dependencies: parser.labels, entities: recognizer.labels)
    for (path, encoder) in [("tok2vec/model", encoder), ("ner/model", recognizer.encoder)]
    where encoder.pretrained.map({ $0.projection.inputs != vectors?.width }) ?? false {
      throw files.malformed(path, "pretrained vectors of another width than the vocabulary's")
    }
    let width = encoder.width
    guard tagger.matrix.inputs == width, parser.state.projection.inputs == width,
      recognizer.state.projection.inputs == recognizer.encoder.width
    else { throw files.malformed("tok2vec/model", "vectors of another width than is read") }
  }

  /// The model's normal forms of words, by the number of the spelling.
  private static func norms(_ files: ModelFiles) throws(LanguageError) -> [UInt64: String] {
    var norms: [UInt64: String] = [:]
    for (key, value) in try files.messagePack("vocab/lookups.bin")["lexeme_norm"]?.pairs ?? [] {
      if let key = key.bits, let norm = value.text { norms[key] = norm }
    }
    return norms
  }
}
