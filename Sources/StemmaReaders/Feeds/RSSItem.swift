import StemmaMarkup
import StemmaModel

/// Reads an item of RSS 0.9x, 1.0 or 2.0, with the elements of Dublin Core, Atom and the content
/// module that feeds put into it.
struct RSSItem {
  let tree: MarkupTree
  /// The feed's own description.
  let channel: MarkupTree.NodeID?

  /// What the feed says of an item.
  func item(_ node: MarkupTree.NodeID) throws(MarkupError) -> FeedItem {
    var item = FeedItem()
    let guid = tree.plainChildren("guid", of: node).first
    item.id = tree.line(of: guid)
    item.metadata = metadata(of: node)
    for address in addresses(of: node, guid: guid) where item.metadata.url == nil {
      item.takeAddress(address)
    }
    if item.id == nil { item.id = item.metadata.url }
    let full = try text(of: tree.children("encoded", in: .content, of: node))
    if full.isEmpty {
      item.text = try text(of: tree.plainChildren("description", of: node))
      item.isSummary = !item.text.isEmpty
    } else {
      item.text = full
    }
    return item
  }

  /// The first of some elements that says something.
  private func text(of nodes: [MarkupTree.NodeID]) throws(MarkupError) -> [UInt8] {
    for node in nodes {
      let holdsElements = tree.children(of: node).contains { tree.isElement($0) }
      // Some put markup into the feed without escaping it.
      let text =
        try holdsElements
        ? MarkupText(tree, of: node).utf8 : MarkupText.ofHTML(tree.joinedText(of: node))
      if !text.isEmpty { return text }
    }
    return []
  }

  private func addresses(of node: MarkupTree.NodeID, guid: MarkupTree.NodeID?) -> [String] {
    var found = tree.lines(of: tree.plainChildren("link", of: node))
    for link in tree.children("link", in: .atom, of: node)
    where tree.value(of: "rel", in: link) ?? "alternate" == "alternate" {
      if let address = tree.line(of: "href", in: link) { found.append(address) }
    }
    if let guid, tree.value(of: "isPermaLink", in: guid) != "false", let id = tree.line(of: guid),
      PageAddress.safe(id) != nil
    {
      found.append(id)
    }
    if let about = tree.line(of: "about", in: node), PageAddress.safe(about) != nil {
      found.append(about)
    }
    return found
  }

  private func metadata(of node: MarkupTree.NodeID) -> ReportMetadata {
    var metadata = ReportMetadata()
    metadata.title =
      tree.plainChildren("title", of: node).lazy.compactMap {
        ElementText.lineOfHTML(tree.joinedText(of: $0))
      }.first
    let creators = tree.lines(of: tree.children("creator", in: .dublinCore, of: node))
    let authors = tree.lines(of: tree.plainChildren("author", of: node)).map(Self.name)
    let all = creators.isEmpty ? authors : creators
    metadata.author = all.isEmpty ? nil : all.joined(separator: ", ")
    let dates =
      tree.plainChildren("pubDate", of: node) + tree.children("date", in: .dublinCore, of: node)
      + tree.children("issued", in: .dublinCoreTerms, of: node)
      + tree.children("published", in: .atom, of: node)
    metadata.published = tree.lines(of: dates).first.map(MessageDate.inISO)
    let changes =
      tree.children("updated", in: .atom, of: node)
      + tree.children("modified", in: .dublinCoreTerms, of: node)
    metadata.updated = tree.lines(of: changes).first.map(MessageDate.inISO)
    metadata.source = source(of: node)
    metadata.language = language(of: node)
    metadata.outlet =
      tree.lines(of: tree.children("publisher", in: .dublinCore, of: node)).first
      ?? channel.flatMap { tree.lines(of: tree.plainChildren("title", of: $0)).first }
    let categories = tree.lines(
      of: tree.plainChildren("category", of: node)
        + tree.children("subject", in: .dublinCore, of: node))
    if !categories.isEmpty { metadata.extra.append(.strings("categories", categories)) }
    return metadata
  }

  private func source(of node: MarkupTree.NodeID) -> String? {
    for source in tree.plainChildren("source", of: node) {
      if let name = tree.line(of: source) ?? tree.line(of: "url", in: source) { return name }
    }
    return tree.lines(of: tree.children("source", in: .dublinCore, of: node)).first
  }

  private func language(of node: MarkupTree.NodeID) -> String? {
    if let own = tree.lines(of: tree.children("language", in: .dublinCore, of: node)).first {
      return own
    }
    guard let channel else { return nil }
    return tree.lines(
      of: tree.plainChildren("language", of: channel)
        + tree.children("language", in: .dublinCore, of: channel)
    ).first
  }

  /// The name in "desk@example.org (Jane Roe)".
  private static func name(_ written: String) -> String {
    guard written.hasSuffix(")"), written.contains("@"), let open = written.firstIndex(of: "(")
    else { return written }
    let name = written[written.index(after: open)...].dropLast()
    return ElementText.line(Array(name.utf8)) ?? written
  }
}
