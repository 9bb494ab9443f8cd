import StemmaModel

extension ReportPage {
  /// Section 6: a card for each quotation, with every version of it.
  func quotationsSection(_ html: inout HTMLWriter) {
    section(.quotations, &html) { html in
      let cards = context.analysis.quotationCards
      guard !cards.isEmpty else {
        html.raw("<p>No quotation was found.</p>\n")
        return
      }
      html.raw(
        """
        <p>A card for each quotation, with every version of it among the reports of a story. The longest \
        version stands first; <mark class="wording">dotted words</mark> of another are not in it.</p>

        """)
      let shown = Array(cards.prefix(context.limits.quotationCards).enumerated())
      for (number, card) in shown where card.versions.count > 1 {
        self.card(card, number + 1, &html)
      }
      let single = shown.filter { $0.element.versions.count == 1 }
      if !single.isEmpty {
        html.raw("<details class=\"settled\"><summary>")
        html.text(PlainWords.count(single.count, "quotation"))
        html.raw(" in one version</summary>\n")
        for (number, card) in single { self.card(card, number + 1, &html) }
        html.raw("</details>\n")
      }
      partNote(shown.count, of: cards.count, "quotations", &html)
    }
  }

  private func card(_ card: QuotationCard, _ number: Int, _ html: inout HTMLWriter) {
    guard let first = card.versions.first else { return }
    let speakers = Set(card.versions.map { $0.speaker?.name ?? "" })
    html.open(
      "article",
      ["class": "claim", "id": "quotation-\(number)", "aria-labelledby": "quotation-\(number)-h"])
    html.open("h3", ["id": "quotation-\(number)-h"])
    speaker(first.speaker, &html)
    html.raw(" <span class=\"quiet\">in ")
    html.text(PlainWords.count(Set(card.versions.map(\.report)).count, "report"))
    html.raw("</span></h3>\n<blockquote class=\"words\" dir=\"auto\">")
    html.text(context.index.text(at: location(first)) ?? "(no such report)")
    html.raw("</blockquote>\n")
    if speakers.count > 1 {
      html.raw("<p class=\"small\">The versions differ in whom they give as the speaker.</p>\n")
    }
    versions(card.versions, &html)
    html.raw("</article>\n")
  }

  private func versions(_ versions: [Quotation], _ html: inout HTMLWriter) {
    html.raw(
      """
      <table role="table" class="stacks"><thead role="rowgroup"><tr role="row">\
      <th role="columnheader" scope="col">Report</th>\
      <th role="columnheader" scope="col">Speaker</th>\
      <th role="columnheader" scope="col">Cue</th>\
      <th role="columnheader" scope="col">Words</th>\
      <th role="columnheader" scope="col">Where</th></tr></thead><tbody role="rowgroup">
      """)
    for (number, version) in versions.enumerated() {
      html.raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">")
      reportName(version.report, &html)
      html.raw("</th><td role=\"cell\" data-label=\"Speaker\">")
      speaker(version.speaker, &html)
      html.raw("</td>")
      cell(
        "Cue", version.cue.flatMap { text(of: version, $0) } ?? "none", &html)
      html.raw("<td role=\"cell\" data-label=\"Words\" class=\"words\" dir=\"auto\">")
      words(of: version, against: number == 0 ? nil : versions[0], &html)
      html.raw("</td><td role=\"cell\" data-label=\"Where\">")
      bytesLink(location(version), &html)
      html.raw("</td></tr>")
    }
    html.raw("</tbody></table>\n")
  }

  /// The words of a version; those that the first does not have are marked.
  private func words(
    of version: Quotation, against first: Quotation?, _ html: inout HTMLWriter
  ) {
    guard let report = context.index.report(version.report) else {
      html.raw("(no such report)")
      return
    }
    guard let first, let other = context.index.report(first.report) else {
      html.raw("<span class=\"quiet\">as above</span>")
      return
    }
    let (ownText, otherText) = (report.report.text, other.report.text)
    let (own, lead) = (ownText.clamped(version.span), otherText.clamped(first.span))
    let difference = WordDifference.between(
      Array(otherText.utf8[lead.start..<lead.end]), Array(ownText.utf8[own.start..<own.end]))
    let isSame = difference.first.isEmpty && difference.second.isEmpty
    if isSame, own.length + lead.length <= Self.longestCompared {
      html.raw("<span class=\"quiet\">the same</span>")
    } else {
      let marks = difference.second.map { TextSpan($0.start + own.start, $0.end + own.start) }
      markedText(report, span: own, marks: marks, look: .wording, &html)
    }
  }

  /// Bytes of two quotations that are surely compared word by word.
  private static let longestCompared = 900

  /// The speaker's name, as far as the report lets it be known.
  private func speaker(_ speaker: Speaker?, _ html: inout HTMLWriter) {
    guard let speaker else {
      html.raw("<span class=\"quiet\">no speaker</span>")
      return
    }
    html.isolated(speaker.name)
    if speaker.resolution == .unresolved {
      html.raw(" <span class=\"quiet\">(not known who)</span>")
    }
    if speaker.kind == .anonymous { html.raw(" <span class=\"quiet\">(unnamed)</span>") }
  }

  private func location(_ quotation: Quotation) -> Location {
    Location(report: quotation.report, span: quotation.span)
  }

  private func text(of quotation: Quotation, _ span: TextSpan) -> String? {
    context.index.text(at: Location(report: quotation.report, span: span))
  }
}
