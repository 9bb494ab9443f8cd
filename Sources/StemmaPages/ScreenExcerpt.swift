import StemmaModel

/// A sentence shortened to one line so that its changed words stay in sight.
struct ScreenExcerpt {
  let text: StoredText
  let span: TextSpan
  /// The words to keep in sight; the start of the sentence when `nil`.
  let mark: TextSpan?

  /// The sentence whole when it fits, else the part around the mark between ellipses.
  func fitted(toColumns limit: Int) -> String {
    let whole = VisibleText.onOneLine(text.shown(span))
    guard ScreenText.columns(whole) > limit, let mark, mark.start > span.start else {
      return ScreenText.cut(whole, toColumns: limit)
    }
    let before = VisibleText.onOneLine(text.shown(TextSpan(span.start, mark.start)))
    let after = VisibleText.onOneLine(text.shown(TextSpan(mark.start, max(mark.start, span.end))))
    guard ScreenText.columns(before) > limit / 3 else {
      return ScreenText.cut(whole, toColumns: limit)
    }
    // A third of the line for the lead, from a word's start, and the rest from the mark on.
    let lead = tail(of: before, columns: max(1, limit / 3 - 2))
    return ScreenText.cut("…" + lead + " " + after, toColumns: limit)
  }

  private func tail(of text: String, columns: Int) -> String {
    var words: [Substring] = []
    var used = 0
    for word in text.split(separator: " ").reversed() {
      used += ScreenText.columns(String(word)) + 1
      guard used <= columns else { break }
      words.insert(word, at: 0)
    }
    return words.joined(separator: " ")
  }
}
