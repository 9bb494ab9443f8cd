import StemmaModel

/// The check of a draft for a terminal.
///
/// No character of the input that a terminal obeys reaches it.
struct CheckScreen {
  private let check: DraftCheck
  private let style: ScreenStyle
  private let places: TextPlaces

  private static let namedLines = 12

  init(_ check: DraftCheck, style: ScreenStyle) {
    self.check = check
    self.style = style
    places = TextPlaces(check.draft.text)
  }

  /// All lines.
  var text: String {
    let finding = FindingText(rewrite: check.draft, style: style)
    var lines: [String] = []
    for entry in check.findings {
      let source = check.source(entry.change.comparedWith)
      lines += finding.lines(entry.change, source: source, note: " \(entry.fingerprint)") + [""]
    }
    for entry in check.suppressed {
      lines += folded("\(finding.head(entry.finding.change)) \(entry.finding.fingerprint)")
      lines += folded(
        "suppressed, line \(entry.suppression.line): \(entry.suppression.reason)", indent: "    ")
    }
    if !check.suppressed.isEmpty { lines.append("") }
    lines.append(style.inked(counts, .bold))
    lines += sources + notChecked
    return lines.joined(separator: "\n") + "\n"
  }

  private var counts: String {
    let counts = ChangesScreen.counts(
      check.findings.map(\.change), unlisted: check.unlisted, noun: "finding")
    let suppressed =
      check.suppressed.isEmpty ? "" : "; \(PlainWords.grouped(check.suppressed.count)) suppressed"
    return counts + suppressed
  }

  private var sources: [String] {
    let total = check.sources.reduce(0) { $0 + $1.sentences }
    var lines = folded(
      "Held against \(PlainWords.count(check.sources.count, "report")) of "
        + "\(PlainWords.grouped(check.reports)): \(total) of "
        + "\(PlainWords.count(check.sentences, "sentence"))")
    for source in check.sources {
      let name = source.report.path == "-" ? "stdin" : source.report.path
      let place = source.report.line.map { "\(name):\($0)" } ?? name
      lines += folded(
        "\(place): \(PlainWords.count(source.sentences, "sentence"))", indent: "  ")
    }
    return lines
  }

  private var notChecked: [String] {
    var notes = check.notChecked
    if !check.unmatched.isEmpty {
      let numbers = check.unmatched.map { places.place(of: $0.start).line }
      let lines = numbers.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
      let named = lines.prefix(Self.namedLines).map(String.init)
      let rest = lines.count - named.count
      let shown = rest > 0 ? named.joined(separator: ", ") + " …" : PlainWords.list(named)
      notes.append(
        "\(PlainWords.count(check.unmatched.count, "sentence")) of the draft "
          + "\(check.unmatched.count == 1 ? "has" : "have") no counterpart in these reports: "
          + "\(lines.count == 1 ? "line" : "lines") \(shown).")
    }
    if !check.setAside.isEmpty {
      notes.append("\(PlainWords.count(check.setAside.count, "input")) could not be read.")
    }
    notes += check.unusedSuppressions.map {
      "The suppression in line \($0.line) answers no finding: \($0.fingerprint) \($0.kind)."
    }
    guard !notes.isEmpty else { return [] }
    return ["Not checked:"] + notes.flatMap { folded($0, indent: "  ") }
  }

  private func folded(_ text: String, indent: String = "") -> [String] {
    ScreenText.folded(VisibleText.onOneLine(text), toColumns: style.columns - indent.utf8.count)
      .map { style.inked(indent + $0, .quiet) }
  }
}
