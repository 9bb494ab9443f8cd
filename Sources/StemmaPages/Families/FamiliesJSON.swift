import StemmaModel

/// Families as JSON, a line a derivation or a report without a parent.
struct FamiliesJSON {
  private let document: ReportJSON

  static func render(_ analysis: Analysis) -> [UInt8] {
    let writer = FamiliesJSON(
      document: ReportJSON(analysis: analysis, index: AnalysisIndex(analysis)))
    var bytes: [UInt8] = []
    for family in analysis.families {
      for (child, derivations) in family.rows {
        if derivations.isEmpty { bytes += writer.line(family, child, nil) }
        for derivation in derivations { bytes += writer.line(family, child, derivation) }
      }
    }
    return bytes
  }

  /// Keys in the order of the schema; a report without a parent has null for what it lacks.
  private func line(
    _ family: Family, _ child: String, _ derivation: Derivation?
  ) -> [UInt8] {
    var json = JSONWriter(.oneLine)
    json.object { json in
      json.member("story", family.story)
      json.member("family", family.id)
      json.member("child", child)
      json.member("root", derivation == nil)
      json.member("parent", derivation?.parent.heldID)
      json.member("unseen", derivation?.parent.unseenID)
      json.member("nearestHeld", derivation?.nearestHeld)
      json.member("direction", derivation?.direction.rawValue)
      json.member("confidence", derivation?.confidence.rawValue)
      json.member("primary", derivation?.isPrimary ?? false)
      json.member("coverage", number: derivation?.coverage)
      json.member("evidence", derivation?.evidence ?? [], document.evidence)
    }
    return json.bytes + [0x0A]
  }
}
