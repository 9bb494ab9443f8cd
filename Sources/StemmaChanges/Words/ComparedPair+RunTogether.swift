import StemmaClaims

extension ComparedPair {
  /// Whether a word is two that lost the space between them when the text was taken from its page:
  /// "theUtah", "2009.Immigration". Of such a word nothing is told.
  func isRunTogether(_ word: SyntaxWord, in report: ReportStatements) -> Bool {
    let text = shown(report, word.span).unicodeScalars
    guard let first = text.first else { return false }
    if first.properties.isLowercase { return text.contains { $0.properties.isUppercase } }
    return first.properties.numericType != nil
      && zip(text, text.dropFirst()).contains { $0 == "." && $1.properties.isAlphabetic }
  }
}
