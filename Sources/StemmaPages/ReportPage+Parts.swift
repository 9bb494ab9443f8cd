import StemmaModel

// The small parts that several sections share.

extension ReportPage {
  /// A report's id, as a link to its text when that is on the page.
  func reportName(_ id: String, _ html: inout HTMLWriter) {
    if let place = context.index.place(of: id), context.hasText(place) {
      html.open("a", ["class": "id", "href": "#" + context.frameAnchor(place)])
      html.isolated(id)
      html.close("a")
    } else {
      html.raw("<span class=\"id\">")
      html.isolated(id)
      html.raw("</span>")
    }
  }

  /// Several reports' ids: "a, b and c".
  func reportNames(_ ids: [String], _ html: inout HTMLWriter) {
    for (place, id) in ids.enumerated() {
      if place > 0 { html.text(place == ids.count - 1 ? " and " : ", ") }
      reportName(id, &html)
    }
  }

  /// What a parent is called: a held report by its id, an unseen one by what it is.
  func parentName(_ parent: Parent, _ html: inout HTMLWriter) {
    switch parent {
    case .held(let id): reportName(id, &html)
    case .unseen(let id):
      html.raw("<span class=\"unseen\">")
      html.text(unseenName(id))
      html.raw("</span>")
    }
  }

  /// "an unseen version (unseen-1)".
  func unseenName(_ id: String) -> String { "a version not held (\(id))" }

  /// A confidence word; its look never says more than the word.
  func confidence(_ confidence: Confidence, _ html: inout HTMLWriter) {
    html.open("span", ["class": "confidence " + confidence.rawValue])
    html.text(confidence.rawValue)
    html.close("span")
  }

  /// A link to the words in their text, with the bytes; the bytes alone when the text is not here.
  func bytesLink(_ location: Location, _ html: inout HTMLWriter) {
    let bytes = "bytes \(location.span.start)–\(location.span.end)"
    if let target = context.target(of: location) {
      html.open("a", ["class": "bytes", "href": "#" + target])
      html.text(bytes)
      html.close("a")
    } else {
      html.element("span", ["class": "bytes"], bytes)
    }
  }

  /// Words of a report with some of them marked, each mark followed by nothing but its look and
  /// named for those who do not see it.
  func markedText(
    _ report: AnalysedReport, span: TextSpan, marks: [TextSpan], look: MarkLook,
    _ html: inout HTMLWriter
  ) {
    let text = report.report.text
    let whole = text.clamped(span)
    var offset = whole.start
    for mark in marks.sorted() {
      let start = max(offset, min(mark.start, whole.end))
      let end = max(start, min(mark.end, whole.end))
      guard end > start else { continue }
      html.text(text[TextSpan(offset, start)])
      html.open("mark", ["class": look.rawValue])
      html.text(text[TextSpan(start, end)])
      html.close("mark")
      offset = end
    }
    html.text(text[TextSpan(offset, whole.end)])
  }

  /// How changed words look: struck through in the source, underlined in the rewrite, dotted for
  /// words that differ between two aligned sentences.
  enum MarkLook: String {
    case source = "was"
    case rewrite = "now"
    case wording
  }

  /// A place with its report and its words, for lists of readings.
  func quotedReading(_ location: Location, _ html: inout HTMLWriter) {
    reportName(location.report, &html)
    html.raw(" <q class=\"words\" dir=\"auto\">")
    html.text(context.index.text(at: location) ?? "(no such report)")
    html.raw("</q> ")
    bytesLink(location, &html)
  }
}
