import CLibXML2

/// Takes libxml2's events and grows a tree within limits.
///
/// C holds a pointer to it while it parses; one parse, one task.
struct TreeBuilder {
  typealias Context = UnsafeMutablePointer<xmlParserCtxt>
  typealias XMLString = UnsafePointer<xmlChar>

  private(set) var tree = MarkupTree()
  /// What ended the parse before its time.
  private(set) var error: MarkupError?

  let limits: MarkupLimits
  let isXML: Bool
  var feed: InputFeed
  let context: Context

  /// A name that libxml2 keeps at one address for the length of a parse, and its place in `names`.
  private struct KeptName {
    var local: XMLString?
    var prefix: XMLString?
    var namespace: XMLString?
    var id: Int32 = 0
  }

  /// Names that were met, by their addresses; a later one takes the place of another.
  private var kept = [KeptName](repeating: KeptName(), count: 512)
  private var namesByValue: [MarkupName: Int32] = [:]
  /// The open elements; one that stands deeper than the limit is its ancestor there.
  private var open: [MarkupTree.NodeID] = [0]
  /// Elements below the limit that are open.
  private var flattened = 0
  /// How many of the open elements hold text that nobody reads.
  private var unread = 0

  init(context: Context, input: UnsafeBufferPointer<UInt8>, limits: MarkupLimits, isXML: Bool) {
    self.context = context
    self.limits = limits
    self.isXML = isXML
    feed = InputFeed(input, budget: limits.stackSteps)
    if !isXML {
      tree.names = Self.knownNames
      namesByValue = Self.knownIDs
    }
    let name = intern(MarkupName(local: "#document"))
    tree.nodes.append(MarkupTree.Node(parent: MarkupTree.none, name: name, start: 0, end: 0))
  }

  private static let knownNames = KnownName.allCases.map { MarkupName(local: "\($0)") }
  private static let knownIDs = Dictionary(
    uniqueKeysWithValues: KnownName.allCases.map { (MarkupName(local: "\($0)"), $0.rawValue) })

  // MARK: Elements

  /// Opens an element; its attributes come next, by ``attribute(_:from:count:)``.
  ///
  /// - Returns: false where the parse is over.
  mutating func start(
    _ local: XMLString, prefix: XMLString? = nil, namespace: XMLString? = nil
  ) -> Bool {
    guard error == nil, !isStopped else { return false }
    guard tree.nodes.count < limits.nodes else {
      stop(.tooManyNodes)
      return false
    }
    if isXML, open.count > limits.depth {
      stop(.nestsTooDeep(limit: limits.depth))
      return false
    }
    if !isXML, Int(context.pointee.nameNr) > limits.openElements { stop(.tooManyNodes) }
    let count = Int32(tree.attributes.count)
    let name = self.name(local, prefix, namespace)
    append(MarkupTree.Node(parent: open[open.count - 1], name: name, start: count, end: count))
    let node = MarkupTree.NodeID(tree.nodes.count - 1)
    if open.count > limits.depth {
      flattened += 1
      tree.isCut = true
    } else {
      open.append(node)
    }
    return true
  }

  /// Gives the element that was opened last an attribute.
  mutating func attribute(
    _ local: XMLString, prefix: XMLString? = nil, namespace: XMLString? = nil, from: XMLString?,
    count: Int
  ) {
    let start = Int32(tree.bytes.count)
    if let from {
      tree.bytes.append(contentsOf: Self.whole(from, count, atMost: limits.attributeBytes))
      if count > limits.attributeBytes { tree.isCut = true }
    }
    let name = self.name(local, prefix, namespace)
    tree.attributes.append(
      MarkupTree.Attribute(name: name, start: start, end: Int32(tree.bytes.count)))
    tree.nodes[tree.nodes.count - 1].end = Int32(tree.attributes.count)
  }

  /// The attributes of the element that was opened last are complete.
  mutating func started(sourceStart: Int? = nil) {
    let node = tree.nodes.count - 1
    if let sourceStart { tree.nodes[node].sourceStart = Int32(sourceStart) }
    if !isXML, unread > 0 || isUnread(MarkupTree.NodeID(node)) { unread += 1 }
  }

