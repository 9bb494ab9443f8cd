import StemmaModel

extension ReportPage {
  /// Section 1: what the page is and is not, and what was read.
  func inputSection(_ html: inout HTMLWriter) {
    section(.input, &html) { html in
      html.raw(
        """
        <p>This page compares reports with one another. It says which report descends from which, \
        how sure that is and why, and what each rewrite changed. <strong>It does not say what is \
        true.</strong> A difference may be a correction, an update, another source, a translation \
        or a slip; the two readings stand side by side so that you can judge. That no reuse was \
        found does not mean that two reports are independent.</p>

        """)
      counts(&html)
      inputTable(&html)
      html.raw("<p class=\"small\">Fingerprint of this run: <code class=\"long\">")
      html.text(context.analysis.fingerprint)
      html.raw("</code>. The same files, settings and version give the same fingerprint.</p>\n")
    }
  }

  private func counts(_ html: inout HTMLWriter) {
    let counts = AnalysisCounts(context.analysis)
    html.raw("<dl class=\"counts\">")
    let entries: [(String, Int, String)] = [
      ("Reports read", counts.reports, "input"),
      ("Stories", counts.stories, "family"),
      ("Reporting lines", counts.reportingLines, "family"),
      ("Changes found", counts.changes, "findings"),
      ("Set aside", counts.setAside, "limits"),
    ]
    for (name, number, target) in entries {
      html.raw("<div><dt>")
      html.element("a", ["href": "#" + target], name)
      html.raw("</dt><dd>")
      html.number(number)
      html.raw("</dd></div>")
    }
    html.raw("</dl>\n")
  }

  private func inputTable(_ html: inout HTMLWriter) {
    let reports = context.analysis.reports
    guard !reports.isEmpty else {
      html.raw("<p>No report was read.</p>\n")
      return
    }
    html.raw(
      """
      <table role="table" class="stacks inputs"><caption>The reports that were read and used\
      </caption>
      <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Report</th>\
      <th role="columnheader" scope="col">Headline</th>\
      <th role="columnheader" scope="col">Outlet or agency</th>\
      <th role="columnheader" scope="col" class="figure">Words</th>\
      <th role="columnheader" scope="col">Story</th>\
      <th role="columnheader" scope="col">Family</th></tr></thead>
      <tbody role="rowgroup">

      """)
    for report in reports.prefix(context.limits.inputRows) { inputRow(report, &html) }
    html.raw("</tbody></table>\n")
    partNote(min(reports.count, context.limits.inputRows), of: reports.count, "reports", &html)
  }

  private func inputRow(_ analysed: AnalysedReport, _ html: inout HTMLWriter) {
    let report = analysed.report
    html.raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
    reportName(report.id, &html)
    html.raw("</th>")
    cell("Headline", report.headline, &html)
    let credited = context.index.creditedOutlet(of: report.id).map { "credits \($0)" }
    cell("Outlet or agency", context.index.outlet(of: report.id) ?? credited, &html)
    html.raw("<td role=\"cell\" data-label=\"Words\" class=\"figure\">")
    html.number(analysed.wordCount)
    html.raw("</td>")
    cell("Story", context.index.story(of: report.id), &html)
    cell("Family", context.index.family(of: report.id)?.id, &html)
    html.raw("</tr>\n")
  }

  /// A cell with text of the input; a missing value is said, not left blank.
  func cell(_ label: String, _ content: String?, _ html: inout HTMLWriter) {
    html.open("td", ["role": "cell", "data-label": label])
    if let content {
      html.isolated(content)
    } else {
      html.raw("<span class=\"none\">not given</span>")
    }
    html.raw("</td>")
  }
}
