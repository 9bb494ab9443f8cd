import StemmaMarkup
import StemmaModel

/// Makes reports of the items of a NewsML-G2 document: one item, or a message of several.
struct NewsItemReader {
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
    let nodes = items()
    guard !nodes.isEmpty else { throw .noBody(what: "it has no news item") }
    var counter = ItemDocument.LineCounter()
    for (index, node) in nodes.enumerated() {
      if Task.isCancelled { return }
      let id = document.payload.id
      let place = ItemPlace(
        document: document, line: document.line(of: node, &counter),
        fallbackID: nodes.count == 1 ? id : "\(id):\(index + 1)")
      do throws(SetAsideReason) {
        try take(NewsItem(tree, node), node, place, into: &part)
      } catch {
        let guid = tree.line(of: "guid", in: node).map(InputName.tidied)
        place.setAside(error, id: guid, in: &part)
      }
    }
    if !tree.isWellFormed { document.noteBrokenMarkup(in: &part) }
  }

  /// The items in the order of the document; none lies within another.
  private func items() -> [MarkupTree.NodeID] {
    let tree = document.tree
    var found: [MarkupTree.NodeID] = []
    var end: MarkupTree.NodeID = 0
    for node in tree.descendants(of: tree.document) where node >= end && tree.isElement(node) {
      guard tree.name(of: node).local == "newsItem" else { continue }
      found.append(node)
      end = tree.end(of: node)
    }
    return found
  }

  private func take(
    _ item: NewsItem, _ node: MarkupTree.NodeID, _ place: ItemPlace, into part: inout ReadingPart
  ) throws(SetAsideReason) {
    guard let source = document.source(of: node) else { throw .truncated }
    let body = try item.body()
    let id = InputName.tidied(item.id ?? place.fallbackID)
    for note in item.notes { place.note(note, id: id, in: &part) }
    place.add(
      body.text, id: id, source: source, format: .newsml,
      metadata: item.metadata(beside: body), limits: limits, detail: detail, to: &part)
  }
}
