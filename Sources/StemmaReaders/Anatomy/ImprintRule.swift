import StemmaModel

/// Finds the line between headline and story that names outlet, author, place or day: "Evening
/// Post, 12 March", "NAME, Harbour Courier, Lindhaven, 11 March", "Daily Digest | March 12".
enum ImprintRule {
  private static let maximumBytes = 100

  /// Words with which a line about its authors ends.
  private static let staffWords: Set<String> = [
    "staff", "correspondent", "correspondents", "reporter", "reporters", "desk", "newsroom",
  ]

  /// Whether a block is such a line: short, without a stop, and with a day, a bar, or a word for
  /// the people of a newsroom.
  static func isImprint(_ block: TextBlock, in bytes: [UInt8]) -> Bool {
    guard block.lineCount == 1, block.span.length <= maximumBytes,
      !Sentence.endsWithStop(block.span, in: bytes)
    else { return false }
    let text = String(decoding: bytes[block.span.start..<block.span.end], as: UTF8.self)
    let words = text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    guard (2...12).contains(words.count) else { return false }
    if text.contains("|") || words.last.map({ staffWords.contains(String($0)) }) == true {
      return true
    }
    return zip(words, words.dropFirst()).contains { isDay($0, $1) || isDay($1, $0) }
  }

  /// The authors and the outlet as the line gives them; the first part stands for both where it is
  /// an outlet's name.
  static func byline(_ block: TextBlock, in bytes: [UInt8]) -> Byline {
    let text = String(decoding: bytes[block.span.start..<block.span.end], as: UTF8.self)
    let parts = text.split(whereSeparator: { ",|/".contains($0) }).map { part in
      let name = String(part.trimmingSpace)
      return name.lowercased().hasPrefix("by ") ? String(name.dropFirst(3)) : name
    }
    let outlet = parts.first { AgencyLexicon.looksLikeOrganisation($0) }
    return Byline(span: block.span, names: parts.first ?? text, agency: outlet)
  }

  private static func isDay(_ month: Substring, _ day: Substring) -> Bool {
    CalendarDay.month(named: month) != nil && Int(day).map { (1...31).contains($0) } == true
  }
}
