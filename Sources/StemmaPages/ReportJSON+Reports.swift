import StemmaModel

extension ReportJSON {
  /// A report: where it came from, what was understood of it, and what is handed on unread.
  func report(_ json: inout JSONWriter, _ analysed: AnalysedReport) {
    let report = analysed.report
    json.member("id", report.id)
    json.member("path", report.path)
    json.member("line", report.line)
    json.member("sha256", report.digest)
    json.member("encoding", report.encoding.rawValue)
    json.member("bytes", report.text.count)
    json.member("words", analysed.wordCount)
    json.member("sentences", analysed.sentences)
    json.member("understood", Optional(report), understood)
    json.member("extra", Optional(report.metadata.extra)) { Self.extra(&$0, $1) }
  }

  private func understood(_ json: inout JSONWriter, _ report: Report) {
    let anatomy = report.anatomy
    json.member("headline", report.headline)
    json.member("headlineSpan", anatomy.headline)
    json.member("byline", anatomy.byline) { json, byline in
      json.member("names", byline.names)
      json.member("agency", byline.agency)
      json.member("span", byline.span)
    }
    json.member("dateline", anatomy.dateline) { json, dateline in
      json.member("place", dateline.place)
      json.member("agency", dateline.agency)
      json.member("date", dateline.date)
      json.member("span", dateline.span)
    }
    json.member("credits", anatomy.credits) { json, credit in
      json.member("form", credit.form.rawValue)
      json.member("name", credit.name)
      json.member("span", credit.span)
    }
    json.member("correction", anatomy.correction) { json, span in
      json.member("span", span)
      json.member("text", report.text.shown(span))
    }
    json.member("boilerplate", anatomy.boilerplate)
    json.member("outlet", report.metadata.outlet)
    json.member("author", report.metadata.author)
    json.member("date", report.metadata.published)
    json.member("url", report.metadata.url)
    json.member("language", report.metadata.language)
    json.member("updated", report.metadata.updated)
    json.member("source", report.metadata.source)
    json.member("basedOn", report.metadata.basedOn)
    json.member("version", report.metadata.version)
  }

  /// Unknown keys as they stood; of a key given twice the last stands, as most parsers read it.
  static func extra(_ json: inout JSONWriter, _ fields: [PassedThroughField]) {
    let lastPlaces = Dictionary(
      fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { _, last in last })
    for (place, field) in fields.enumerated() where lastPlaces[field.key] == place {
      json.key(field.key)
      json.verbatim(field.json)
    }
  }

  /// A quotation with who is said to have said it.
  func quotation(_ json: inout JSONWriter, _ quotation: Quotation) {
    json.member("report", quotation.report)
    json.member("text", text(quotation.report, quotation.span))
    json.member("span", quotation.span)
    json.member("form", quotation.form.rawValue)
    json.member("speaker", quotation.speaker?.name)
    json.member("speakerKind", quotation.speaker?.kind.rawValue)
    json.member("speakerResolution", quotation.speaker?.resolution.rawValue)
    json.member("speakerMention", quotation.speaker?.mention)
    json.member("cue", quotation.cue.flatMap { text(quotation.report, $0) })
    json.member("cueSpan", quotation.cue)
  }

  /// The versions of a quotation, each where it stands.
  func card(_ json: inout JSONWriter, _ card: QuotationCard) {
    json.member("story", card.story)
    json.member("versions", card.versions) { json, version in
      reading(&json, Location(report: version.report, span: version.span))
    }
  }

  /// An attribution with its parts.
  func attribution(_ json: inout JSONWriter, _ attribution: Attribution) {
    json.member("report", attribution.report)
    json.member("source", attribution.source)
    json.member("cue", attribution.cue)
    json.member("content", attribution.content)
    json.member("mode", attribution.mode.rawValue)
    json.member("speaker", attribution.speaker?.name)
    json.member("modality", attribution.stance.modality.rawValue)
    json.member("negated", attribution.stance.isNegated)
    json.member("confidence", attribution.confidence.rawValue)
    json.member("rule", attribution.rule.rawValue)
  }

  /// A place with its words.
  func reading(_ json: inout JSONWriter, _ location: Location) {
    json.member("report", location.report)
    json.member("span", location.span)
    json.member("text", text(location.report, location.span))
  }

  /// The words of a span, `null` in the document when there is no such report.
  func text(_ report: String, _ span: TextSpan) -> String? {
    index.text(at: Location(report: report, span: span))
  }
}
