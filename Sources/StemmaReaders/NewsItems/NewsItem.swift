import StemmaMarkup
import StemmaModel

/// One item of NewsML-G2: its metadata and its body.
struct NewsItem {
  private let tree: MarkupTree
  private let node: MarkupTree.NodeID
  private let itemMeta: MarkupTree.NodeID?
  private let contentMeta: MarkupTree.NodeID?

  init(_ tree: MarkupTree, _ node: MarkupTree.NodeID) {
    self.tree = tree
    self.node = node
    itemMeta = tree.child("itemMeta", of: node)
    contentMeta = tree.child("contentMeta", of: node)
  }

  /// What names the item, whatever its version.
  var id: String? { tree.line(of: "guid", in: node) }

  /// What a reader should know.
  var notes: [String] {
    guard let status = child("pubStatus", of: itemMeta).flatMap({ reference($0) }),
      status != "usable"
    else { return [] }
    return ["its provider says that it is \(InputName.tidied(String(status.prefix(40))))"]
  }

  // MARK: The body

  /// The text of an item, and what stands beside it in the same markup.
  struct Body {
    var text: [UInt8] = []
    var headline: String?
    var byline: String?
    var dateline: String?
  }

  /// The first body that says something: markup before plain text.
  ///
  /// - Throws: why there is none.
  func body() throws(SetAsideReason) -> Body {
    let sets = tree.children("contentSet", of: node)
    for set in sets {
      for inline in tree.children("inlineXML", of: set) {
        let body = markup(in: inline)
        if !body.text.isEmpty { return body }
      }
    }
    for set in sets {
      for inline in tree.children("inlineData", of: set) {
        if tree.value(of: "encoding", in: inline) != nil { continue }
        let text = try data(in: inline)
        if !text.isEmpty { return Body(text: text) }
      }
    }
    let isElsewhere = sets.contains { tree.child("remoteContent", of: $0) != nil }
    throw .noBody(
      what: isElsewhere ? "the item's content stands elsewhere" : "the item holds no text")
  }

  /// NITF, XHTML, or any markup that is all text.
  private func markup(in inline: MarkupTree.NodeID) -> Body {
    guard let root = tree.children(of: inline).first(where: { tree.isElement($0) }) else {
      return Body(text: MarkupText(tree, of: inline).utf8)
    }
    var body = Body()
    let inner = child("body", of: root) ?? root
    if let head = child("body.head", of: inner) {
      body.headline = tree.line(of: first("hl1", under: head) ?? first("hedline", under: head))
      body.byline = tree.line(of: child("byline", of: head))
      body.dateline = tree.line(of: child("dateline", of: head))
    }
    let contents = tree.children("body.content", of: inner)
    let parts = contents.isEmpty ? [inner] : contents
    for part in parts {
      let text = MarkupText(tree, of: part).utf8
      if text.isEmpty { continue }
      if !body.text.isEmpty { body.text += [ASCII.newline, ASCII.newline] }
      body.text += text
    }
    return body
  }

  private func data(in inline: MarkupTree.NodeID) throws(SetAsideReason) -> [UInt8] {
    let type = MediaType(tree.value(of: "contenttype", in: inline) ?? "text/plain").name
    let bytes = tree.joinedText(of: inline)
    do throws(MarkupError) {
      switch type {
      case "text/html", "application/xhtml+xml": return try MarkupText.ofHTML(bytes)
      case "text/plain", "": return MarkupText.ofPlain(bytes)
      default: return []
      }
    } catch {
      throw SetAsideReason(error)
    }
  }

  // MARK: The metadata

