/// English number words and their digits: "seven" and "7", "seventh" and "7th".
package enum NumberWords {
  /// Value of a cardinal from zero to ninety, in lower case.
  package static func cardinal(_ word: String) -> Int? { cardinals[word] }

  /// Value of a scale word: hundred, thousand, million, billion, trillion, dozen.
  package static func scale(_ word: String) -> Int? { scales[word] }

  /// Digits of a cardinal or ordinal word in lower case, `nil` for any other word. Compounds with
  /// a hyphen ("twenty-five") are read as their sum.
  package static func digits(_ word: String) -> String? {
    if let value = cardinals[word] { return String(value) }
    if let value = ordinals[word] { return String(value) + suffix(of: value) }
    let parts = word.split(separator: "-")
    guard parts.count == 2, let tens = cardinals[String(parts[0])], tens >= 20 else { return nil }
    if let units = cardinals[String(parts[1])], (1..<10).contains(units) {
      return String(tens + units)
    }
    if let units = ordinals[String(parts[1])], (1..<10).contains(units) {
      return String(tens + units) + suffix(of: units)
    }
    return nil
  }

  private static func suffix(of value: Int) -> String {
    switch value {
    case 1: "st"
    case 2: "nd"
    case 3: "rd"
    default: "th"
    }
  }

  private static let cardinals: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
  ]

  private static let scales: [String: Int] = [
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000, "dozen": 12, "hundreds": 100, "thousands": 1_000,
    "millions": 1_000_000, "billions": 1_000_000_000, "dozens": 12,
  ]
}
