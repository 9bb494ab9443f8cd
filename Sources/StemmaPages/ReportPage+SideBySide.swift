import StemmaModel

extension ReportPage {
  /// Section 5: each rewrite beside the report it is read against, and the texts that stand alone.
  func sideBySideSection(_ html: inout HTMLWriter) {
    section(.sideBySide, &html) { html in
      html.raw(
        """
        <p>Every sentence of a rewrite beside the sentences that it is aligned with. \
        <mark class="wording">Dotted words</mark> stand on one side only.</p>

        """)
      if context.comparisons.isEmpty {
        html.raw("<p>No report is read against another one.</p>\n")
      }
      for (number, comparison) in context.comparisons.enumerated() {
        pair(comparison, number: number, &html)
      }
      let derivations = AnalysisCounts(context.analysis).derivations
      if context.comparisons.count == context.limits.comparisons {
        partNote(context.comparisons.count, of: derivations, "derivations", &html)
      }
      loneTexts(&html)
    }
  }

  private func pair(_ comparison: Comparison, number: Int, _ html: inout HTMLWriter) {
    guard let source = context.index.report(comparison.source),
      let child = context.index.report(comparison.child)
    else { return }
    let rows = SideBySide.rows(
      source: source, child: child, passages: context.passages[comparison] ?? [])
    // Few pairs are read at once; many are opened one by one.
    if context.comparisons.count <= 6 {
      html.open("details", ["class": "pair", "id": "pair-\(number + 1)", "open": ""])
    } else {
      html.open("details", ["class": "pair", "id": "pair-\(number + 1)"])
    }
    html.raw("<summary><h3>")
    html.isolated(comparison.child)
    html.raw(" <span class=\"quiet\">beside</span> ")
    html.isolated(comparison.source)
    html.raw("</h3></summary>\n<p class=\"small\">")
    html.text(tally(rows))
    html.raw("</p>\n")
    findingLinks(comparison, &html)
    for report in [source, child] { frame(of: report, pair: number, &html) }
    alignedTable(rows, source: source, child: child, pair: number, &html)
    html.raw("</details>\n")
  }

  /// "12 verbatim, 3 edited, 1 reworded, 4 left out, 2 first seen here; 2 moved".
  private func tally(_ rows: [AlignedRow]) -> String {
    let kinds: [AlignedRow.Relation] = [.verbatim, .edited, .reworded, .leftOut, .absentThere]
    let parts = kinds.compactMap { kind in
      let number = rows.lazy.filter { $0.relation == kind }.count
      return number > 0 ? "\(number) \(kind.rawValue)" : nil
    }
    let moved = rows.lazy.filter(\.isMoved).count
    return "Sentences: " + parts.joined(separator: ", ") + (moved > 0 ? "; \(moved) moved" : "")
  }

  private func findingLinks(_ comparison: Comparison, _ html: inout HTMLWriter) {
    guard let first = context.findingNumbers[comparison]?.first,
      let last = context.findingNumbers[comparison]?.last
    else { return }
    html.raw("<p class=\"small\">Findings: ")
    html.element("a", ["href": "#" + first.anchor], "\(first.number)")
    if last.number != first.number {
      html.raw(" to ")
      html.element("a", ["href": "#" + last.anchor], "\(last.number)")
    }
    html.raw("</p>\n")
  }

  private func alignedTable(
    _ rows: [AlignedRow], source: AnalysedReport, child: AnalysedReport, pair: Int,
    _ html: inout HTMLWriter
  ) {
    html.raw("<table role=\"table\" class=\"stacks aligned\"><caption class=\"hidden\">")
    html.text("\(child.id) beside \(source.id), sentence by sentence")
    html.raw("</caption><thead role=\"rowgroup\"><tr role=\"row\">")
    html.raw("<th role=\"columnheader\" scope=\"col\">In ")
    html.isolated(source.id)
    html.raw("</th><th role=\"columnheader\" scope=\"col\">How</th>")
    html.raw("<th role=\"columnheader\" scope=\"col\">In ")
    html.isolated(child.id)
    html.raw("</th></tr></thead><tbody role=\"rowgroup\">\n")
    var anchored: Set<Int> = []
    for row in rows {
      let marks = wordMarks(row, source: source, child: child)
      html.open("tr", ["role": "row", "class": rowClass(row)])
      html.open("td", ["role": "cell", "data-label": "In \(source.id)"])
      for number in row.source {
        let isFirst = anchored.insert(number).inserted
        sentence(
          number, of: source, marks: marks.source, isAnchor: isFirst && owns(source.id, pair), &html
        )
      }
      html.raw("</td><td role=\"cell\" class=\"how\">")
      html.text(row.relation.rawValue + (row.isMoved ? ", moved" : ""))
      html.raw("</td>")
      html.open("td", ["role": "cell", "data-label": "In \(child.id)"])
      if let number = row.child {
        sentence(number, of: child, marks: marks.child, isAnchor: owns(child.id, pair), &html)
      }
      html.raw("</td></tr>\n")
    }
    html.raw("</tbody></table>\n")
  }

