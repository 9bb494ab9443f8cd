import StemmaMarkup

/// What a page says of itself outside its text: metas, JSON-LD, title and links of its head.
struct PageSigns {
  /// Contents of metas by name, property or itemprop in lower case, in the order of the page.
  private(set) var metas: [String: [String]] = [:]
  /// The address that the page declares as its own.
  private(set) var canonical: String?
  /// The text of the `title` element.
  private(set) var title: String?
  /// The text of the first heading of the first rank.
  private(set) var firstHeading: String?
  /// The language that the `html` element declares.
  private(set) var language: String?
  let data: LinkedData
  /// The report among the linked data.
  let article: LinkedData.Thing?

  init(_ tree: MarkupTree) {
    data = LinkedData(tree)
    article = data.articles.first
    for node in tree.descendants(of: tree.document) where tree.isElement(node) {
      switch tree.known(node) {
      case .meta: takeMeta(node, tree)
      case .link: takeLink(node, tree)
      case .title where title == nil: title = PlainWords.tidied(tree.string(of: node))
      case .h1 where firstHeading == nil:
        firstHeading = PlainWords.tidied(tree.string(of: node))
      case .html where language == nil:
        language = tree.value(of: .lang, in: node)
      default: break
      }
    }
  }

  /// The first of some metas that says anything.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let found = metas[name]?.first(where: { !$0.isEmpty }) { return found }
    }
    return nil
  }

  /// What some part of the page gives as its title, to compare blocks with.
  var anyTitle: String? { articleWords("headline") ?? meta("og:title") ?? firstHeading ?? title }

  /// The first words that the report among the linked data has under a key.
  func articleWords(_ key: String) -> String? {
    article.flatMap { data.words(key, of: $0).lazy.compactMap(PlainWords.tidied).first }
  }

  private mutating func takeMeta(_ node: MarkupTree.NodeID, _ tree: MarkupTree) {
    guard let content = tree.value(of: .content, in: node).flatMap(PlainWords.tidied) else {
      return
    }
    for key in [KnownName.property, .name, .itemprop] {
      guard let name = tree.value(of: key, in: node)?.lowercased(), !name.isEmpty else { continue }
      metas[name, default: []].append(content)
    }
  }

  private mutating func takeLink(_ node: MarkupTree.NodeID, _ tree: MarkupTree) {
    guard canonical == nil, tree.value(of: .rel, in: node)?.lowercased() == "canonical" else {
      return
    }
    canonical = tree.value(of: .href, in: node)
  }
}
