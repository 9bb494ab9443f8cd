import StemmaModel

/// The check of a draft as one JSON document (`docs/schema/check-1.schema.json`).
struct CheckJSON {
  /// The schema's name, the value of the document's first key.
  static let schema = "stemma.check/1"

  private let check: DraftCheck
  private let version: String
  private let places: TextPlaces

  init(_ check: DraftCheck, version: String) {
    self.check = check
    self.version = version
    places = TextPlaces(check.draft.text)
  }

  /// The document with a line break at its end.
  var bytes: [UInt8] {
    var json = JSONWriter()
    json.object { write(into: &$0) }
    return json.bytes + [0x0A]
  }

  private func write(into json: inout JSONWriter) {
    json.member("schema", Self.schema)
    json.member("version", version)
    json.member("draft", Optional(check.draft)) { json, draft in
      json.member("id", draft.id)
      json.member("path", draft.path)
      json.member("sha256", draft.digest)
      json.member("sentences", check.sentences)
    }
    json.member("summary", Optional(check)) { json, check in
      json.member("meaning", check.count(of: .meaning))
      json.member("nuance", check.count(of: .nuance))
      json.member("style", check.count(of: .style))
      json.member("suppressed", check.suppressed.count)
      json.member("unlisted", check.unlisted)
      json.member("reports", check.reports)
    }
    json.member("findings", check.findings) { finding(&$0, $1) }
    json.member("suppressed", check.suppressed) { json, entry in
      finding(&json, entry.finding)
      json.member("reason", entry.suppression.reason)
      json.member("suppressionLine", entry.suppression.line)
    }
    json.member("unusedSuppressions", check.unusedSuppressions) { json, entry in
      json.member("line", entry.line)
      json.member("fingerprint", entry.fingerprint)
      json.member("kind", entry.kind)
      json.member("reason", entry.reason)
    }
    json.member("sources", check.sources) { json, source in
      json.member("report", source.report.id)
      json.member("path", source.report.path)
      json.member("line", source.report.line)
      json.member("sentences", source.sentences)
    }
    json.member("unmatched", check.unmatched)
    json.member("notChecked", check.notChecked)
    json.member("setAside", check.setAside) { json, entry in
      json.member("path", entry.path)
      json.member("line", entry.line)
      json.member("cause", entry.cause)
      json.member("message", entry.message)
    }
  }

  private func finding(_ json: inout JSONWriter, _ finding: DraftFinding) {
    let change = finding.change
    let source = check.source(change.comparedWith)
    json.member("fingerprint", finding.fingerprint)
    json.member("kind", change.kind.rawValue)
    json.member("rule", change.rule)
    json.member("severity", change.severity.rawValue)
    json.member("confidence", change.confidence.rawValue)
    json.member("detail", change.detail)
    json.member("draft", Optional(change.reading)) {
      side(&$0, $1, in: check.draft, places)
    }
    json.member("comparedWith", change.comparedWith)
    let reading = source == nil ? nil : change.source
    json.member("source", reading) { json, reading in
      guard let source else { return }
      side(&json, reading, in: source, TextPlaces(source.text))
    }
  }

  private func side(
    _ json: inout JSONWriter, _ reading: Reading, in report: Report, _ places: TextPlaces
  ) {
    let place = places.place(of: reading.location.span.start)
    json.member("path", report.path)
    json.member("line", place.line)
    json.member("column", place.column)
    json.member("span", reading.location.span)
    json.member("marks", reading.marked)
    json.member("text", report.text.shown(reading.location.span))
  }
}
