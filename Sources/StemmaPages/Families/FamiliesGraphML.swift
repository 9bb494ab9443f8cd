import StemmaModel

/// Families as GraphML, the XML that graph programs read.
///
/// Source: Brandes et al. 2002, GraphML progress report.
struct FamiliesGraphML {
  private let analysis: Analysis
  private let index: AnalysisIndex

  /// What a node or an edge may say of itself.
  private static let keys = [
    ("node", "held", "boolean"), ("node", "story", "string"), ("node", "family", "string"),
    ("node", "outlet", "string"), ("edge", "direction", "string"),
    ("edge", "confidence", "string"), ("edge", "coverage", "double"),
    ("edge", "primary", "boolean"), ("edge", "evidence", "string"),
  ]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    index = AnalysisIndex(analysis)
  }

  func render() -> [UInt8] { Self.head + families() + Self.foot }

  /// What stands before the first family.
  static var head: [UInt8] {
    var xml = HTMLWriter()
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.raw("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")
    for (place, name, type) in keys {
      xml.raw("  ")
      xml.open("key", ["id": name, "for": place, "attr.name": name, "attr.type": type])
      xml.raw("</key>\n")
    }
    xml.raw("  <graph id=\"stemma\" edgedefault=\"directed\">\n")
    return xml.bytes
  }

  /// What stands after the last.
  static let foot = Array("  </graph>\n</graphml>\n".utf8)

  /// The nodes of each family, then its edges.
  func families() -> [UInt8] {
    var xml = HTMLWriter()
    for family in analysis.families {
      for member in family.members { node(member, isHeld: true, family, &xml) }
      for unseen in family.unseenParents { node(unseen.id, isHeld: false, family, &xml) }
      for derivation in family.derivations { edge(derivation, &xml) }
    }
    return xml.bytes
  }

  private func node(_ id: String, isHeld: Bool, _ family: Family, _ xml: inout HTMLWriter) {
    xml.raw("    ")
    xml.open("node", ["id": id])
    datum("held", isHeld ? "true" : "false", &xml)
    datum("story", family.story, &xml)
    datum("family", family.id, &xml)
    if isHeld, let outlet = index.outlet(of: id) { datum("outlet", outlet, &xml) }
    xml.raw("</node>\n")
  }

  private func edge(_ derivation: Derivation, _ xml: inout HTMLWriter) {
    xml.raw("    ")
    xml.open("edge", ["source": derivation.parent.id, "target": derivation.child])
    datum("direction", derivation.direction.rawValue, &xml)
    datum("confidence", derivation.confidence.rawValue, &xml)
    datum("coverage", FixedDecimal.string(derivation.coverage) ?? "0", &xml)
    datum("primary", derivation.isPrimary ? "true" : "false", &xml)
    datum("evidence", derivation.evidence.map(\.kind.rawValue).joined(separator: ","), &xml)
    xml.raw("</edge>\n")
  }

  private func datum(_ key: String, _ value: String, _ xml: inout HTMLWriter) {
    xml.element("data", ["key": key], VisibleText.onOneLine(value))
  }
}
