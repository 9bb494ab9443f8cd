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
  /// Reads a pipeline folder as spaCy writes it (`config.cfg`, `vocab/`, `tokenizer`, `tagger/`, …).
  ///
  /// - Parameters:
  ///   - folder: path of the folder.
  ///   - digests: SHA-256 of each file, 64 lower-case hexadecimal digits by path inside the folder; where
  ///     given, every file that is read must be named there and have that digest.
  /// - Throws: `LanguageError`.
  public init(folder: String, digests: [String: String]? = nil) throws {
    fatalError("not yet")
  }
}
