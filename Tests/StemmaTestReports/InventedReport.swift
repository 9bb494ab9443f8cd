package import StemmaModel
package import StemmaText

/// Makes reports out of invented text, without reading their layout.
package enum InventedReport {
  /// A report whose lines are the paragraphs of its story.
  ///
  /// - Parameters:
  ///   - credits: names of outlets to which a sign-off gives the text.
  ///   - agency: the agency that its dateline names.
  package static func report(
    _ id: String, _ text: String, credits: [String] = [], agency: String? = nil,
    outlet: String? = nil, published: String? = nil
  ) -> Report {
    let stored = StoredText(text)
    let nowhere = TextSpan(0, 0)
    let dateline = agency.map { Dateline(span: nowhere, place: "", agency: $0, date: nil) }
    let signOffs = credits.map { Credit(span: nowhere, form: .signOff, name: $0) }
    return Report(
      id: id, path: id + ".txt", line: nil, text: stored, encoding: .utf8, digest: id,
      metadata: ReportMetadata(outlet: outlet, published: published),
      anatomy: ReportAnatomy(
        dateline: dateline, credits: signOffs, paragraphs: lines(of: stored)))
  }

  /// The report cut into words and sentences.
  package static func text(_ id: String, _ text: String) -> ReportText {
    ReportText(report(id, text))
  }

  /// The lines of a text that are not empty.
  package static func lines(of text: StoredText) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for end in text.utf8.indices.filter({ text.utf8[$0] == 0x0A }) + [text.count] {
      if start < end { lines.append(TextSpan(start, end)) }
      start = end + 1
    }
    return lines
  }
}
