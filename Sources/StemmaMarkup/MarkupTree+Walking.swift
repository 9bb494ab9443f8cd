extension MarkupTree {
  /// The children of a node, in order.
  package struct Children: Sequence, IteratorProtocol {
    private let tree: MarkupTree
    private var node: NodeID?

    init(_ tree: MarkupTree, of parent: NodeID) {
      self.tree = tree
      node = tree.firstChild(of: parent)
    }

    package mutating func next() -> NodeID? {
      defer { node = node.flatMap { tree.next(after: $0) } }
      return node
    }
  }

  /// The children of a node, in order.
  package func children(of node: NodeID) -> Children { Children(self, of: node) }

  /// The first child element of a local name, and of a namespace where one is given.
  package func child(
    _ name: String, namespace: String? = nil, of node: NodeID
  ) -> NodeID? {
    children(of: node).first { matches($0, name, namespace) }
  }

  /// The child elements of a local name, and of a namespace where one is given.
  package func children(
    _ name: String, namespace: String? = nil, of node: NodeID
  ) -> [NodeID] {
    children(of: node).filter { matches($0, name, namespace) }
  }

  /// The nodes under a node, without itself: those that follow it up to the next that is not
  /// under it.
  package func descendants(of node: NodeID) -> Range<NodeID> {
    node + 1..<end(of: node)
  }

  /// The first number behind a node and all that is under it.
  package func end(of node: NodeID) -> NodeID {
    var last = nodes[Int(node)]
    var found = node
    while last.lastChild != Self.none {
      found = last.lastChild
      last = nodes[Int(found)]
    }
    return found + 1
  }

  /// All texts under a node, joined as they stand; valid UTF-8.
  package func joinedText(of node: NodeID) -> [UInt8] {
    if isText(node) { return Array(text(of: node)) }
    var joined: [UInt8] = []
    for inner in descendants(of: node) where isText(inner) {
      joined.append(contentsOf: text(of: inner))
    }
    return joined
  }

  /// All texts under a node, joined as they stand.
  package func string(of node: NodeID) -> String {
    String(decoding: joinedText(of: node), as: UTF8.self)
  }

  private func matches(_ node: NodeID, _ name: String, _ namespace: String?) -> Bool {
    guard isElement(node) else { return false }
    let found = self.name(of: node)
    return found.local == name && (namespace == nil || found.namespace == namespace)
  }
}
