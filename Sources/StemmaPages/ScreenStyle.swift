/// How a terminal takes the screen.
package struct ScreenStyle: Sendable, Hashable {
  /// Whether ANSI colours may be used; no meaning hangs on them.
  package let colour: Bool
  /// Width in columns, at least 40.
  package let columns: Int

  package init(colour: Bool, columns: Int) {
    self.colour = colour
    self.columns = max(40, columns)
  }

  enum Ink: String {
    case bold = "1"
    case quiet = "2"
    case warm = "31"
  }

  /// The text in an ink, or plain when colours may not be used.
  func inked(_ text: String, _ ink: Ink) -> String {
    colour ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }
}
