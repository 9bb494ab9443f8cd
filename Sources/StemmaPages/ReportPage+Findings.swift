import StemmaModel

extension ReportPage {
  /// Section 2: what each rewrite changed, worst first.
  func findingsSection(_ html: inout HTMLWriter) {
    section(.findings, &html) { html in
      let total = context.analysis.changes.count
      guard total > 0 else {
        html.raw(
          "<p>No change was found between a rewrite and the report it is read against.</p>\n")
        return
      }
      html.raw("<p>What moved between each rewrite and the report it is read against, ")
      html.raw("worst first. <mark class=\"was\">Struck-through words</mark> stand in the source; ")
      html.raw("<mark class=\"now\">underlined words</mark> stand in the rewrite.</p>\n")
      severityLegend(&html)
      filter(&html)
      for (number, group) in context.findingGroups.enumerated() {
        findingGroup(group, number: number + 1, &html)
      }
      partNote(min(total, context.limits.findings), of: total, "changes", &html)
    }
  }

  private func severityLegend(_ html: inout HTMLWriter) {
    html.raw("<ul class=\"legend\">")
    for severity in Change.Severity.allCases {
      html.raw("<li>")
      severityWord(severity, &html)
      html.text(": " + severity.explanation)
      html.raw(" (")
      html.number(context.analysis.changes.lazy.filter { $0.severity == severity }.count)
      html.raw(")</li>")
    }
    html.raw("</ul>\n")
  }

  /// Controls that only the script shows: without it everything is on the page.
  private func filter(_ html: inout HTMLWriter) {
    html.raw("<form id=\"filter\" class=\"filter\" hidden aria-label=\"Filter the findings\">")
    html.raw("<label for=\"filter-group\">Rewrite</label> <select id=\"filter-group\">")
    html.raw("<option value=\"\">all rewrites</option>")
    for (number, group) in context.findingGroups.enumerated() {
      html.open("option", ["value": "\(number + 1)"])
      html.text("\(group.comparison.child) against \(group.comparison.source)")
      html.raw("</option>")
    }
    html.raw("</select><fieldset><legend>Severity</legend>")
    for severity in Change.Severity.allCases {
      html.raw("<label>")
      // Differences of style are shown when asked for.
      if severity == .style {
        html.open("input", ["type": "checkbox", "value": severity.rawValue])
      } else {
        html.open("input", ["type": "checkbox", "value": severity.rawValue, "checked": "checked"])
      }
      html.raw(" ")
      html.text(severity.rawValue)
      html.raw("</label>")
    }
    html.raw("</fieldset><output id=\"filter-count\" role=\"status\"></output></form>\n")
  }

  private func findingGroup(_ group: FindingGroup, number: Int, _ html: inout HTMLWriter) {
    html.open("section", ["class": "group", "data-group": "\(number)"])
    html.raw("<h3>")
    reportName(group.comparison.child, &html)
    html.raw(" <span class=\"quiet\">read against</span> ")
    reportName(group.comparison.source, &html)
    html.raw("</h3>\n<p class=\"small\">")
    html.text(PlainWords.count(group.changes.count, "finding"))
    if let row = context.comparisons.firstIndex(of: group.comparison) {
      html.raw(" · ")
      html.element("a", ["href": "#pair-\(row + 1)"], "the two texts side by side")
    }
    html.raw("</p>\n")
    for change in group.changes { finding(change, &html) }
    html.raw("</section>\n")
  }

  private func finding(_ numbered: NumberedChange, _ html: inout HTMLWriter) {
    let change = numbered.change
    html.open(
      "article",
      [
        "class": "finding " + change.severity.rawValue, "id": numbered.anchor,
        "data-severity": change.severity.rawValue, "aria-labelledby": numbered.anchor + "-title",
      ])
    html.open("h4", ["id": numbered.anchor + "-title"])
    html.raw("<span class=\"quiet\">")
    html.number(numbered.number)
    html.raw("</span> ")
    html.text(change.kind.title)
    html.raw("</h4>\n<p class=\"facts\">")
    severityWord(change.severity, &html)
    html.raw(" · ")
    confidence(change.confidence, &html)
    html.raw(" · <span>rule <code>")
    html.text(change.rule)
    html.raw("</code></span>")
    if let name = context.index.name(of: change) {
      html.raw(" · <span>fingerprint <code>")
      html.text(name.fingerprint)
      html.raw("</code></span>")
    }
    html.raw("</p>\n<p class=\"detail\" dir=\"auto\">")
    html.text(change.detail)
    html.raw("</p>\n<dl class=\"readings\">")
    if let source = change.source {
      side(source, look: .source, other: change.reading, &html)
    } else {
      absentSide(change.comparedWith, &html)
    }
    side(change.reading, look: .rewrite, other: change.source, &html)
    html.raw("</dl>")
    for mark in context.index.marks(on: change) {
      html.raw("<p class=\"small\" dir=\"auto\">")
      html.text(mark.sentence)
      html.raw("</p>")
    }
    html.raw("</article>\n")
  }

  private func absentSide(_ report: String, _ html: inout HTMLWriter) {
    html.raw("<div><dt>In ")
    reportName(report, &html)
    html.raw("</dt><dd class=\"none\">absent: no sentence there says this</dd></div>")
  }

  /// One reading with its marks. A reading without marks is marked whole, unless the other one has
  /// marks: then its words were dropped, and nothing here is to be marked.
  private func side(
    _ reading: Reading, look: MarkLook, other: Reading?, _ html: inout HTMLWriter
  ) {
    let id = reading.location.report
    html.raw("<div><dt>In ")
    reportName(id, &html)
    html.raw(" ")
    bytesLink(reading.location, &html)
    html.raw("</dt><dd class=\"words\" dir=\"auto\">")
    if let report = context.index.report(id) {
      let span = reading.location.span
      let frame = surroundings(of: reading.location, in: report)
      around(report, TextSpan(frame.start, span.start), &html)
      let isWhole = reading.marked.isEmpty && other?.marked.isEmpty != false
      let marks = isWhole ? [span] : reading.marked
      markedText(report, span: span, marks: marks, look: look, &html)
      around(report, TextSpan(span.end, frame.end), &html)
    } else {
      html.raw("(no such report)")
    }
    html.raw("</dd></div>")
  }

  private func around(_ report: AnalysedReport, _ span: TextSpan, _ html: inout HTMLWriter) {
    guard !span.isEmpty else { return }
    html.element("span", ["class": "around"], report.report.text.shown(span))
  }

  /// The sentence around a reading, so that a quotation is seen with its speaker; the reading alone
  /// when the sentence is long.
  private func surroundings(of location: Location, in report: AnalysedReport) -> TextSpan {
    guard let number = context.index.sentence(at: location) else { return location.span }
    let frame = report.sentences[number].union(location.span)
    return frame.length <= 800 ? frame : location.span
  }

  func severityWord(_ severity: Change.Severity, _ html: inout HTMLWriter) {
    html.open("span", ["class": "severity " + severity.rawValue])
    html.raw("<span aria-hidden=\"true\">")
    html.text(severity.shape)
    html.raw("</span> ")
    html.text(severity.rawValue)
    html.raw("</span>")
  }
}
