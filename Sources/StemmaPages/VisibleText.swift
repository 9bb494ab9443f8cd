/// Text of a report made safe to look at: characters that cannot be seen, or that turn the
/// reading order of what follows, stand as their code points, `⟨U+202E⟩`.
///
/// Tabs and line breaks pass, for the writers to fold as their medium asks. Joiners pass where
/// they do their work (between letters of joining scripts, within emoji) and are shown elsewhere.
/// Letters that merely look alike are not shown apart.
enum VisibleText {
  /// The text with hidden characters written out.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { mayBeHidden($0) }) else { return text }
    var shown = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isHidden(scalar, after: previous) {
        shown.append(contentsOf: codePoint(scalar).unicodeScalars)
      } else {
        shown.append(scalar)
      }
      previous = scalar
    }
    return String(shown)
  }

  /// The text on one line: hidden characters written out, white space folded to single spaces.
  static func onOneLine(_ text: String) -> String {
    var line = ""
    var isPending = false
    for scalar in of(text).unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !line.isEmpty
      } else {
        if isPending { line.append(" ") }
        isPending = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// `⟨U+0000⟩`, at least four hexadecimal digits.
  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }

  /// A cheap test that lets plain letters through.
  private static func mayBeHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0xA0...0xAC, 0xAE...0x2FF: false
    default: isHidden(scalar, after: " ")
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return false
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return previous.value < 0x80
    case 0x200C, 0x200D: return previous.value < 0x300
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
