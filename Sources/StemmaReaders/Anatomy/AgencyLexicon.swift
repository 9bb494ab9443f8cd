/// What names of news organisations look like.
enum AgencyLexicon {
  private static let agencies: Set<String> = [
    "ap", "associated press", "reuters", "reuter", "afp", "agence france-presse",
    "agence france presse", "upi", "united press international", "dpa", "efe", "ansa", "tass",
    "itar-tass", "interfax", "xinhua", "kyodo", "kyodo news", "pti", "press trust of india", "ani",
    "ians", "pa", "pa media", "press association", "aap", "cp", "canadian press", "bloomberg",
    "cnn", "bbc", "bbc news", "npr", "dw", "al jazeera", "voa", "rfe/rl", "yonhap", "anadolu",
    "anadolu agency", "wafa", "sana", "irna", "bernama", "antara", "apa", "belga", "lusa", "ritzau",
    "ntb", "tt", "stt", "agencies", "agency",
  ]

  private static let organisationWords: Set<String> = [
    "press", "news", "agency", "agencies", "times", "post", "herald", "tribune", "gazette",
    "courier", "journal", "bulletin", "chronicle", "observer", "guardian", "telegraph", "wire",
    "newswire", "radio", "television", "tv", "broadcasting", "media", "network", "service", "daily",
    "weekly", "magazine", "star", "mirror", "standard", "examiner", "reuters", "correspondents",
  ]

  private static let roleWords: Set<String> = [
    "writer", "writers", "reporter", "reporters", "correspondent", "editor", "staff", "columnist",
    "analyst", "contributor", "producer",
  ]

  /// Words for the people of a newsroom, as in "Agency writers".
  static let peopleWords: Set<String> = [
    "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "journalist",
    "journalists", "staff", "producer", "producers", "editor", "editors",
  ]

  /// Whether a name is that of a known agency.
  static func isAgency(_ name: String) -> Bool {
    name.utf8.count <= longestName && agencies.contains(withoutArticle(ShortBlock.fold(name)))
  }

  /// A longer name, in bytes, is none of an agency.
  private static let longestName = 80

  /// Whether a name is known, is capitalised and ends as names of newspapers and agencies do, is a
  /// web address, or is an acronym of two to six capital letters.
  static func looksLikeOrganisation(_ name: String) -> Bool {
    let folded = withoutArticle(ShortBlock.fold(name))
    if agencies.contains(folded) { return true }
    if name.utf8.allSatisfy(ASCII.isUpper), (2...6).contains(name.utf8.count) { return true }
    guard let last = folded.split(separator: " ").last,
      NameShape.isName(name.split(separator: " "), maximumWords: 6)
        || !name.contains(where: \.isWhitespace)
    else { return false }
    if organisationWords.contains(String(last)) { return true }
    return [".com", ".org", ".net", ".co.uk"].contains { last.hasSuffix($0) }
  }

  /// Whether words name a post, "Staff Writer".
  static func isRole(_ words: String) -> Bool {
    guard let last = ShortBlock.fold(words).split(separator: " ").last else { return false }
    return roleWords.contains(String(last))
  }

  /// The organisation before the post in "Agency Writer"; `nil` where there is none.
  static func organisation(beforeRole words: String) -> String? {
    var rest = words.split(separator: " ")
    while let last = rest.last, roleWords.contains(last.lowercased()) { rest.removeLast() }
    let name = rest.joined(separator: " ")
    return !rest.isEmpty && looksLikeOrganisation(name) ? name : nil
  }

  private static func withoutArticle(_ name: String) -> String {
    name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
  }
}
