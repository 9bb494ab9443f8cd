import StemmaModel

/// One change as an editor reads it: where, what, both sentences with the words that differ marked.
struct FindingText {
  let style: ScreenStyle
  private let rewrite: Report
  private let places: TextPlaces

  init(rewrite: Report, style: ScreenStyle) {
    self.rewrite = rewrite
    self.style = style
    places = TextPlaces(rewrite.text)
  }

  /// The lines of a finding.
  ///
  /// - Parameters:
  ///   - source: the report compared with.
  ///   - note: what is said behind the name of the rule.
  func lines(_ change: Change, source: Report?, note: String = "") -> [String] {
    var lines = [style.inked(head(change) + note, change.severity == .meaning ? .warm : .bold)]
    lines += ScreenText.folded(VisibleText.onOneLine(change.detail), toColumns: style.columns - 4)
      .map { "    " + $0 }
    if let source, let reading = change.source {
      lines += side("was", source, TextPlaces(source.text), reading)
    }
    let isNew = change.source == nil && change.kind != .weaklySupported
    lines += side(isNew ? "is new" : "is", rewrite, places, change.reading)
    return lines
  }

  /// `path:line:column: severity: title, how sure [kind, rule]`, on one line, never cut.
  func head(_ change: Change) -> String {
    let offset = change.reading.marked.first?.start ?? change.reading.location.span.start
    return "\(rewrite.shownPlace(of: offset, places)): \(change.severity.shape) "
      + "\(change.severity.rawValue): \(change.kind.title), \(change.confidence.rawValue) "
      + "[\(change.kind.rawValue), \(change.rule)]"
  }

  private func side(
    _ word: String, _ report: Report, _ places: TextPlaces, _ reading: Reading
  ) -> [String] {
    let place = report.shownPlace(of: reading.location.span.start, places)
    return ["    " + style.inked("\(word) in \(place)", .quiet)]
      + MarkedExcerpt.lines(of: reading, in: report.text, style: style, lead: "      ")
  }
}
