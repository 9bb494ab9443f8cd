import StemmaModel

/// Finds "PLACE, Region, date (AGENCY) —" at the start of a paragraph.
enum DatelineRule {
  private static let maximumBytes = 120

  /// Words in capitals that begin ordinary sentences with a dash.
  private static let notPlaces: Set<String> = [
    "US", "U.S.", "UN", "U.N.", "EU", "UK", "NATO", "WHO", "IMF", "OPEC", "FIFA", "UEFA", "AI",
    "CEO", "PM", "MP", "MPS", "NOTE", "UPDATE", "BREAKING", "ANALYSIS", "OPINION", "EXCLUSIVE",
    "LEAD", "CORRECTED", "URGENT", "WRAPUP", "Continued", "Updated", "Corrected", "Opinion",
  ]

  /// The dateline that a paragraph begins with.
  ///
  /// It takes a place in capitals, or an agency in brackets that looks like one or stands beside a
  /// date; and behind the dash a capital letter, a digit or a quotation mark. An ordinary sentence
  /// with a dash has neither.
  static func dateline(in bytes: [UInt8], paragraph: TextSpan) -> Dateline? {
    let bound = min(paragraph.end, paragraph.start + maximumBytes)
    var position = paragraph.start
    while position < bound {
      let length = Dash.length(in: bytes, at: position)
      guard length > 0 else {
        position += 1
        continue
      }
      let rest = TextLine.trimmed(TextSpan(position + length, paragraph.end), in: bytes)
      let head = TextLine.trimmed(TextSpan(paragraph.start, position), in: bytes)
      if !head.isEmpty, !rest.isEmpty, beginsSentence(rest, in: bytes),
        let parts = DatelineParts(String(decoding: bytes[head.start..<head.end], as: UTF8.self)),
        parts.isConvincing(notPlaces: notPlaces)
      {
        return Dateline(
          span: TextSpan(paragraph.start, position + length), place: parts.place,
          agency: parts.agency, date: parts.date)
      }
      position += length
    }
    return nil
  }

  /// Whether the text begins like a sentence and goes on in small letters: a headline in capitals
  /// with a dash in it does not.
  private static func beginsSentence(_ span: TextSpan, in bytes: [UInt8]) -> Bool {
    let first = bytes[span.start]
    guard !ASCII.isLower(first), ASCII.isAlphanumeric(first) || first >= 0x80 || first == 0x22
    else { return false }
    return bytes[span.start..<min(span.end, span.start + 80)].contains {
      ASCII.isLower($0) || $0 >= 0x80
    }
  }
}
