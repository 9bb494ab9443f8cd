package import StemmaModel

/// The changes of one rewrite for a terminal, worst first.
///
/// No character of the input that a terminal obeys reaches it.
package enum ChangesScreen {
  /// - Parameters:
  ///   - changes: those to be listed, in their order.
  ///   - unlisted: how many more there are, below the least severity.
  package static func render(
    source: Report, rewrite: Report, changes: [Change], unlisted: Int, style: ScreenStyle
  ) -> String {
    let finding = FindingText(rewrite: rewrite, style: style)
    var lines: [String] = []
    for change in changes { lines += finding.lines(change, source: source) + [""] }
    lines.append(
      style.inked(counts(changes, unlisted: unlisted) + names(source, rewrite), .bold))
    return lines.joined(separator: "\n") + "\n"
  }

  /// "3 changes (1 meaning, 2 nuance); 4 more below the least severity".
  static func counts(_ changes: [Change], unlisted: Int, noun: String = "change") -> String {
    let bySeverity = Change.Severity.allCases.compactMap { severity in
      let count = changes.count { $0.severity == severity }
      return count == 0 ? nil : "\(PlainWords.grouped(count)) \(severity.rawValue)"
    }
    var text = changes.isEmpty ? "No \(noun)s" : PlainWords.count(changes.count, noun)
    if !bySeverity.isEmpty { text += " (\(bySeverity.joined(separator: ", ")))" }
    if unlisted > 0 { text += "; \(PlainWords.grouped(unlisted)) below the least severity" }
    return text
  }

  private static func names(_ source: Report, _ rewrite: Report) -> String {
    let paths = [rewrite, source].map { VisibleText.onOneLine($0.path == "-" ? "stdin" : $0.path) }
    return ": \(paths[0]) against \(paths[1])"
  }
}
