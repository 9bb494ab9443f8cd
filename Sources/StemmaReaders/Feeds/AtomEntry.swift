import StemmaMarkup
import StemmaModel

/// Reads an entry of an Atom feed (RFC 4287; the names of Atom 0.3 too).
struct AtomEntry {
  let tree: MarkupTree
  /// The feed that holds the entry; `nil` for an entry by itself.
  let feed: MarkupTree.NodeID?

  /// What the feed says of an entry.
  func item(_ node: MarkupTree.NodeID) throws(MarkupError) -> FeedItem {
    var item = FeedItem()
    item.id = tree.line(of: child("id", of: node))
    item.metadata = metadata(of: node)
    for link in tree.children("link", of: node) {
      let address = tree.line(of: "href", in: link)
      switch tree.value(of: "rel", in: link) ?? "alternate" {
      case "alternate": item.takeAddress(address)
      case "via":
        if let address = address.flatMap({ PageAddress.safe($0) }) {
          item.metadata.basedOn.append(address)
        }
      default: break
      }
    }
    if item.id == nil { item.id = item.metadata.url }
    if let content = child("content", of: node) {
      item.text = try text(of: content)
      if item.text.isEmpty, tree.value(of: "src", in: content) != nil {
        item.notes.append("its text stands elsewhere and was not fetched")
      }
    }
    if item.text.isEmpty, let summary = child("summary", of: node) {
      item.text = try text(of: summary)
      item.isSummary = !item.text.isEmpty
    }
    return item
  }

  private func child(_ name: String, of node: MarkupTree.NodeID) -> MarkupTree.NodeID? {
    tree.child(name, of: node)
  }

  /// A text construct: text, HTML in a string, or XHTML in the tree.
  private func text(of node: MarkupTree.NodeID) throws(MarkupError) -> [UInt8] {
    let type = MediaType(tree.value(of: "type", in: node) ?? "text").name
    switch type {
    case "html", "text/html": return try MarkupText.ofHTML(tree.joinedText(of: node))
    case "text", "text/plain":
      // Atom 0.3 had another attribute for what is escaped.
      return try tree.value(of: "mode", in: node) == "escaped"
        ? MarkupText.ofHTML(tree.joinedText(of: node))
        : MarkupText.ofPlain(tree.joinedText(of: node))
    case "xhtml", "application/xhtml+xml", "text/xml", "application/xml":
      return MarkupText(tree, of: node).utf8
    default: return []
    }
  }

  private func line(of node: MarkupTree.NodeID?) -> String? {
    guard let node else { return nil }
    return ElementText.line((try? text(of: node)) ?? tree.joinedText(of: node))
  }

  private func metadata(of node: MarkupTree.NodeID) -> ReportMetadata {
    var metadata = ReportMetadata()
    let origin = child("source", of: node)
    metadata.title = line(of: child("title", of: node))
    metadata.author = [node, origin, feed].lazy.compactMap { $0 }.compactMap(authors).first
    metadata.published =
      ["published", "issued", "created"].lazy.compactMap {
        tree.line(of: child($0, of: node))
      }.first
    metadata.updated =
      ["updated", "modified"].lazy.compactMap {
        tree.line(of: child($0, of: node))
      }.first
    if let origin {
      metadata.source =
        line(of: child("title", of: origin)) ?? tree.line(of: child("id", of: origin))
    }
    metadata.outlet = feed.flatMap { line(of: child("title", of: $0)) }
    metadata.language =
      [node, feed].lazy.compactMap { $0 }.compactMap {
        tree.line(of: "lang", in: $0)
      }.first
    let categories = tree.children("category", of: node).compactMap {
      tree.line(of: "label", in: $0) ?? tree.line(of: "term", in: $0)
    }
    if !categories.isEmpty { metadata.extra.append(.strings("categories", categories)) }
    return metadata
  }

  private func authors(of node: MarkupTree.NodeID) -> String? {
    let names = tree.children("author", of: node).compactMap {
      tree.line(of: child("name", of: $0))
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
