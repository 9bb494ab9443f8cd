/// The stretch of a report in which the source and content of a cue are looked for.
enum CueWindow {
  /// The cue's sentence, grown to the whole quotations that touch it: those of the sentences before
  /// in the block, those that open the sentences after it, and the next block after a colon or an
  /// unclosed quotation.
  ///
  /// - Returns: a range of tokens with the cue in it, never more than 2,000.
  static func tokens(around cue: Int, in report: ParsedReport) -> Range<Int> {
    let start = start(before: cue, in: report)
    let end = end(after: cue, from: start, in: report)
    return max(start, cue - mostBefore)..<min(end, cue + mostAfter)
  }

  private static func start(before cue: Int, in report: ParsedReport) -> Int {
    let tokens = report.tokens
    var start = report.sentence(of: cue).lowerBound
    for _ in 0..<8 {
      let last = start
      if let quotation = quotation(at: start, in: report) {
        start = max(0, quotation.tokens.lowerBound - 1)
      }
      if start > 0, tokens[start - 1].block == tokens[cue].block {
        // The sentence before may end in a quotation, its mark here or there.
        var place = start - 1
        while place > 0, place > start - 3, tokens[place].isPunctuation,
          tokens[place].mark == .none
        {
          place -= 1
        }
        if tokens[place].mark != .closes, tokens[start].mark == .closes { place = start }
        if tokens[place].mark == .closes, place > 0,
          let quotation = quotation(at: place - 1, in: report)
        {
          start = max(0, quotation.tokens.lowerBound - 1)
        }
      }
      start = report.sentence(of: start).lowerBound
      if start == last || cue - start > enoughBefore { break }
    }
    return start
  }

  private static func end(after cue: Int, from start: Int, in report: ParsedReport) -> Int {
    let count = report.tokens.count
    var end = report.sentence(of: cue).upperBound
    for _ in 0..<40 where end < count && end - cue <= enoughAfter {
      let next = grown(end, from: start, in: report)
      if next == end { break }
      end = report.sentence(of: min(next, count) - 1).upperBound
    }
    return end
  }

  /// One step of growth to the right; `end` where there is none.
  private static func grown(_ end: Int, from start: Int, in report: ParsedReport) -> Int {
    let tokens = report.tokens
    let last = end - 1
    if let quotation = quotation(at: last, in: report),
      tokens[end].quotation == tokens[last].quotation
    {
      return quotation.tokens.upperBound
    }
    if tokens[end].block == tokens[last].block {
      guard tokens[end].mark != .none || tokens[end].isQuoted else { return end }
      let first = tokens[end].mark == .opens ? end + 1 : end
      return max(end + 1, quotation(at: first, in: report)?.tokens.upperBound ?? end + 1)
    }
    var place = last
    while place > start, tokens[place].mark == .closes { place -= 1 }
    let isColon = tokens[place].form == Label.colon
    let isOpen = quotation(at: last, in: report).map { !$0.isClosed && $0.tokens.upperBound == end }
    guard isColon || isOpen == true else { return end }
    if tokens[end].mark == .opens, let quotation = quotation(at: end + 1, in: report) {
      return quotation.tokens.upperBound
    }
    guard isColon else { return end }
    return tokens[end...].prefix(mostAfter).firstIndex { $0.block != tokens[end].block }
      ?? min(tokens.count, end + mostAfter)
  }

  private static func quotation(at token: Int, in report: ParsedReport) -> QuotedTokens? {
    guard token < report.tokens.count, report.tokens[token].isQuoted else { return nil }
    return report.quotations[Int(report.tokens[token].quotation)]
  }

  private static let mostBefore = 400
  private static let mostAfter = 1_600
  private static let enoughBefore = 300
  private static let enoughAfter = 1_500
}
