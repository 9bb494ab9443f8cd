import StemmaMarkup
import StemmaModel

/// Makes reports of the items of an RSS or Atom feed.
struct FeedReader {
  private let document: ItemDocument
  private let limits: ReadingLimits
  private let detail: ReadingDetail

  init(_ document: ItemDocument, limits: ReadingLimits, detail: ReadingDetail) {
    self.document = document
    self.limits = limits
    self.detail = detail
  }

  /// Reads every item.
  ///
  /// - Throws: why there is none.
  func read(into part: inout ReadingPart) throws(SetAsideReason) {
    let tree = document.tree
    guard let root = tree.root else { throw .invalidMarkup(.notMarkup) }
    let name = tree.name(of: root).local.lowercased()
    let channel = tree.children(of: root).first { isElement($0, "channel") }
    let nodes: [MarkupTree.NodeID]
    switch name {
    case "entry": nodes = [root]
    case "feed": nodes = tree.children("entry", of: root)
    default:
      // RSS 1.0 has its items beside the channel, the others have them in it.
      nodes = [channel, root].compactMap { $0 }.flatMap { parent in
        tree.children(of: parent).filter { isElement($0, "item") }
      }
    }
    guard !nodes.isEmpty else { throw .noBody(what: "the feed has no items") }
    var counter = ItemDocument.LineCounter()
    var summaries = 0
    let isAtom = name == "feed" || name == "entry"
    let atom = AtomEntry(tree: tree, feed: name == "feed" ? root : nil)
    let rss = RSSItem(tree: tree, channel: channel)
    for (index, node) in nodes.enumerated() {
      if Task.isCancelled { return }
      let place = ItemPlace(
        document: document, line: document.line(of: node, &counter),
        fallbackID: name == "entry" ? document.payload.id : "\(document.payload.id):\(index + 1)")
      do throws(MarkupError) {
        let item = try isAtom ? atom.item(node) : rss.item(node)
        if item.isSummary { summaries += 1 }
        take(item, node, place, into: &part)
      } catch {
        place.setAside(SetAsideReason(error), in: &part)
      }
    }
    if summaries > 0 {
      part.note(
        path: document.payload.path, line: document.payload.line,
        "\(summaries) of its \(nodes.count) items have a summary or a description and no full text")
    }
    if !tree.isWellFormed { document.noteBrokenMarkup(in: &part) }
  }

  private func isElement(_ node: MarkupTree.NodeID, _ name: String) -> Bool {
    document.tree.isElement(node) && document.tree.name(of: node).local == name
  }

  private func take(
    _ item: FeedItem, _ node: MarkupTree.NodeID, _ place: ItemPlace, into part: inout ReadingPart
  ) {
    let id = InputName.tidied(item.id ?? place.fallbackID)
    guard let source = document.source(of: node) else {
      return place.setAside(.truncated, id: id, in: &part)
    }
    guard !item.text.isEmpty else {
      return place.setAside(
        .noBody(what: "the feed gives neither text nor summary"), id: id, in: &part)
    }
    for note in item.notes { place.note(note, id: id, in: &part) }
    place.add(
      item.text, id: id, source: source, format: .feed, metadata: item.metadata,
      limits: limits, detail: detail, to: &part)
  }
}
