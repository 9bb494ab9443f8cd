import StemmaModel

/// A report as one line of JSON that Stemma reads again with nothing lost, every key always there and
/// in a fixed order (`docs/schema/read-1.schema.json`).
enum ReadJSON {
  /// The schema's name, the value of the line's first key; `RecordFields` knows rows by it.
  static let schema = "stemma.read/1"

  /// The line, with its end.
  static func render(_ report: Report) -> [UInt8] {
    var line = JSONWriter(.oneLine)
    line.object { line in
      line.member("schema", schema)
      line.member("id", report.id)
      line.member("path", report.path)
      line.member("line", report.line)
      line.member("file", report.path.split(separator: "/").last.map(String.init) ?? report.path)
      line.member("format", report.format.rawValue)
      line.member("reader", report.format.readerVersion)
      line.member("sha256", report.digest)
      line.member("encoding", report.encoding.rawValue)
      metadata(&line, report.metadata)
      line.member("text", report.text.string)
      line.member("anatomy", Optional(report)) { anatomy(&$0, $1) }
      line.member("extra", Optional(report.metadata.extra)) { ReportJSON.extra(&$0, $1) }
    }
    return line.bytes + [0x0A]
  }

  private static func metadata(_ line: inout JSONWriter, _ metadata: ReportMetadata) {
    line.member("title", metadata.title)
    line.member("outlet", metadata.outlet)
    line.member("author", metadata.author)
    line.member("date", metadata.published)
    line.member("updated", metadata.updated)
    line.member("url", metadata.url)
    line.member("language", metadata.language)
    line.member("source", metadata.source)
    line.member("basedOn", metadata.basedOn)
    line.member("correction", metadata.correction)
    line.member("version", metadata.version)
  }

  private static func anatomy(_ line: inout JSONWriter, _ report: Report) {
    let anatomy = report.anatomy
    line.member("headline", anatomy.headline)
    line.member("byline", anatomy.byline) { line, byline in
      line.member("span", byline.span)
      line.member("names", byline.names)
      line.member("agency", byline.agency)
    }
    line.member("dateline", anatomy.dateline) { line, dateline in
      line.member("span", dateline.span)
      line.member("place", dateline.place)
      line.member("agency", dateline.agency)
      line.member("date", dateline.date)
    }
    line.member("credits", anatomy.credits) { line, credit in
      line.member("span", credit.span)
      line.member("form", credit.form.rawValue)
      line.member("name", credit.name)
    }
    line.member("correction", anatomy.correction)
    line.member("boilerplate", anatomy.boilerplate)
    line.member("paragraphs", anatomy.paragraphs)
  }
}
