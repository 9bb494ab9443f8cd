import StemmaModel

/// A report for people: a block of what is known of it, a blank line, its text, and a line between two.
enum ReadText {
  /// The lines of a report.
  static func render(_ report: Report) -> [UInt8] {
    var lines = ["== \(shown(report.id))"]
    func add(_ name: String, _ value: String?) {
      if let value { lines.append("\(name): \(shown(value))") }
    }
    add("path", report.inputPlace)
    add("format", "\(report.format.rawValue), reader \(report.format.readerVersion)")
    add("encoding", report.encoding.rawValue)
    add("sha256", report.digest)
    let metadata = report.metadata
    add("title", metadata.title)
    add("outlet", metadata.outlet)
    add("author", metadata.author)
    add("date", metadata.published)
    add("updated", metadata.updated)
    add("url", metadata.url)
    add("language", metadata.language)
    add("source", metadata.source)
    for base in metadata.basedOn { add("based on", base) }
    add("correction", metadata.correction)
    add("version", metadata.version)
    let anatomy = report.anatomy
    add("headline", anatomy.headline.map { report.text[$0] })
    add("byline", anatomy.byline.map { report.text[$0.span] })
    add("dateline", anatomy.dateline.map { report.text[$0.span] })
    for credit in anatomy.credits { add("credit", report.text[credit.span]) }
    add("correction", anatomy.correction.map { report.text[$0] })
    lines.append("")
    for line in report.text.string.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      lines.append(VisibleText.of(String(line)))
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  private static func shown(_ text: String) -> String { VisibleText.onOneLine(text) }
}
