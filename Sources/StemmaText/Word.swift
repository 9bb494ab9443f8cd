package import StemmaModel

/// One word of a text: where it stands, and two forms under which it is compared.
///
/// Both forms are 64-bit hashes, so that texts of one run can be compared without a shared
/// vocabulary and in any order; two forms that differ meet with a chance of 2⁻⁶⁴ a pair.
package struct Word: Sendable, Hashable {
  package let start: UInt32
  package let end: UInt32
  package let flags: WordFlags
  /// Hash of the normal form (``NormalForm``): case, marks, dots, hyphens and number words aside.
  package let key: UInt64
  /// Hash of the stem of the normal form (``PorterStemmer``).
  package let stem: UInt64

  package init(span: TextSpan, key: UInt64, stem: UInt64, flags: WordFlags) {
    start = UInt32(span.start)
    end = UInt32(span.end)
    self.key = key
    self.stem = stem
    self.flags = flags
  }

  package var span: TextSpan { TextSpan(Int(start), Int(end)) }

  /// Whether the word carries content: not a function word.
  package var isContent: Bool { !flags.contains(.function) }

  /// Whether the word is written as a name: capitalised, and not a function word.
  package var isName: Bool {
    flags.contains(.capitalised) && !flags.contains(.function) && !flags.contains(.numeral)
  }
}

extension Sequence<Word> {
  /// Stems of the content words among them.
  package var contentStems: Set<UInt64> { Set(lazy.filter(\.isContent).map(\.stem)) }
}

/// What is known of a word from its letters alone.
package struct WordFlags: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Starts with an upper-case letter.
  package static let capitalised = WordFlags(rawValue: 1)
  /// Two or more letters, none of them lower case.
  package static let allCaps = WordFlags(rawValue: 2)
  /// Starts with a digit, or is a number word.
  package static let numeral = WordFlags(rawValue: 4)
  /// Article, preposition, pronoun, auxiliary, conjunction.
  package static let function = WordFlags(rawValue: 8)
}
