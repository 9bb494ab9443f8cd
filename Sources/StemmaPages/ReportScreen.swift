package import StemmaModel

/// What a run found, on one screen of a terminal: counts, families, the worst findings, claims.
///
/// Text of the input is shown on one line each, cut to the width, with control and direction
/// characters written out; no escape sequence of the input reaches the terminal.
package struct ReportScreen {
  let context: PageContext
  let style: ScreenStyle
  private var lines: [String] = []

  private static let storyLimit = 6
  private static let treeLimit = 14
  private static let findingLimit = 8
  private static let lineGoal = 40

  private init(context: PageContext, style: ScreenStyle) {
    self.context = context
    self.style = style
  }

  /// The screen with a line break at its end.
  package static func render(
    _ analysis: Analysis, run: RunDescription, style: ScreenStyle
  ) -> String {
    var screen = ReportScreen(
      context: PageContext(analysis, run: run), style: style)
    screen.counts()
    screen.stories()
    screen.findings()
    screen.claims()
    return screen.lines.joined(separator: "\n") + "\n"
  }

  /// Adds a line, cut to the width before any colour is put on.
  private mutating func line(_ text: String, _ ink: ScreenStyle.Ink? = nil) {
    let cut = ScreenText.cut(text, toColumns: style.columns)
    lines.append(ink.map { style.inked(cut, $0) } ?? cut)
  }

  private func shown(_ text: String) -> String { VisibleText.onOneLine(text) }

  private mutating func counts() {
    let counts = AnalysisCounts(context.analysis)
    line(
      [
        PlainWords.count(counts.reports, "report"),
        PlainWords.count(counts.stories, "story", "stories"),
        PlainWords.count(counts.reportingLines, "reporting line"),
      ].joined(separator: ", "), .bold)
    guard counts.setAside > 0 else { return }
    let causes = Set(context.analysis.setAside.map(\.cause)).sorted()
    line("Set aside: \(PlainWords.grouped(counts.setAside)) (\(shown(PlainWords.list(causes))))")
  }

  private mutating func stories() {
    let stories = context.analysis.stories
    // Stories with rewrites first: they are what a reader came for.
    let busy = stories.filter { story in
      context.index.families(ofStory: story.id).contains { !$0.derivations.isEmpty }
    }
    let chosen = busy + stories.filter { story in !busy.contains(story) }
    for story in chosen.prefix(Self.storyLimit) { self.story(story) }
    if chosen.count > Self.storyLimit {
      line(
        "… and \(PlainWords.count(chosen.count - Self.storyLimit, "more story", "more stories"))",
        .quiet)
    }
  }

  private mutating func story(_ story: Story) {
    lines.append("")
    let words = story.keywords.prefix(5).joined(separator: ", ")
    line(shown("\(story.id): \(words)"), .bold)
    var room = Self.treeLimit
    for family in context.index.families(ofStory: story.id) {
      let tree = FamilyTree(family)
      guard room > 0 else { break }
      for (row, entry) in tree.lines.prefix(room).enumerated() {
        let further = tree.furtherParents.filter { .held($0.child) == entry.node }
        line("  " + branches(tree, row) + self.words(of: entry, further))
      }
      room -= tree.lines.count
      for version in family.unseenParents.prefix(2) { departures(of: version) }
    }
    if room < 0 { line("  … the whole family is on the page", .quiet) }
  }

  /// Why a version that is not held is assumed: the longest wording that its children share.
  private mutating func departures(of version: UnseenParent) {
    guard let evidence = version.evidence.first(where: { $0.kind == .sharedDepartures }),
      let place = evidence.locations.first, let words = context.index.text(at: place)
    else { return }
    let amount = PlainWords.count(Int(evidence.measure), "word")
    let lacking = version.nearestHeld.map { " that \(shown($0)) lacks" } ?? ""
    for text in [
      "  \(version.id) may exist: its children share \(amount)\(lacking), as in",
      "    “\(shown(words))”",
    ] {
      line(ScreenText.cut(text, toColumns: style.columns), .quiet)
    }
  }

  /// The lines of the tree before an entry: "│  └─ ".
  private func branches(_ tree: FamilyTree, _ row: Int) -> String {
    guard tree.lines[row].depth > 0 else { return "" }
    var text = tree.lines[row].isLastChild ? "└─ " : "├─ "
    var parent = tree.lines[row].parent
    while let row = parent, tree.lines[row].depth > 0 {
      text = (tree.lines[row].isLastChild ? "   " : "│  ") + text
      parent = tree.lines[row].parent
    }
    return text
  }

  private func words(of entry: FamilyTree.Line, _ further: [Derivation]) -> String {
    let name =
      switch entry.node {
      case .held(let id): shown(id) + (outlet(id).map { " (\($0))" } ?? "")
      case .unseen(let id): "[a version not held, \(id)]"
      }
    let also = further.map { "; also from \(shown($0.parent.id)), \($0.confidence.rawValue)" }
      .joined()
    switch entry.link {
    case .root: return name + also
    case .near: return name + "  close to the report above"
    case .derivation(let derivation):
      let direction = derivation.direction == .unclear ? ", direction unclear" : ""
      let share = FixedDecimal.percent(derivation.coverage)
      return name + "  \(derivation.confidence.rawValue)\(direction), \(share) of its words" + also
    }
  }

  private func outlet(_ id: String) -> String? {
    context.index.outlet(of: id).map { ScreenText.cut(shown($0), toColumns: 24) }
  }

  private mutating func claims() {
    let claims = context.analysis.claims
    guard !claims.isEmpty else { return }
    lines.append("")
    let single = claims.lazy.filter { $0.origins.atMost == 1 }.count
    let conflicts = claims.lazy.filter { !$0.conflicts.isEmpty }.count
    var text = "\(PlainWords.count(claims.count, "claim")) in several reports"
    if single > 0 { text += "; \(PlainWords.grouped(single)) with one origin" }
    if conflicts > 0 { text += "; \(PlainWords.grouped(conflicts)) with readings that differ" }
    line(text)
  }

  /// The worst findings, as many as the screen holds, at least three.
  private mutating func findings() {
    let total = context.analysis.changes.count
    lines.append("")
    guard total > 0 else { return line("No changes found between rewrites and their sources.") }
    let room = max(3, min(Self.findingLimit, (Self.lineGoal - lines.count - 4) / 3))
    line(
      total > room
        ? "\(PlainWords.count(total, "change")), the worst \(room) first"
        : PlainWords.count(total, "change"), .bold)
    for change in context.analysis.changes.prefix(room) {
      finding(change)
      for mark in context.index.marks(on: change) {
        line("    " + VisibleText.onOneLine(mark.sentence), .quiet)
      }
    }
  }

  private mutating func finding(_ change: Change) {
    let title = change.kind.title
    let words =
      "\(change.severity.shape) \(title)  \(change.severity.rawValue), \(change.confidence.rawValue)"
    line(words, change.severity == .meaning ? .warm : nil)
    let child = change.reading.location.report
    let width = min(
      24, max(ScreenText.columns(shown(child)), ScreenText.columns(shown(change.comparedWith))))
    side(change.comparedWith, change.source, width: width)
    side(child, change.reading, width: width)
  }

  private mutating func side(_ report: String, _ reading: Reading?, width: Int) {
    let name = ScreenText.cut(shown(report), toColumns: width)
    let gap = String(repeating: " ", count: width - ScreenText.columns(name) + 2)
    let lead = "    " + name + gap
    let room = style.columns - ScreenText.columns(lead)
    guard let reading, let analysed = context.index.report(report) else {
      return line(lead + "absent")
    }
    let excerpt = ScreenExcerpt(
      text: analysed.report.text, span: reading.location.span, mark: reading.marked.first)
    line(lead + excerpt.fitted(toColumns: room))
  }
}
