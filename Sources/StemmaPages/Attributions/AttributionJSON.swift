package import StemmaModel

/// A report's attributions as one line of JSON, every key always there and in a fixed order
/// (`docs/schema/attributions-1.schema.json`).
package enum AttributionJSON {
  /// The schema's name, the value of the line's first key.
  static let schema = "stemma.attributions/1"

  /// The line, with its end.
  package static func render(_ report: Report, _ attributions: [Attribution]) -> [UInt8] {
    var line = JSONWriter(.oneLine)
    line.object { line in
      line.member("schema", schema)
      line.member("id", report.id)
      line.member("path", report.path)
      line.member("line", report.line)
      line.member("attributions", attributions) { append($1, of: report, to: &$0) }
    }
    return line.bytes + [0x0A]
  }

  private static func append(
    _ attribution: Attribution, of report: Report, to line: inout JSONWriter
  ) {
    line.member("source", attribution.source)
    line.member("cue", attribution.cue)
    line.member("content", attribution.content)
    line.member("mode", attribution.mode.rawValue)
    line.member("sourceText", text(attribution.source, of: report))
    line.member("cueText", text(attribution.cue, of: report))
    line.member("contentText", text(attribution.content, of: report))
    line.member("speaker", attribution.speaker) { line, speaker in
      line.member("name", speaker.name)
      line.member("mention", speaker.mention)
      line.member("kind", speaker.kind.rawValue)
      line.member("resolution", speaker.resolution.rawValue)
    }
    line.member("modality", attribution.stance.modality.rawValue)
    line.member("negated", attribution.stance.isNegated)
    line.member("modalityMarker", attribution.stance.marker)
    line.member("quantities", attribution.quantities) { append($1, to: &$0) }
    line.member("dates", attribution.dates) { append($1, of: report, to: &$0) }
    line.member("confidence", attribution.confidence.rawValue)
    line.member("rule", attribution.rule.rawValue)
    line.member("signs", attribution.signs)
  }

  private static func append(_ quantity: StatedQuantity, to line: inout JSONWriter) {
    line.member("span", quantity.span)
    line.member("value", number: quantity.value)
    line.member("upperValue", number: quantity.upperValue)
    line.member("comparator", quantity.comparator.rawValue)
    line.member("measure", quantity.measure.rawValue)
    line.member("unit", quantity.unit)
  }

  /// A date's days as ISO 8601 writes them, null where it is not resolved.
  private static func append(
    _ date: StatedDate, of report: Report, to line: inout JSONWriter
  ) {
    line.member("span", date.span)
    line.member("written", report.text[date.span])
    line.member("precision", date.resolved?.precision.rawValue)
    line.member("first", date.resolved?.first.description)
    line.member("last", date.resolved?.last.description)
  }

  /// Some spans as they stand in the text, with an ellipsis for what is between; nothing without spans.
  private static func text(_ spans: [TextSpan], of report: Report) -> String? {
    spans.isEmpty ? nil : spans.map { report.text[$0] }.joined(separator: " … ")
  }
}
