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
    "quotation-spliced":
      "parts from several places stand in one pair of marks",
    "quotation-elided":
      "an ellipsis stands for words of the quotation",
    "quotation-unmarked":
      "quoted words stand without their marks",
    "quotation-marked":
      "words of the reporter now stand inside marks",
    "quotation-not-found":
      "a quotation stands nowhere in the report compared with",
    "quotation-restyled":
      "a quotation differs in spelling or the form of numbers only",
    "source-dropped":
      "a statement lost the source it had",
    "source-changed":
      "a statement has another source",
    "source-made-anonymous":
      "a named source became an unnamed one",
    "source-named":
      "an unnamed source has a name here",
    "number-changed":
      "another number for the same thing",
    "number-dropped":
      "a number is gone from a sentence that is kept",
    "date-changed":
      "another day or time for the same thing",
    "date-dropped":
      "a day or time is gone from a sentence that is kept",
    "certainty-raised":
      "the same is said with more certainty: \"claimed\" became \"confirmed\", a link became a cause",
    "certainty-lowered":
      "the same is said with less certainty",
    "plan-told-as-done":
      "what was planned or asked for is told as having happened",
    "hedge-dropped":
      "a word of caution is gone",
    "hedge-added":
      "a word of caution came in",
    "condition-dropped":
      "a condition is gone from a statement that is kept",
    "condition-changed":
      "the condition is another one",
    "condition-added":
      "a condition came in",
    "negation-dropped":
      "a \"not\" is gone",
    "negation-added":
      "a \"not\" has come in",
    "unit-changed":
      "the same number counts another unit",
    "place-changed":
      "another place stands where the source names one",
    "actor-changed":
      "another name of a person, body or thing stands where the source names one",
    "action-changed":
      "the opposite deed stands in the place of a deed",
    "detail-changed":
      "an opposite or another thing stands in the place of a word",
    "first-seen-here":
      "a sentence without basis in any other report of the story",
    "weakly-supported":
      "no single change can be told, but the source bears out little of what a passage says word by word",
  ]
}
