import StemmaModel

/// What the kinds of change mean, in the words of `docs/glossary.md`; a test holds the two together.
enum KindGlossary {
  /// The glossary's line for a kind; its title where there is none.
  static func text(for kind: Change.Kind) -> String { lines[kind.rawValue] ?? kind.title }

  /// By the stable word of the kind.
  static let lines: [String: String] = [
    "quotation-altered":
      "words inside the quotation marks are other words",
    "quotation-cut":
      "a quotation lost words from its middle or ends",
    "quotation-unmarked":
      "quoted words stand without their marks",
    "quotation-marked":
      "words of the reporter now stand inside marks",
    "quotation-not-found":
      "a quotation stands nowhere in the report compared with",
    "source-dropped":
      "a statement lost the source it had",
    "source-changed":
      "a statement has another source",
    "source-made-anonymous":
      "a named source became an unnamed one",
    "number-changed":
      "another number for the same thing",
    "number-dropped":
      "a number is gone from a sentence that is kept",
    "date-changed":
      "another day or time for the same thing",
    "date-dropped":
      "a day or time is gone from a sentence that is kept",
    "hedge-dropped":
      "a word of caution is gone",
    "condition-dropped":
      "a condition is gone from a statement that is kept",
    "condition-changed":
      "the condition is another one",
    "negation-dropped":
      "a \"not\" is gone",
    "negation-added":
      "a \"not\" has come in",
    "first-seen-here":
      "a sentence without basis in any other report of the story",
  ]
}
