package import StemmaModel

/// A word that makes a statement weaker, dependent or negative.
package struct Qualifier: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// "may", "reportedly", "cautious".
    case hedge
    /// "if", "only if", "as long as".
    case condition
    /// "unless", "except if".
    case exception
    /// "not", "never", "no".
    case negation
  }

  package let kind: Kind
  /// Index of the sentence.
  package let sentence: Int
  package let span: TextSpan
  /// Indices of its words.
  package let words: Range<Int>
  /// Stem of the content word to which it belongs: the next one in its clause.
  package let scope: UInt64?
  /// Whether it stands inside quotation marks.
  package let isQuoted: Bool
}
