import StemmaModel

/// A family tree as inline SVG: one box a version, indented under its parent, narrow enough for a
/// telephone.
///
/// Lines: solid for certain, dashed for likely, dotted for unclear and for versions not held; an
/// arrowhead where the direction is known. Each box says the same in words.
struct FamilyDrawing {
  let tree: FamilyTree
  let family: Family
  /// Makes the drawing's ids unique on the page.
  let number: Int
  let index: AnalysisIndex

  private static let rowHeight = 62
  private static let boxHeight = 46
  private static let indent = 26
  private static let boxWidth = 262

  func write(into html: inout HTMLWriter) {
    let deepest = tree.lines.map(\.depth).max() ?? 0
    let width = Self.boxWidth + deepest * Self.indent + 42
    let height = tree.lines.count * Self.rowHeight
    html.open(
      "svg",
      [
        "class": "tree", "role": "img", "width": "\(width)", "height": "\(height)",
        "viewBox": "0 0 \(width) \(height)",
        "aria-labelledby": "tree-\(number)-t tree-\(number)-d",
      ])
    html.element("title", ["id": "tree-\(number)-t"], "Family tree of \(family.id)")
    html.element("desc", ["id": "tree-\(number)-d"], description)
    for (row, line) in tree.lines.enumerated() where line.parent != nil {
      branch(row, line, &html)
    }
    for (row, line) in tree.lines.enumerated() { box(row, line, &html) }
    furtherParents(right: width - 34, &html)
    html.raw("</svg>")
  }

  /// The tree in a sentence a line, for those who do not see it.
  private var description: String {
    tree.lines.map { line in
      switch line.link {
      case .root: "\(name(line.node)) is a root."
      case .near:
        "\(name(line.node)) is close to \(line.parent.map { name(tree.lines[$0].node) } ?? "")."
      case .derivation(let derivation):
        "\(name(line.node)): \(linkWords(derivation)), from \(name(derivation.parent))."
      }
    }.joined(separator: " ")
  }

  private func name(_ node: Parent) -> String {
    switch node {
    case .held(let id): id
    case .unseen(let id): "a version not held (\(id))"
    }
  }

  private func linkWords(_ derivation: Derivation) -> String {
    let share = FixedDecimal.percent(derivation.coverage) + " of its words"
    let direction = derivation.direction == .unclear ? ", direction unclear" : ""
    return "\(derivation.confidence.rawValue)\(direction) · \(share)"
  }

  private func x(_ line: FamilyTree.Line) -> Int { 2 + line.depth * Self.indent }

  private func middle(_ row: Int) -> Int { row * Self.rowHeight + 4 + Self.boxHeight / 2 }

  private func branch(_ row: Int, _ line: FamilyTree.Line, _ html: inout HTMLWriter) {
    guard let parent = line.parent else { return }
    let start = x(tree.lines[parent]) + 13
    let top = middle(parent) + Self.boxHeight / 2
    let end = x(line)
    html.open(
      "path",
      [
        "class": "branch " + look(line),
        "d": "M\(start) \(top)V\(middle(row) - 7)q0 7 7 7H\(end - 1)",
      ])
    html.raw("</path>")
    if case .derivation(let derivation) = line.link, derivation.direction == .parentToChild {
      html.open(
        "path",
        [
          "class": "arrow " + look(line),
          "d":
            "M\(end - 7) \(middle(row) - 4)L\(end) \(middle(row))L\(end - 7) \(middle(row) + 4)z",
        ])
      html.raw("</path>")
    }
  }

  /// The style of a line: its confidence, or what it says of a version not held.
  private func look(_ line: FamilyTree.Line) -> String {
    guard case .derivation(let derivation) = line.link else { return "notheld" }
    if derivation.parent.unseenID != nil, derivation.confidence == .unclear { return "notheld" }
    return derivation.confidence.rawValue
  }

  private func box(_ row: Int, _ line: FamilyTree.Line, _ html: inout HTMLWriter) {
    let left = x(line)
    let top = row * Self.rowHeight + 4
    let isUnseen = line.node.unseenID != nil
    html.open(
      "rect",
      [
        "class": isUnseen ? "box notheld" : "box", "x": "\(left)", "y": "\(top)",
        "width": "\(Self.boxWidth)", "height": "\(Self.boxHeight)", "rx": "5",
      ])
    html.raw("</rect>")
    let label = isUnseen ? name(line.node) : labelled(line.node.id)
    html.open("text", ["class": "name", "x": "\(left + 11)", "y": "\(top + 19)"])
    html.text(label)
    html.raw("</text>")
    html.open("text", ["class": "facts", "x": "\(left + 11)", "y": "\(top + 36)"])
    html.text(secondLine(line))
    html.raw("</text>")
  }

  /// The id and the outlet, cut to the box.
  private func labelled(_ id: String) -> String {
    let outlet = index.outlet(of: id).map { " · " + $0 } ?? ""
    return ScreenText.cut(VisibleText.onOneLine(id + outlet), toColumns: 28)
  }

  private func secondLine(_ line: FamilyTree.Line) -> String {
    switch line.link {
    case .root: line.node.unseenID == nil ? "root: no parent found" : "may have been the parent"
    case .near: "close to the report above"
    case .derivation(let derivation): linkWords(derivation)
    }
  }

  /// Arcs at the right edge from a mixed report's further parents.
  private func furtherParents(right: Int, _ html: inout HTMLWriter) {
    var reach = 10
    for derivation in tree.furtherParents {
      guard let from = tree.lines.firstIndex(where: { $0.node == derivation.parent }),
        let to = tree.lines.firstIndex(where: { $0.node == .held(derivation.child) })
      else { continue }
      let start = x(tree.lines[from]) + Self.boxWidth
      let end = x(tree.lines[to]) + Self.boxWidth
      let bow = right + reach
      html.open(
        "path",
        [
          "class": "branch " + derivation.confidence.rawValue,
          "d": "M\(start) \(middle(from))H\(bow - 8)Q\(bow) \(middle(from)) \(bow) "
            + "\((middle(from) + middle(to)) / 2)Q\(bow) \(middle(to)) \(bow - 8) \(middle(to))H\(end)",
        ])
      html.raw("</path>")
      reach = min(reach + 6, 30)
    }
  }
}
