import StemmaLanguage

/// “…” — NAME: a name behind a dash at the end of a quotation's paragraph is who says it.
enum DashSource {
  /// Who stands behind the quotation, and the dash.
  static func find(
    behind quotation: Range<Int>, in report: ParsedReport
  ) -> (dash: Int, source: Range<Int>)? {
    let tokens = report.tokens
    var place = quotation.upperBound
    guard place + 2 < tokens.count + 1, place < tokens.count, tokens[place].mark == .closes else {
      return nil
    }
    place += 1
    guard place + 1 < tokens.count, dashes.contains(tokens[place].form),
      tokens[place + 1].partOfSpeech == .properNoun,
      tokens[place + 1].block == tokens[quotation.lowerBound].block
    else { return nil }
    let end =
      tokens[(place + 1)...].prefix(longestName).firstIndex {
        $0.partOfSpeech != .properNoun || $0.block != tokens[place].block
      } ?? min(tokens.count, place + 1 + longestName)
    return (place, (place + 1)..<end)
  }

  private static let dashes: Set<UInt32> = [
    Code.of("-"), Code.of("–"), Code.of("—"), Code.of("--"),
  ]
  private static let longestName = 6
}
