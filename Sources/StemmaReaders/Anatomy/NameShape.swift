import StemmaModel

/// What names of people, places and organisations look like on paper.
enum NameShape {
  private static let connectors: Set<String> = [
    "and", "&", "of", "the", "de", "da", "di", "du", "del", "der", "den", "la", "le", "van", "von",
    "bin", "ibn", "al", "el", "y", "e", "in", "at", "for", "with",
  ]

  /// Whether every word begins with a capital (or a letter of a script without case) or is a small
  /// word that names have; without digits; the first word is no small word.
  static func isName(_ words: [Substring], maximumWords: Int) -> Bool {
    guard let first = words.first, words.count <= maximumWords, startsAsName(first) else {
      return false
    }
    return words.allSatisfy { word in
      guard !word.utf8.contains(where: ASCII.isDigit) else { return false }
      return startsAsName(word) || connectors.contains(word.filter { $0 != "," }.lowercased())
        || word.hasPrefix("al-") || word.hasPrefix("el-")
    }
  }

  /// Whether a word begins with a capital letter or a letter of a script without case.
  static func startsAsName(_ word: Substring) -> Bool {
    guard let scalar = word.unicodeScalars.first else { return false }
    return scalar.properties.isUppercase
      || scalar.properties.isAlphabetic && !scalar.properties.isLowercase
  }

  /// Whether a word is the name of a month or a day.
  static func isTimeWord(_ word: Substring) -> Bool {
    let name = word.filter { $0 != "." && $0 != "," }.lowercased()
    return CalendarDay.weekdayNames.contains(name) || CalendarDay.month(named: name) != nil
  }

  /// Whether a word has two capital letters or more and no small letter, "Mc" aside.
  static func isCapitals(_ word: Substring) -> Bool {
    let rest = word.hasPrefix("Mc") ? word.dropFirst(2) : word
    var capitals = 0
    for scalar in rest.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { capitals += 1 }
    }
    return capitals >= 1
  }
}
