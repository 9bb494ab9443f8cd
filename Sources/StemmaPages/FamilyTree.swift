import StemmaModel

/// A family as lines of an indented tree, parents before children, each report once.
struct FamilyTree: Sendable {
  /// How a line hangs on the line above it.
  enum Link: Sendable {
    /// A root of the family.
    case root
    /// By descent, under its main parent.
    case derivation(Derivation)
    /// A version that nobody holds, shown at the held report closest to it; which came first is
    /// not known.
    case near
  }

  struct Line: Sendable {
    let node: Parent
    let depth: Int
    /// Place in `lines` of the line it hangs on.
    let parent: Int?
    let link: Link
    let isLastChild: Bool
  }

  private(set) var lines: [Line] = []
  /// Further parents of mixed reports, in the family's order.
  let furtherParents: [Derivation]

  /// - Complexity: n log n in the number of members.
  init(_ family: Family) {
    let members = family.members.map { Parent.held($0) }
    let unseen = family.unseenParents.map { Parent.unseen($0.id) }
    let known = Set(members + unseen)
    var main: [Parent: Derivation] = [:]
    for derivation in family.derivations {
      let child =
        unseen.contains(.unseen(derivation.child))
        ? Parent.unseen(derivation.child)
        : Parent.held(derivation.child)
      guard known.contains(derivation.parent), known.contains(child), derivation.parent != child
      else { continue }
      if let held = main[child], held.isPrimary || !derivation.isPrimary { continue }
      main[child] = derivation
    }
    furtherParents = family.derivations.filter { main[.held($0.child)] != $0 }
    var children: [Parent: [(node: Parent, link: Link)]] = [:]
    for node in members {
      if let derivation = main[node] {
        children[derivation.parent, default: []].append((node, .derivation(derivation)))
      }
    }
    var hangs = Set(main.keys)
    for parent in family.unseenParents where main[.unseen(parent.id)] == nil {
      let node = Parent.unseen(parent.id)
      guard let near = parent.nearestHeld.map({ Parent.held($0) }), known.contains(near),
        !Self.descends(near, from: node, main)
      else { continue }
      children[near, default: []].append((node, .near))
      hangs.insert(node)
    }
    let roots = [family.root] + (unseen + members).filter { $0 != family.root }
    var placed: Set<Parent> = []
    for root in roots where known.contains(root) && !hangs.contains(root) {
      place(root, .root, under: nil, depth: 0, isLast: true, children, &placed)
    }
    // What is left hangs in a circle; each is then a root of its own.
    for node in members where !placed.contains(node) {
      place(node, .root, under: nil, depth: 0, isLast: true, children, &placed)
    }
  }

  private static func descends(
    _ node: Parent, from ancestor: Parent, _ main: [Parent: Derivation]
  ) -> Bool {
    var current = node
    for _ in 0...main.count {
      guard let parent = main[current]?.parent else { return false }
      if parent == ancestor { return true }
      current = parent
    }
    return true
  }

  private mutating func place(
    _ node: Parent, _ link: Link, under parent: Int?, depth: Int, isLast: Bool,
    _ children: [Parent: [(node: Parent, link: Link)]], _ placed: inout Set<Parent>
  ) {
    guard placed.insert(node).inserted else { return }
    let number = lines.count
    lines.append(
      Line(node: node, depth: depth, parent: parent, link: link, isLastChild: isLast))
    let below = (children[node] ?? []).filter { !placed.contains($0.node) }
    for (order, child) in below.enumerated() {
      place(
        child.node, child.link, under: number, depth: depth + 1,
        isLast: order == below.count - 1, children, &placed)
    }
  }
}
