/// Runs a ``LanguageModel`` over texts: one for each task, because it keeps scratch memory and caches.
///
/// What it answers depends on the model and the text alone, never on the texts before.
public final class Annotator {
  /// An annotator with empty caches.
  public init(_ model: LanguageModel) {
    fatalError("not yet")
  }

  /// Splits a text into tokens and says of each what the model says.
  ///
  /// Memory beside the result is bounded whatever the length of the text.
  public func annotate(_ text: String) -> AnnotatedText {
    fatalError("not yet")
  }
}