  /// What the item says of itself.
  func metadata(beside body: Body) -> ReportMetadata {
    var metadata = ReportMetadata()
    metadata.title = headline ?? body.headline ?? tree.line(of: child("title", of: itemMeta))
    metadata.outlet = child("provider", of: itemMeta).flatMap { party($0) }
    metadata.author = author ?? body.byline
    let updated = tree.line(of: child("versionCreated", of: itemMeta))
    metadata.published =
      tree.line(of: child("firstCreated", of: itemMeta))
      ?? tree.line(of: child("contentCreated", of: contentMeta)) ?? updated
    metadata.updated = updated
    metadata.language =
      child("language", of: contentMeta).flatMap { tree.line(of: "tag", in: $0) }
      ?? tree.line(of: "lang", in: node)
    metadata.source = source
    metadata.version = tree.line(of: "version", in: node)
    takeLinks(&metadata)
    takeNote(&metadata)
    let dateline = tree.line(of: child("dateline", of: contentMeta)) ?? body.dateline
    if let dateline { metadata.extra.append(.string("dateline", dateline)) }
    if let slug = tree.line(of: child("slugline", of: contentMeta)) {
      metadata.extra.append(.string("slugline", slug))
    }
    if let status = child("pubStatus", of: itemMeta).flatMap({ reference($0) }) {
      metadata.extra.append(.string("pubStatus", status))
    }
    return metadata
  }

  /// The headline that is given no role of its own, else the first.
  private var headline: String? {
    guard let contentMeta else { return nil }
    let all = tree.children("headline", of: contentMeta)
    let main = all.first {
      let role = tree.value(of: "role", in: $0)?.lowercased() ?? ""
      return role.isEmpty || role.hasSuffix("main")
    }
    return tree.line(of: main ?? all.first)
  }

  private var author: String? {
    if let by = tree.line(of: child("by", of: contentMeta)) { return by }
    guard let contentMeta else { return nil }
    let names = tree.children("creator", of: contentMeta).compactMap { party($0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private var source: String? {
    guard let contentMeta else { return nil }
    let credits = tree.lines(of: tree.children("creditline", of: contentMeta))
    if !credits.isEmpty { return credits.joined(separator: ", ") }
    let sources = tree.children("infoSource", of: contentMeta).compactMap { party($0) }
    return sources.isEmpty ? nil : sources.joined(separator: ", ")
  }

  private func takeLinks(_ metadata: inout ReportMetadata) {
    for parent in [itemMeta, contentMeta].compactMap({ $0 }) {
      for link in tree.children("link", of: parent) {
        let relation = Self.withoutPrefix(tree.value(of: "rel", in: link) ?? "").lowercased()
        let address = tree.line(of: "href", in: link)
        if Self.descents.contains(relation) {
          let target =
            tree.line(of: "residref", in: link) ?? address.flatMap { PageAddress.safe($0) }
          if let target { metadata.basedOn.append(target) }
        } else if relation == "canonical" || relation == "permalink", metadata.url == nil {
          metadata.url = address.flatMap { PageAddress.safe($0) }
        }
      }
    }
  }

  /// A note to editors is a correction where it begins like one.
  private func takeNote(_ metadata: inout ReportMetadata) {
    guard let itemMeta else { return }
    for note in tree.lines(of: tree.children("edNote", of: itemMeta)) {
      if metadata.correction == nil,
        CorrectionRule.isCorrection(ShortBlock.fold(String(note.prefix(120))))
      {
        metadata.correction = note
      } else {
        metadata.extra.append(.string("edNote", note))
      }
    }
  }

  /// Relations that say what an item was made from.
  private static let descents: Set<String> = [
    "isderivedfrom", "derivedfrom", "isbasedon", "istranslatedfrom", "translatedfrom",
    "isadaptedfrom", "evolvedfrom",
  ]

  // MARK: Looking

  private func child(_ name: String, of node: MarkupTree.NodeID?) -> MarkupTree.NodeID? {
    node.flatMap { tree.child(name, of: $0) }
  }

  private func first(_ name: String, under node: MarkupTree.NodeID) -> MarkupTree.NodeID? {
    tree.descendants(of: node).first { tree.isElement($0) && tree.name(of: $0).local == name }
  }

  /// A person or organisation: its name, else what stands for it.
  private func party(_ node: MarkupTree.NodeID) -> String? {
    tree.line(of: child("name", of: node)) ?? reference(node)
  }

  /// A literal, or a code without the prefix of its vocabulary.
  private func reference(_ node: MarkupTree.NodeID) -> String? {
    if let literal = tree.line(of: "literal", in: node) { return literal }
    if let code = tree.line(of: "qcode", in: node) { return Self.withoutPrefix(code) }
    return tree.line(of: "uri", in: node) ?? tree.line(of: node)
  }

  private static func withoutPrefix(_ code: String) -> String {
    code.split(separator: ":", maxSplits: 1).last.map(String.init) ?? code
  }
}
