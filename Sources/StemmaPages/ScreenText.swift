/// Text measured and cut in terminal columns.
///
/// Widths are approximate: East Asian wide characters and emoji count two columns, combining marks
/// none, everything else one.
enum ScreenText {
  /// Columns that the text takes.
  static func columns(_ text: String) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// The text, or as much of it as fits before an ellipsis.
  static func cut(_ text: String, toColumns limit: Int) -> String {
    guard columns(text) > limit else { return text }
    guard limit > 1 else { return limit == 1 ? "…" : "" }
    var kept = ""
    var used = 0
    for character in text {
      let width = columns(character)
      guard used + width <= limit - 1 else { break }
      kept.append(character)
      used += width
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text with spaces behind it up to a width.
  static func padded(_ text: String, toColumns limit: Int) -> String {
    text + String(repeating: " ", count: max(0, limit - columns(text)))
  }

  /// The text on as many lines as it takes, broken at spaces where that is possible.
  ///
  /// - Parameter text: on one line.
  static func folded(_ text: String, toColumns limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let width = columns(String(word))
      if !line.isEmpty, used + 1 + width <= limit {
        line += " " + word
        used += 1 + width
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        let width = columns(character)
        if used + width > limit, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
