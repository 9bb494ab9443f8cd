/// The names that English gives to days and months.
extension CalendarDay {
  /// Monday first, in lower case.
  package static let weekdayNames = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// January first, in lower case.
  package static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// 1 to 12 for a month's name, its first three letters or "sept", in lower case.
  package static func month(named word: some StringProtocol) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return monthNames.firstIndex {
      $0 == word || $0.prefix(3) == word || word == "sept" && $0 == "september"
    }
    .map { $0 + 1 }
  }
}
