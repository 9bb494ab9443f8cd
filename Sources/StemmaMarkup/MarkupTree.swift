/// A web page or an XML document as a tree of elements and texts, in flat arrays.
///
/// Made by libxml2, without network, without DTDs and without entities beyond those that the
/// standards predefine. Comments and processing instructions are left out. Node 0 is the document.
package struct MarkupTree: Sendable {
  /// The place of a node; nodes are numbered in the order of the input, parents before children.
  package typealias NodeID = Int32

  /// No node.
  static let none: NodeID = -1

  struct Node: Sendable {
    var parent: NodeID
    var next: NodeID = MarkupTree.none
    var firstChild: NodeID = MarkupTree.none
    var lastChild: NodeID = MarkupTree.none
    /// The name of an element, as a place in `names`; -1 for a text.
    var name: Int32
    /// An element's attributes as places in `attributes`, or a text's bytes as places in `bytes`.
    var start: Int32
    var end: Int32
    /// Where the element stands in the input; only in XML.
    var sourceStart: Int32 = -1
    var sourceEnd: Int32 = -1
  }

  struct Attribute: Sendable {
    let name: Int32
    let start: Int32
    let end: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// Texts and values, valid UTF-8.
  var bytes: [UInt8] = []
  var names: [MarkupName] = []

  /// Whether limits were met, so that parts of the input are missing or flattened.
  package internal(set) var isCut = false
  /// Whether XML was well formed; what could be read of other XML is here all the same.
  package internal(set) var isWellFormed = true

  /// The document, whose children are the outermost elements.
  package var document: NodeID { 0 }

  /// The outermost element; `nil` where there is none.
  package var root: NodeID? { children(of: document).first { isElement($0) } }

  /// How many nodes there are, the document included.
  package var count: Int { nodes.count }
}

// MARK: - Looking at nodes

extension MarkupTree {
  /// Whether a node is an element; the document is none.
  package func isElement(_ node: NodeID) -> Bool { nodes[Int(node)].name >= 0 && node != 0 }

  /// Whether a node is a text.
  package func isText(_ node: NodeID) -> Bool { nodes[Int(node)].name < 0 }

  /// The name of an element.
  package func name(of node: NodeID) -> MarkupName { names[Int(nodes[Int(node)].name)] }

  /// The name of an element as a known one; `nil` for others and for texts.
  package func known(_ node: NodeID) -> KnownName? {
    KnownName(rawValue: nodes[Int(node)].name)
  }

  /// Whether a node is an element of a known name.
  package func `is`(_ node: NodeID, _ name: KnownName) -> Bool {
    nodes[Int(node)].name == name.rawValue
  }

  /// The element or document that a node stands in; `nil` for the document.
  package func parent(of node: NodeID) -> NodeID? { present(nodes[Int(node)].parent) }

  /// The first node within an element.
  package func firstChild(of node: NodeID) -> NodeID? { present(nodes[Int(node)].firstChild) }

  /// The next node within the same element.
  package func next(after node: NodeID) -> NodeID? { present(nodes[Int(node)].next) }

  /// A text's own bytes, valid UTF-8; empty for an element.
  package func text(of node: NodeID) -> ArraySlice<UInt8> {
    let node = nodes[Int(node)]
    return node.name < 0 ? bytes[Int(node.start)..<Int(node.end)] : []
  }

  /// Where an element of XML stands in the input, from its `<` to behind its end.
  package func source(of node: NodeID) -> Range<Int>? {
    let node = nodes[Int(node)]
    guard node.sourceStart >= 0, node.sourceEnd >= node.sourceStart else { return nil }
    return Int(node.sourceStart)..<Int(node.sourceEnd)
  }

  private func present(_ node: NodeID) -> NodeID? { node == Self.none ? nil : node }
}

// MARK: - Attributes

extension MarkupTree {
  /// The value of an attribute, valid UTF-8; `nil` where the element has none of that name.
  package func bytes(of name: KnownName, in node: NodeID) -> ArraySlice<UInt8>? {
    let element = nodes[Int(node)]
    guard element.name >= 0 else { return nil }
    for attribute in attributes[Int(element.start)..<Int(element.end)]
    where attribute.name == name.rawValue {
      return bytes[Int(attribute.start)..<Int(attribute.end)]
    }
    return nil
  }

  /// The value of an attribute of a known name.
  package func value(of name: KnownName, in node: NodeID) -> String? {
    bytes(of: name, in: node).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of the first attribute of a local name, and of a namespace where one is given.
  package func value(
    of name: String, namespace: String? = nil, in node: NodeID
  ) -> String? {
    attributes(of: node).first {
      $0.name.local == name && (namespace == nil || $0.name.namespace == namespace)
    }?.value
  }

  /// All attributes of an element, in the order of the input.
  package func attributes(of node: NodeID) -> [(name: MarkupName, value: String)] {
    let element = nodes[Int(node)]
    guard element.name >= 0 else { return [] }
    return attributes[Int(element.start)..<Int(element.end)].map { attribute in
      let value = bytes[Int(attribute.start)..<Int(attribute.end)]
      return (names[Int(attribute.name)], String(decoding: value, as: UTF8.self))
    }
  }
}
