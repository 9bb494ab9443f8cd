import StemmaText

/// Which runs of words tell of a common text.
///
/// Names, titles, numbers and function words come together by themselves in any two reports of one
/// happening; a run counts only when two of its words are content beyond those.
enum RunContent {
  /// Runs shorter than this are not looked at.
  static let fewestWords = 4

  static func isTelling(_ words: Range<Int>, in text: ReportText) -> Bool {
    var count = 0
    for index in words {
      let word = text.words[index]
      if word.isContent, !word.isName, !word.flags.contains(.numeral) { count += 1 }
    }
    return count >= 2
  }
}
