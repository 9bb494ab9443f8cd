import StemmaModel

/// Families as a table, a row a derivation or a report without a parent.
enum FamiliesTable {
  static let columns = [
    "story", "family", "child", "parent", "direction", "confidence", "coverage", "nearestHeld",
    "evidence",
  ]

  static func render(_ analysis: Analysis, withHeader: Bool) -> [UInt8] {
    var text = withHeader ? line(columns) : ""
    for family in analysis.families {
      for (child, derivations) in family.rows {
        let place = [family.story, family.id, child]
        if derivations.isEmpty { text += line(place + ["-", "-", "-", "-", "-", "-"]) }
        for derivation in derivations { text += line(place + fields(derivation)) }
      }
    }
    return Array(text.utf8)
  }

  private static func fields(_ derivation: Derivation) -> [String] {
    [
      derivation.parent.id, derivation.direction.rawValue, derivation.confidence.rawValue,
      FixedDecimal.string(derivation.coverage) ?? "-", derivation.nearestHeld ?? "-",
      derivation.evidence.map(\.kind.rawValue).joined(separator: ","),
    ]
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(VisibleText.onOneLine).joined(separator: "\t") + "\n"
  }
}
