import StemmaText

/// Words that say when.
enum CalendarWords {
  /// Stems of the days of the week and of the months.
  static let stems = WordHash.stems(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december
    """)
}
