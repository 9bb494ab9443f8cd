import StemmaModel

/// A sentence for a terminal with the words that matter between ⟦ and ⟧, in colour where that is allowed.
enum MarkedExcerpt {
  /// The lines, without line breaks.
  ///
  /// - Parameter lead: what the first line begins with; the others are indented as far.
  static func lines(
    of reading: Reading, in text: StoredText, style: ScreenStyle, lead: String
  ) -> [String] {
    let span = reading.location.span
    var marked = ""
    var position = span.start
    for mark in reading.marked.sorted() where span.contains(mark) && mark.start >= position {
      marked += text.shown(TextSpan(position, mark.start)) + "⟦" + text.shown(mark) + "⟧"
      position = mark.end
    }
    marked += text.shown(TextSpan(position, max(position, span.end)))
    let room = max(20, style.columns - ScreenText.columns(lead))
    let indent = String(repeating: " ", count: ScreenText.columns(lead))
    var isOpen = false
    let folded = ScreenText.folded(VisibleText.onOneLine(marked), toColumns: room)
    return folded.enumerated().map { number, line in
      (number == 0 ? lead : indent) + inked(line, style, &isOpen)
    }
  }

  /// Puts the marked parts of a line in ink.
  private static func inked(_ line: String, _ style: ScreenStyle, _ isOpen: inout Bool) -> String {
    guard style.colour else { return line }
    var result = ""
    var part = ""
    for character in line {
      if character == "⟦", !isOpen {
        result += part
        part = "⟦"
        isOpen = true
      } else if character == "⟧", isOpen {
        result += style.inked(part + "⟧", .warm)
        part = ""
        isOpen = false
      } else {
        part.append(character)
      }
    }
    return result + (isOpen ? style.inked(part, .warm) : part)
  }
}
