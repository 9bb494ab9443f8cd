import StemmaModel

extension ReportJSON {
  /// A change with both readings.
  func change(_ json: inout JSONWriter, _ placed: (offset: Int, element: Change)) {
    let change = placed.element
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
    marks(&json, at: placed.offset, of: analysis.names.changes)
  }

  /// A claim with its readings, its range of origins and the values that differ.
  func claim(_ json: inout JSONWriter, _ placed: (offset: Int, element: Claim)) {
    let claim = placed.element
    json.member("id", claim.id)
    json.member("story", claim.story)
    json.member("text", claim.readings.first.flatMap { index.text(at: $0) })
    json.member("readings", claim.readings, reading)
    json.member("origins", Optional(claim.origins)) { json, origins in
      json.member("atLeast", origins.atLeast)
      json.member("atMost", origins.atMost)
      json.member("lines", origins.lines, Self.originLine)
      json.member("reasons", origins.reasons, Self.originReason)
    }
    json.member("conflicts", claim.conflicts) { json, conflict in
      json.member("subject", conflict.subject)
      json.member("values", conflict.values, reading)
    }
    marks(&json, at: placed.offset, of: analysis.names.claims)
  }

  /// Readings that are counted as one origin.
  static func originLine(_ json: inout JSONWriter, _ line: OriginLine) {
    json.member("reports", line.reports)
    json.member("head", line.head.heldID)
    json.member("headUnseen", line.head.unseenID)
    json.member("firstSeen", line.firstSeen)
  }

  /// Why readings count as one origin, or do not.
  static func originReason(_ json: inout JSONWriter, _ reason: OriginReason) {
    json.member("relation", reason.relation.rawValue)
    json.member("reports", reason.reports)
    json.member("confidence", reason.confidence.rawValue)
    json.member("detail", reason.detail)
  }
}
