/// A place where a person, body or place is named.
struct NameMention {
  /// What a name is of, by the language model and by what stands around it.
  enum Kind { case person, body, people }

  /// The name, without title and possessive ending.
  let tokens: Range<Int>
  /// The words before a person's name that say what he or she is: "US Secretary of State".
  let title: Range<Int>
  var kind: Kind
  /// Its referent's place in ``Cast/referents``.
  var referent = -1

  /// The token of the name on which the others depend, as far as the parse has it.
  func head(in report: ParsedReport) -> Int {
    tokens.last { !tokens.contains(Int(report.tokens[$0].head)) } ?? tokens.upperBound - 1
  }
}