  private func rowClass(_ row: AlignedRow) -> String {
    switch row.relation {
    case .leftOut: "out"
    case .absentThere: "new"
    default: "kept"
    }
  }

  /// Whether this pair carries the anchors of the report's sentences.
  private func owns(_ report: String, _ pair: Int) -> Bool {
    context.index.place(of: report).map { context.anchorOwners[$0] == pair } ?? false
  }

  /// Words that stand on one side only, for a sentence edited from one sentence.
  private func wordMarks(
    _ row: AlignedRow, source: AnalysedReport, child: AnalysedReport
  ) -> (source: [TextSpan], child: [TextSpan]) {
    guard row.relation == .edited, let number = row.child, let first = row.source.first,
      let last = row.source.last, last - first < 3
    else { return ([], []) }
    let left = source.report.text.clamped(
      source.sentences[first].union(source.sentences[last]))
    let right = child.report.text.clamped(child.sentences[number])
    let found = WordDifference.between(
      Array(source.report.text.utf8[left.start..<left.end]),
      Array(child.report.text.utf8[right.start..<right.end]))
    return (
      found.first.map { TextSpan($0.start + left.start, $0.end + left.start) },
      found.second.map { TextSpan($0.start + right.start, $0.end + right.start) }
    )
  }

  private func sentence(
    _ number: Int, of report: AnalysedReport, marks: [TextSpan], isAnchor: Bool,
    _ html: inout HTMLWriter
  ) {
    let span = report.sentences[number]
    if isAnchor, let place = context.index.place(of: report.id) {
      html.open(
        "p", ["class": "words", "dir": "auto", "id": context.sentenceAnchor(place, number)])
    } else {
      html.open("p", ["class": "words", "dir": "auto"])
    }
    markedText(report, span: span, marks: marks, look: .wording, &html)
    html.raw(" <span class=\"bytes\" dir=\"ltr\">")
    html.text("\(span.start)–\(span.end)")
    html.raw("</span></p>")
  }

  /// Headline, byline and the other parts around the story; the report's own anchor.
  private func frame(of report: AnalysedReport, pair: Int?, _ html: inout HTMLWriter) {
    let isOwner = pair.map { owns(report.id, $0) } ?? true
    if isOwner, let place = context.index.place(of: report.id) {
      html.open("dl", ["class": "frame", "id": context.frameAnchor(place)])
    } else {
      html.raw("<dl class=\"frame\">")
    }
    html.raw("<div><dt>Report</dt><dd>")
    html.isolated(report.id)
    html.raw(" <span class=\"quiet\">")
    html.isolated(report.report.path)
    html.text(report.report.line.map { ", line \($0)" } ?? "")
    html.raw("</span></dd></div>")
    for part in parts(of: report.report.anatomy) {
      html.raw("<div><dt>")
      html.text(part.name)
      html.raw("</dt><dd class=\"words\" dir=\"auto\">")
      html.text(report.report.text.shown(part.span))
      html.raw(" <span class=\"bytes\" dir=\"ltr\">")
      html.text("\(part.span.start)–\(part.span.end)")
      html.raw("</span></dd></div>")
    }
    html.raw("</dl>\n")
  }

  private func parts(of anatomy: ReportAnatomy) -> [(name: String, span: TextSpan)] {
    var parts: [(name: String, span: TextSpan)] = []
    if let span = anatomy.headline { parts.append(("Headline", span)) }
    if let byline = anatomy.byline { parts.append(("Byline", byline.span)) }
    if let dateline = anatomy.dateline { parts.append(("Dateline", dateline.span)) }
    parts += anatomy.credits.map { ("Credit", $0.span) }
    if let span = anatomy.correction { parts.append(("Correction", span)) }
    parts += anatomy.boilerplate.map { ("Notice", $0) }
    return parts
  }

  /// The reports that no derivation shows.
  private func loneTexts(_ html: inout HTMLWriter) {
    for place in context.loneReports {
      let report = context.analysis.reports[place]
      html.raw("<details class=\"pair\"><summary><h3>")
      html.isolated(report.id)
      html.raw(" <span class=\"quiet\">alone</span></h3></summary>\n")
      frame(of: report, pair: nil, &html)
      for number in report.sentences.indices {
        sentence(number, of: report, marks: [], isAnchor: true, &html)
      }
      html.raw("</details>\n")
    }
    let count = context.analysis.reports.count
    if count > context.limits.reportsWithText {
      html.raw("<p class=\"note\">With more than ")
      html.number(context.limits.reportsWithText)
      html.raw(" reports, only the texts that are compared above are on the page.</p>\n")
    }
  }
}
