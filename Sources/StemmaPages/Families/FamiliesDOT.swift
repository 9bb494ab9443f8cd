import StemmaModel

/// Families as a graph for Graphviz: parents above their children.
struct FamiliesDOT {
  private let analysis: Analysis
  private let index: AnalysisIndex

  init(_ analysis: Analysis) {
    self.analysis = analysis
    index = AnalysisIndex(analysis)
  }

  func render() -> [UInt8] { Self.head + stories() + Self.foot }

  /// What stands before the first story.
  static let head = Array(
    "digraph stemma {\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n".utf8)
  /// What stands after the last.
  static let foot = Array("}\n".utf8)

  /// A cluster a story.
  func stories() -> [UInt8] {
    var text = ""
    for story in analysis.stories {
      text += "  subgraph \(Self.quoted("cluster-" + story.id)) {\n"
      text +=
        "    label=\(Self.quoted(story.id + ": " + story.keywords.joined(separator: ", ")));\n"
      for family in index.families(ofStory: story.id) {
        for unseen in family.unseenParents {
          text += "    \(Self.quoted(unseen.id)) [label=\"not held\", style=dashed, color=grey];\n"
          if let near = unseen.nearestHeld {
            let ends = "\(Self.quoted(near)) -> \(Self.quoted(unseen.id))"
            text += "    \(ends) [style=dotted, dir=none, color=grey];\n"
          }
        }
        for member in family.members { text += "    \(node(member))\n" }
        for derivation in family.derivations { text += "    \(edge(derivation))\n" }
      }
      text += "  }\n"
    }
    return Array(text.utf8)
  }

  private func node(_ report: String) -> String {
    let label = [report, index.outlet(of: report)].compactMap { $0 }.joined(separator: "\n")
    return "\(Self.quoted(report)) [label=\(Self.quoted(label))];"
  }

  private func edge(_ derivation: Derivation) -> String {
    let style =
      switch derivation.confidence {
      case .certain: "solid"
      case .likely: "dashed"
      case .unclear: "dotted"
      }
    let ends = "\(Self.quoted(derivation.parent.id)) -> \(Self.quoted(derivation.child))"
    let heads = derivation.direction == .unclear ? ", dir=none" : ""
    let colour = derivation.isPrimary ? "" : ", color=grey"
    return "\(ends) [style=\(style)\(heads)\(colour)];"
  }

  /// A string of the DOT language: quotation marks and backslashes are escaped, a line break is `\n`.
  private static func quoted(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      VisibleText.onOneLine(String(line)).replacing("\\", with: "\\\\").replacing(
        "\"", with: "\\\"")
    }
    return "\"" + lines.joined(separator: "\\n") + "\""
  }
}
