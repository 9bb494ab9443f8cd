import StemmaModel

extension ReportPage {
  /// Section 7: what was set aside, noted, not checked.
  func limitsSection(_ html: inout HTMLWriter) {
    section(.limits, &html) { html in
      setAsideTable(&html)
      let notes = context.analysis.notes
      if !notes.isEmpty {
        html.raw("<h3>Notes on the input</h3>\n<ul>")
        for note in notes.prefix(context.limits.inputRows) {
          html.raw("<li><span class=\"path\">")
          html.isolated(note.path + (note.line.map { ", line \($0)" } ?? ""))
          html.raw("</span>: <span dir=\"auto\">")
          html.text(note.message)
          html.raw("</span></li>")
        }
        html.raw("</ul>\n")
      }
      html.raw("<h3>Not checked</h3>\n")
      if context.analysis.notChecked.isEmpty {
        html.raw("<p>No limit was met in this run.</p>\n")
      } else {
        html.raw("<ul>")
        for line in context.analysis.notChecked { html.element("li", ["dir": "auto"], line) }
        html.raw("</ul>\n")
      }
      html.raw(
        """
        <p>What no run can tell: reports that are not among the files; what was said on the \
        telephone or in the room; whether two newsrooms that use the same facts asked the same \
        person.</p>

        """)
    }
  }

  private func setAsideTable(_ html: inout HTMLWriter) {
    let entries = context.analysis.setAside
    guard !entries.isEmpty else {
      html.raw("<p>Nothing of the input was set aside.</p>\n")
      return
    }
    html.raw("<table role=\"table\" class=\"stacks\"><caption>Set aside, and why</caption>")
    html.raw("<thead role=\"rowgroup\"><tr role=\"row\">")
    for title in ["Where", "Report", "While", "Cause", "What happened"] {
      html.element("th", ["role": "columnheader", "scope": "col"], title)
    }
    html.raw("</tr></thead><tbody role=\"rowgroup\">\n")
    for entry in entries.prefix(context.limits.inputRows) {
      html.raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"path\">")
      html.isolated(entry.path + (entry.line.map { ", line \($0)" } ?? ""))
      html.raw("</th>")
      cell("Report", entry.report, &html)
      cell("While", entry.stage.phrase, &html)
      cell("Cause", entry.cause, &html)
      cell("What happened", entry.message, &html)
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table>\n")
    partNote(
      min(entries.count, context.limits.inputRows), of: entries.count, "entries", &html)
  }

  /// Section 8: how it was done, what the words mean, and how to make the page again.
  func methodSection(_ html: inout HTMLWriter) {
    section(.method, &html) { html in
      html.raw(
        """
        <p>Sentences of two reports are aligned by the words that they share, in order and out of \
        order, also across paraphrase. Quotations, their speakers, numbers, dates, hedges and \
        conditions are read from each aligned pair and compared; ways of saying the same thing are \
        passed over. Descent rests on the reporters’ own wording, not on quotations, names and \
        numbers, which a shared press conference explains as well. Direction comes from credits, \
        from details that get lost and sources that get vaguer; never from dates alone.</p>
        <p>Who says what is read from the syntax, by a model learnt from news that people had \
        marked. In reports that it had not seen, three in four of the statements that it named \
        were marked as such, and it named seven in ten of those marked; of quotations, more than \
        nine in ten.</p>
        <h3>What the words mean</h3>
        <dl class="words-meaning">
        """)
      for confidence in Confidence.allCases {
        meaning(confidence.rawValue, confidence.explanation, &html)
      }
      for severity in Change.Severity.allCases {
        meaning("\(severity.shape) \(severity.rawValue)", severity.explanation, &html)
      }
      meaning("first seen here", "no report that it is read against has a sentence for it", &html)
      meaning(
        "reporting line",
        "a report with all that descends from it; one origin, however often reprinted",
        &html)
      meaning(
        "a version not held", "a text that the evidence asks for and that is not among the files",
        &html)
      meaning(
        "bytes", "positions in the text as stored in UTF-8, from the first to just past the last",
        &html)
      html.raw("</dl>\n<h3>This page again</h3>\n<pre tabindex=\"0\"><code>")
      html.text(context.run.command)
      html.raw("</code></pre>\n<p>Stemma ")
      html.text(context.run.version)
      html.raw(". The JSON that goes with this page follows the schema <code>")
      html.text(ReportJSON.schema)
      html.raw("</code>.</p>\n")
    }
  }

  private func meaning(_ word: String, _ explanation: String, _ html: inout HTMLWriter) {
    html.raw("<div>")
    html.element("dt", [:], word)
    html.element("dd", [:], explanation)
    html.raw("</div>")
  }
}
