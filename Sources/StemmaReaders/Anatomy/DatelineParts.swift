/// The pieces of what may be a dateline, before its dash.
struct DatelineParts {
  /// As written; empty when the dateline names an agency alone.
  let place: String
  let agency: String?
  let date: String?

  /// Takes "Place, Region, date (Agency)" apart; `nil` when a piece has another shape.
  init?(_ head: String) {
    guard !head.contains(where: { "\"“”;:!?".contains($0) }) else { return nil }
    var rest = head[...]
    var bracketed: String?
    if rest.last == ")" {
      guard let open = rest.lastIndex(of: "(") else { return nil }
      let inner = rest[rest.index(after: open)...].dropLast().trimmingSpace
      guard NameShape.isName(inner.split(separator: " "), maximumWords: 5) else { return nil }
      bracketed = String(inner)
      rest = rest[..<open].trimmingSpace
    }
    if rest.isEmpty {
      guard let bracketed else { return nil }
      let isAgency = AgencyLexicon.looksLikeOrganisation(bracketed)
      place = isAgency ? "" : bracketed
      agency = isAgency ? bracketed : nil
      date = nil
      isBracketed = true
      return
    }
    let cut = Self.dateStart(in: rest)
    var named = rest[..<(cut ?? rest.endIndex)].trimmingSpace
    if named.last == "," { named = named.dropLast().trimmingSpace }
    for part in named.split(separator: ",") {
      let words = part.split(separator: " ")
      guard NameShape.isName(words, maximumWords: 5) else { return nil }
    }
    place = String(named)
    agency = bracketed
    date = cut.map { String(rest[$0...].trimmingSpace) }
    isBracketed = false
  }

  /// Whether a place alone stood in brackets: "(Washington) –".
  private let isBracketed: Bool

  /// Whether the pieces are those of a dateline rather than of a sentence.
  func isConvincing(notPlaces: Set<String>) -> Bool {
    if isBracketed { return !notPlaces.contains(place) }
    if agency != nil, date != nil { return true }
    if let agency, AgencyLexicon.looksLikeOrganisation(agency) { return true }
    guard let first = place.split(separator: ",").first, !notPlaces.contains(String(first)) else {
      return false
    }
    let words = first.split(separator: " ")
    return first.unicodeScalars.count { $0.properties.isUppercase } >= 2
      && words.allSatisfy(NameShape.isCapitals)
  }

  /// Where a date begins: at a month or day, or at the number before a month.
  private static func dateStart(in text: Substring) -> Substring.Index? {
    let words = text.split { $0.isWhitespace || $0 == "," }
    for (index, word) in words.enumerated() where NameShape.isTimeWord(word) {
      let isFollowedByNumber =
        index + 1 < words.count && words[index + 1].utf8.contains(where: ASCII.isDigit)
      if index > 0, words[index - 1].utf8.allSatisfy(ASCII.isDigit) {
        return words[index - 1].startIndex
      }
      if isFollowedByNumber || index + 1 == words.count { return word.startIndex }
    }
    return nil
  }
}