  /// Closes the element that was opened last and is not closed.
  mutating func end(source: Int? = nil) {
    if unread > 0 { unread -= 1 }
    if flattened > 0 {
      flattened -= 1
    } else if open.count > 1 {
      let node = Int(open.removeLast())
      if let source { tree.nodes[node].sourceEnd = Int32(source) }
    }
  }

  /// Adds text, to the text before it where nothing stands between.
  mutating func text(_ from: XMLString, count: Int) {
    guard unread == 0, count > 0, !isStopped else { return }
    let parent = open[open.count - 1]
    let last = tree.nodes[Int(parent)].lastChild
    let start = Int32(tree.bytes.count)
    tree.bytes.append(contentsOf: UnsafeBufferPointer(start: from, count: count))
    let end = Int32(tree.bytes.count)
    if last != MarkupTree.none, tree.nodes[Int(last)].name < 0,
      tree.nodes[Int(last)].end == start
    {
      tree.nodes[Int(last)].end = end
    } else if tree.nodes.count < limits.nodes {
      append(MarkupTree.Node(parent: parent, name: -1, start: start, end: end))
    } else {
      stop(.tooManyNodes)
    }
  }

  private mutating func append(_ node: MarkupTree.Node) {
    let id = MarkupTree.NodeID(tree.nodes.count)
    let parent = Int(node.parent)
    let last = tree.nodes[parent].lastChild
    if last == MarkupTree.none {
      tree.nodes[parent].firstChild = id
    } else {
      tree.nodes[Int(last)].next = id
    }
    tree.nodes[parent].lastChild = id
    tree.nodes.append(node)
  }

  // MARK: The end

  /// The tree, once libxml2 is done.
  ///
  /// - Throws: what ended the parse of XML; a page is cut instead.
  mutating func finished() throws(MarkupError) -> MarkupTree {
    if isXML {
      if let error { throw error }
      if feed.isCut { throw .tooManyNodes }
      tree.isWellFormed = context.pointee.wellFormed == 1
    } else {
      tree.isCut = tree.isCut || feed.isCut
    }
    guard tree.root != nil else { throw .noElements }
    return tree
  }

  private var isStopped: Bool { context.pointee.disableSAX != 0 }

  private mutating func stop(_ reason: MarkupError) {
    if isXML { error = reason } else { tree.isCut = true }
    xmlStopParser(context)
  }

  // MARK: Names

  private mutating func name(
    _ local: XMLString, _ prefix: XMLString?, _ namespace: XMLString?
  ) -> Int32 {
    let place = (Int(bitPattern: local) >> 3 ^ Int(bitPattern: prefix) >> 2) & 511
    let known = kept[place]
    if known.local == local, known.prefix == prefix, known.namespace == namespace {
      return known.id
    }
    let id = intern(
      MarkupName(
        local: String(cString: local), prefix: prefix.map { String(cString: $0) },
        namespace: namespace.map { String(cString: $0) }))
    kept[place] = KeptName(local: local, prefix: prefix, namespace: namespace, id: id)
    return id
  }

  private mutating func intern(_ name: MarkupName) -> Int32 {
    if let known = namesByValue[name] { return known }
    let id = Int32(tree.names.count)
    tree.names.append(name)
    namesByValue[name] = id
    return id
  }

  /// Styles, and programs that are not data.
  private func isUnread(_ node: MarkupTree.NodeID) -> Bool {
    if tree.is(node, .style) { return true }
    guard tree.is(node, .script) else { return false }
    return !(tree.value(of: .type, in: node)?.lowercased().hasSuffix("json") ?? false)
  }

  /// At most so many bytes, cut between characters.
  private static func whole(
    _ from: XMLString, _ count: Int, atMost limit: Int
  ) -> UnsafeBufferPointer<UInt8> {
    var end = min(count, limit)
    while end > 0, end < count, from[end] & 0xC0 == 0x80 { end -= 1 }
    return UnsafeBufferPointer(start: from, count: end)
  }
}
