import StemmaModel

/// Finds lines that name the authors.
enum BylineRule {
  /// Reads "By NAME and NAME, Agency" and "NAME, Staff Writer"; `nil` for any other line.
  ///
  /// A single word after "By" is taken only in capitals or as a known agency: "By Tuesday" is none.
  static func byline(in block: ShortBlock) -> Byline? {
    guard block.span.length <= 160, !endsAsSentence(block.raw) else { return nil }
    let words = block.words
    guard let first = words.first else { return nil }
    if first.lowercased() == "by" {
      let rest = String(block.raw[first.endIndex...].drop(while: \.isWhitespace))
      return byline(from: rest, span: block.span)
    }
    guard let comma = block.raw.lastIndex(of: ","), words.count <= 10 else { return nil }
    let names = block.raw[..<comma]
    let role = String(block.raw[block.raw.index(after: comma)...])
    let nameWords = names.split(whereSeparator: \.isWhitespace)
    guard AgencyLexicon.isRole(role), nameWords.count >= 2,
      NameShape.isName(nameWords, maximumWords: 8),
      role.split(separator: " ").allSatisfy({ NameShape.startsAsName($0) })
    else { return nil }
    return Byline(span: block.span, names: String(names), agency: nil)
  }

  private static func byline(from rest: String, span: TextSpan) -> Byline? {
    let (names, agency) = parts(of: rest)
    let words = names.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, NameShape.isName(words, maximumWords: 16),
      !words.contains(where: NameShape.isTimeWord)
    else { return nil }
    if words.count == 1 {
      guard NameShape.isCapitals(first) || AgencyLexicon.isAgency(names) || agency != nil else {
        return nil
      }
    }
    if first.lowercased() == "the", !AgencyLexicon.looksLikeOrganisation(names) { return nil }
    return Byline(span: span, names: names, agency: agency)
  }

  /// The names, and the organisation behind the last comma, bar, slash or line end if it is one.
  private static func parts(of rest: String) -> (names: String, agency: String?) {
    guard let cut = rest.lastIndex(where: { ",|/\n".contains($0) || $0 == "\r\n" }) else {
      return (rest, nil)
    }
    let names = String(rest[..<cut].trimmingSpace)
    let tail = String(rest[rest.index(after: cut)...].trimmingSpace)
    if AgencyLexicon.isRole(tail) {
      return (names, AgencyLexicon.organisation(beforeRole: tail))
    }
    if AgencyLexicon.looksLikeOrganisation(tail) { return (names, tail) }
    return rest[cut] == "," ? (rest, nil) : (names, tail)
  }

  private static func endsAsSentence(_ raw: String) -> Bool {
    guard let last = raw.last, [".", "!", "?", ":", ";", "\"", "”"].contains(last) else {
      return false
    }
    return !raw.hasSuffix("Jr.") && !raw.hasSuffix("Sr.")
  }
}
