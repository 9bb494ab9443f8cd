import StemmaModel

extension ReportPage {
  /// Section 3: what several reports say in common, and from how many origins.
  func claimsSection(_ html: inout HTMLWriter) {
    section(.claims, &html) { html in
      html.raw(
        """
        <p>A claim is what sentences of several reports say in common. Its origins are counted as \
        a range: the lower number if every possible merge is made, the higher if only readings \
        of one text, handed on from report to report, are merged.</p>

        """)
      let claims = context.analysis.claims
      guard !claims.isEmpty else {
        html.raw("<p>No claim stands in more than one report.</p>\n")
        return
      }
      let shown = claims.prefix(context.limits.claims).enumerated()
      for (number, claim) in shown where Self.isOpen(claim) {
        self.claim(claim, number: number + 1, &html)
      }
      let settled = shown.filter { !Self.isOpen($0.element) }
      if !settled.isEmpty {
        html.raw("<details class=\"settled\"><summary>")
        html.text(PlainWords.count(settled.count, "claim"))
        html.raw(" with one origin and no differing values</summary>\n")
        for (number, claim) in settled { self.claim(claim, number: number + 1, &html) }
        html.raw("</details>\n")
      }
      partNote(
        min(claims.count, context.limits.claims), of: claims.count, "claims", &html)
    }
  }

  /// Claims that a reader has to weigh: several origins, or values that differ.
  private static func isOpen(_ claim: Claim) -> Bool {
    claim.origins.atMost > 1 || !claim.conflicts.isEmpty
  }

  private func claim(_ claim: Claim, number: Int, _ html: inout HTMLWriter) {
    html.open(
      "article",
      ["class": "claim", "id": "claim-\(number)", "aria-labelledby": "claim-\(number)-h"])
    html.open("h3", ["id": "claim-\(number)-h"])
    html.raw("<span class=\"origins\">")
    html.text(claim.origins.phrase)
    html.raw("</span> <span class=\"quiet\">in ")
    html.text(PlainWords.count(Set(claim.readings.map(\.report)).count, "report"))
    html.raw("</span></h3>\n")
    if let first = claim.readings.first {
      html.raw("<blockquote class=\"words\" dir=\"auto\">")
      html.text(context.index.text(at: first) ?? "(no such report)")
      html.raw("</blockquote>\n<p class=\"small\">as in ")
      reportName(first.report, &html)
      html.raw(" ")
      bytesLink(first, &html)
      html.raw("</p>\n")
    }
    lines(claim.origins.lines, &html)
    reasons(claim.origins.reasons, &html)
    for conflict in claim.conflicts { self.conflict(conflict, &html) }
    otherReadings(claim, &html)
    html.raw("</article>\n")
  }

  /// Who carries each origin, what they have it from, and who is dated first.
  private func lines(_ lines: [OriginLine], _ html: inout HTMLWriter) {
    guard lines.count > 1 else { return }
    html.raw("<ol class=\"reasons\">")
    for line in lines {
      html.raw("<li>")
      reportNames(line.reports, &html)
      switch line.head {
      case .held(let id) where line.reports != [id]:
        html.raw(", from ")
        reportName(id, &html)
      case .unseen: html.raw(", from a version that is not held")
      case .held: break
      }
      if let first = line.firstSeen, line.reports != [first] {
        html.raw("; dated first: ")
        reportName(first, &html)
      }
      html.raw("</li>")
    }
    html.raw("</ol>\n")
  }

  private func reasons(_ reasons: [OriginReason], _ html: inout HTMLWriter) {
    guard !reasons.isEmpty else { return }
    html.raw("<ul class=\"reasons\">")
    for reason in reasons {
      html.raw("<li><strong>")
      html.text(reason.relation.phrase)
      html.raw("</strong> (")
      confidence(reason.confidence, &html)
      html.raw("): ")
      reportNames(reason.reports, &html)
      html.raw(". <span dir=\"auto\">")
      html.text(reason.detail)
      html.raw("</span></li>")
    }
    html.raw("</ul>\n")
  }

  /// The values that differ, side by side.
  private func conflict(_ conflict: Conflict, _ html: inout HTMLWriter) {
    html.raw("<table role=\"table\" class=\"stacks conflict\"><caption>The readings differ on ")
    html.isolated(conflict.subject)
    html.raw(
      """
      </caption><thead role="rowgroup"><tr role="row">\
      <th role="columnheader" scope="col">Report</th>\
      <th role="columnheader" scope="col">Value as written</th>\
      <th role="columnheader" scope="col">Where</th></tr></thead><tbody role="rowgroup">
      """)
    for value in conflict.values {
      html.raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
      reportName(value.report, &html)
      html.raw("</th>")
      cell("Value as written", context.index.text(at: value), &html)
      html.raw("<td role=\"cell\" data-label=\"Where\">")
      bytesLink(value, &html)
      html.raw("</td></tr>")
    }
    html.raw("</tbody></table>\n")
  }

  private func otherReadings(_ claim: Claim, _ html: inout HTMLWriter) {
    guard claim.readings.count > 1 else { return }
    html.raw("<details><summary>")
    html.text(PlainWords.count(claim.readings.count - 1, "other reading"))
    html.raw("</summary><ul class=\"plain\">")
    for reading in claim.readings.dropFirst() {
      html.raw("<li>")
      quotedReading(reading, &html)
      html.raw("</li>")
    }
    html.raw("</ul></details>\n")
  }
}
