/// The likelihoods and lengths at which the tagger decides, set on the reports that it learnt from.
enum AttributionBounds {
  /// From which likelihood a word is looked at as a cue.
  static let candidate: Float = 0.12
  /// From which likelihood a candidate is an attribution.
  static let acceptance: Float = 0.44
  /// From which likelihood a candidate is given a quotation that nothing else covers.
  static let keeping: Float = 0.06
  /// From which likelihood a candidate is given a quotation that is part of another's content.
  static let keepingEmbedded: Float = 0.12
  /// Tokens of windows that a report may take, and as many again for each of its tokens, before its windows are
  /// narrowed to ``narrowReach`` on either side; news takes 2 a token.
  static let windowTokens = 20_000
  static let windowTokensPerToken = 40
  static let narrowReach = 40
  /// Words from which on a quotation needs a source at all; a shorter one may be a mere label.
  static let leastQuotedWords = 4
}
