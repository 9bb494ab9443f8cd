package import StemmaModel

/// The report page: one HTML file that needs no network, reads without a script, and prints.
///
/// Sections, in order: what this is and what was read; findings; claims and origins; the family;
/// two reports side by side; quotations; what was not checked; method. The bytes depend on the analysis and
/// the run alone.
package struct ReportPage {
  let context: PageContext

  /// The whole file.
  package static func render(_ analysis: Analysis, run: RunDescription) -> [UInt8] {
    ReportPage(context: PageContext(analysis, run: run)).bytes()
  }

  func bytes() -> [UInt8] {
    var html = HTMLWriter()
    head(&html)
    html.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n")
    masthead(&html)
    html.raw("<main id=\"main\" tabindex=\"-1\">\n")
    inputSection(&html)
    findingsSection(&html)
    claimsSection(&html)
    familySection(&html)
    sideBySideSection(&html)
    quotationsSection(&html)
    limitsSection(&html)
    methodSection(&html)
    html.raw("</main>\n<footer><p>Made by Stemma ")
    html.text(context.run.version)
    html.raw(
      ". It says who copied whom and what moved; it does not say what is true.</p></footer>\n")
    html.raw("<script>")
    html.raw(PageScript.source)
    html.raw("</script>\n</body>\n</html>\n")
    return html.bytes
  }

  private func head(_ html: inout HTMLWriter) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    html.raw("style-src 'unsafe-inline'; script-src '")
    html.raw(PageScript.hash)
    html.raw("'; base-uri 'none'; form-action 'none'\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
    html.element("title", [:], "Stemma report: " + headline)
    html.raw("\n<style>")
    html.raw(PageStyle.base)
    html.raw(PageStyle.parts)
    html.raw(PageStyle.media)
    html.raw("</style>\n</head>\n")
  }

  private func masthead(_ html: inout HTMLWriter) {
    html.raw("<header class=\"masthead\">\n<p class=\"kicker\">Stemma report</p>\n")
    html.element("h1", [:], headline)
    html.raw("\n<p class=\"lede\">Who copied whom, and what moved on the way.</p>\n</header>\n")
    html.raw("<nav class=\"contents\" aria-label=\"Sections\"><ol>")
    for section in Section.allCases {
      html.raw("<li>")
      html.element("a", ["href": "#" + section.rawValue], section.title)
      html.raw("</li>")
    }
    html.raw("</ol></nav>\n")
  }

  /// "5 reports, 2 stories, 2 reporting lines".
  private var headline: String {
    let counts = AnalysisCounts(context.analysis)
    return [
      PlainWords.count(counts.reports, "report"),
      PlainWords.count(counts.stories, "story", "stories"),
      PlainWords.count(counts.reportingLines, "reporting line"),
    ].joined(separator: ", ")
  }

  /// The sections of the page with their anchors.
  enum Section: String, CaseIterable {
    case input, findings, claims, family
    case sideBySide = "side-by-side"
    case quotations, limits, method

    var title: String {
      switch self {
      case .input: "What this is, and what was read"
      case .findings: "Findings"
      case .claims: "Claims and their origins"
      case .family: "The family"
      case .sideBySide: "Side by side"
      case .quotations: "Quotations"
      case .limits: "Not checked, cannot tell, set aside"
      case .method: "Method and words"
      }
    }
  }

  /// A section with its numbered heading.
  func section(
    _ section: Section, _ html: inout HTMLWriter, _ body: (inout HTMLWriter) -> Void
  ) {
    let heading = "h-" + section.rawValue
    html.open("section", ["id": section.rawValue, "aria-labelledby": heading])
    html.raw("\n")
    html.open("h2", ["id": heading])
    html.raw("<span class=\"number\">")
    html.number((Section.allCases.firstIndex(of: section) ?? 0) + 1)
    html.raw("</span> ")
    html.text(section.title)
    html.raw("</h2>\n")
    body(&html)
    html.raw("</section>\n")
  }

  /// A note that only a part of what was found is on the page.
  func partNote(_ shown: Int, of total: Int, _ noun: String, _ html: inout HTMLWriter) {
    guard shown < total else { return }
    html.raw("<p class=\"note\">This page shows the first ")
    html.number(shown)
    html.raw(" of ")
    html.number(total)
    html.text(" \(noun). All of them are in the JSON that goes with this page.")
    html.raw("</p>\n")
  }
}
