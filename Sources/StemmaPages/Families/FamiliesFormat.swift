package import StemmaModel

/// The forms in which families are written: who descends from whom.
package enum FamiliesFormat: String, CaseIterable, Sendable {
  /// story, family, child, parent, direction, confidence, coverage, nearestHeld, evidence.
  case tsv
  /// One JSON object a derivation, or a report without a parent (`docs/schema/derivation-1.schema.json`).
  case jsonl
  /// Graphviz: a cluster a story; solid certain, dashed likely, dotted unclear, grey not held.
  case dot
  /// An XML graph for Gephi, yEd, NetworkX.
  case graphml

  /// The families of an analysis in their order.
  ///
  /// - Parameter withHeader: whether a table begins with the names of its columns.
  package func render(_ analysis: Analysis, withHeader: Bool = false) -> [UInt8] {
    switch self {
    case .tsv: FamiliesTable.render(analysis, withHeader: withHeader)
    case .jsonl: FamiliesJSON.render(analysis)
    case .dot: FamiliesDOT(analysis).render()
    case .graphml: FamiliesGraphML(analysis).render()
    }
  }
}

/// A drawing of families that is written story by story.
package enum FamiliesGraph: String, CaseIterable, Sendable {
  case dot, graphml

  /// What stands before the first story.
  package var head: [UInt8] {
    switch self {
    case .dot: FamiliesDOT.head
    case .graphml: FamiliesGraphML.head
    }
  }

  /// The families of one story, or of several.
  package func stories(_ part: Analysis) -> [UInt8] {
    switch self {
    case .dot: FamiliesDOT(part).stories()
    case .graphml: FamiliesGraphML(part).families()
    }
  }

  /// What stands after the last story.
  package var foot: [UInt8] {
    switch self {
    case .dot: FamiliesDOT.foot
    case .graphml: FamiliesGraphML.foot
    }
  }
}

extension Family {
  /// For every member, by id, its derivations: the main one first; none for one without a parent.
  var rows: [(child: String, derivations: [Derivation])] {
    let own = Dictionary(grouping: derivations, by: \.child)
    return members.map { child in
      let all = own[child] ?? []
      return (child, all.filter(\.isPrimary) + all.filter { !$0.isPrimary })
    }
  }
}
