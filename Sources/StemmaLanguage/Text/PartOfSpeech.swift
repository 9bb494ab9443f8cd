/// The coarse parts of speech of Universal Dependencies, with spaCy's two of its own.
///
/// Source: Universal POS tags (universaldependencies.org/u/pos), and spaCy's `univ_pos.pxd`.
public enum PartOfSpeech: UInt8, CaseIterable, Sendable {
  case none
  case adjective, adposition, adverb, auxiliary, coordinatingConjunction, conjunction, determiner
  case interjection, noun, numeral, particle, pronoun, properNoun, punctuation
  case subordinatingConjunction, symbol, verb, other, endOfLine, space

  /// The name that treebanks write: `"NOUN"`, `"PROPN"`; empty for ``none``.
  public var label: String { Self.labels[Int(rawValue)] }

  /// The part of speech that treebanks write so; nothing for an unknown name.
  public init?(label: String) {
    guard let index = Self.labels.firstIndex(of: label) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  private static let labels = [
    "", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "CONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
    "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X", "EOL", "SPACE",
  ]
}
