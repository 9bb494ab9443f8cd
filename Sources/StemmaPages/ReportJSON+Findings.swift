import StemmaModel

extension ReportJSON {
  /// A change with both readings.
  func change(_ json: inout JSONWriter, _ change: Change) {
    let reading = change.reading
    let source = change.source
    json.member("kind", change.kind.rawValue)
    json.member("report", reading.location.report)
    json.member("source", change.comparedWith)
    json.member("reportText", index.text(at: reading.location))
    json.member("reportSpan", reading.location.span)
    json.member("reportMarks", reading.marked)
    json.member("sourceText", source.flatMap { index.text(at: $0.location) })
    json.member("sourceSpan", source?.location.span)
    json.member("sourceMarks", source?.marked ?? [])
    json.member("rule", change.rule)
    json.member("confidence", change.confidence.rawValue)
    json.member("severity", change.severity.rawValue)
    json.member("detail", change.detail)
  }

  /// A claim with its readings, its range of origins and the values that differ.
  func claim(_ json: inout JSONWriter, _ claim: Claim) {
    json.member("id", claim.id)
    json.member("story", claim.story)
    json.member("text", claim.readings.first.flatMap { index.text(at: $0) })
    json.member("readings", claim.readings, reading)
    json.member("origins", Optional(claim.origins)) { json, origins in
      json.member("atLeast", origins.atLeast)
      json.member("atMost", origins.atMost)
      json.member("reasons", origins.reasons) { json, reason in
        json.member("relation", reason.relation.rawValue)
        json.member("reports", reason.reports)
        json.member("confidence", reason.confidence.rawValue)
        json.member("detail", reason.detail)
      }
    }
    json.member("conflicts", claim.conflicts) { json, conflict in
      json.member("subject", conflict.subject)
      json.member("values", conflict.values, reading)
    }
  }
}
