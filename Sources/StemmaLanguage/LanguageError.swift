public import FoundationEssentials

/// Why a language model could not be loaded.
public enum LanguageError: LocalizedError, CustomStringConvertible, Equatable, Sendable {
  /// The folder holds no model, or one of its files is not there.
  case missing(file: String)
  /// A file is not what it was when the model was installed: its SHA-256 differs.
  case altered(file: String)
  /// A file does not hold what its place in the model asks for; `problem` is a fact, not a sentence.
  case malformed(file: String, problem: String)
  /// The model is sound but of a kind that is not run here.
  case unsupported(file: String, problem: String)

  /// What happened, in which file, and the command that mends it.
  public var message: String {
    switch self {
    case .missing(let file):
      "The language model is not complete: \(file) is missing. Install it: stemma model install"
    case .altered(let file):
      "The language model was altered: \(file) is not the file that was installed. "
        + "Install it again: stemma model install"
    case .malformed(let file, let problem):
      "The language model is damaged: \(file): \(problem). Install it again: stemma model install"
    case .unsupported(let file, let problem):
      "This language model is not supported: \(file): \(problem)."
    }
  }

  public var description: String { message }
  public var errorDescription: String? { message }

  // Foundation's own defaults are not visible in files that do not import it.
  public var failureReason: String? { nil }
  public var recoverySuggestion: String? { nil }
  public var helpAnchor: String? { nil }
}
