import StemmaMarkup

/// What is known of each element of a page before its texts are weighed.
struct PageElements {
  /// What an element is, or stands in.
  struct Roles: OptionSet {
    let rawValue: UInt32

    static let unread = Roles(rawValue: 1 << 0)
    static let link = Roles(rawValue: 1 << 1)
    static let bold = Roles(rawValue: 1 << 2)
    static let article = Roles(rawValue: 1 << 3)
    static let main = Roles(rawValue: 1 << 4)
    static let aside = Roles(rawValue: 1 << 5)
    static let navigation = Roles(rawValue: 1 << 6)
    static let footer = Roles(rawValue: 1 << 7)
    static let header = Roles(rawValue: 1 << 8)
    static let figure = Roles(rawValue: 1 << 9)
    static let form = Roles(rawValue: 1 << 10)
    static let table = Roles(rawValue: 1 << 11)
    static let list = Roles(rawValue: 1 << 12)
    static let quotation = Roles(rawValue: 1 << 13)
    static let storyBody = Roles(rawValue: 1 << 14)
    static let hidden = Roles(rawValue: 1 << 15)
    static let heading = Roles(rawValue: 1 << 16)
    static let paragraph = Roles(rawValue: 1 << 17)
    static let caption = Roles(rawValue: 1 << 18)
    static let otherItem = Roles(rawValue: 1 << 19)
  }

  /// Of each node: its own roles and those of all that it stands in.
  private(set) var roles: [Roles]
  /// Of each node: what its own class and id hint at.
  private(set) var hints: [PageHints]
  /// Of each node: the innermost element around it, or itself, that stands as a block of its own.
  private(set) var block: [MarkupTree.NodeID]

  init(_ tree: MarkupTree) {
    roles = Array(repeating: [], count: tree.count)
    hints = Array(repeating: [], count: tree.count)
    block = Array(repeating: 0, count: tree.count)
    for node in 1..<MarkupTree.NodeID(tree.count) {
      let parent = Int(tree.parent(of: node) ?? 0)
      let place = Int(node)
      roles[place] = roles[parent]
      block[place] = block[parent]
      guard tree.isElement(node) else { continue }
      if let value = tree.bytes(of: .class, in: node) { hints[place] = PageHints(in: value) }
      if let value = tree.bytes(of: .id, in: node) { hints[place].formUnion(PageHints(in: value)) }
      let name = tree.known(node)
      if Self.isBlock(name) { block[place] = node }
      roles[place].formUnion(Self.roles(of: name))
      roles[place].formUnion(Self.roles(ofAttributes: node, in: tree))
    }
  }

  private static func roles(of name: KnownName?) -> Roles {
    switch name {
    case .script, .style, .noscript, .head, .iframe, .svg, .button, .select, .textarea, .template,
      .canvas, .object, .audio, .video, .map, .input, .option, .frameset, .dialog, .menu, .rt, .rp:
      .unread
    case .a: .link
    case .b, .strong: .bold
    case .article: .article
    case .main: .main
    case .aside: .aside
    case .nav: .navigation
    case .footer: .footer
    case .header: .header
    case .figure: .figure
    case .figcaption, .caption: .caption
    case .form: .form
    case .table: .table
    case .ul, .ol, .dl: .list
    case .blockquote, .q: .quotation
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .p: .paragraph
    default: []
    }
  }

  private static func roles(ofAttributes node: MarkupTree.NodeID, in tree: MarkupTree) -> Roles {
    var roles: Roles = []
    if let value = tree.bytes(of: .itemprop, in: node) {
      if value.elementsEqual("articleBody".utf8) { roles.insert(.storyBody) }
    }
    if let value = tree.bytes(of: .role, in: node) {
      if value.elementsEqual("main".utf8) { roles.insert(.main) }
      if value.elementsEqual("navigation".utf8) { roles.insert(.navigation) }
      if value.elementsEqual("complementary".utf8) { roles.insert(.aside) }
      if value.elementsEqual("contentinfo".utf8) { roles.insert(.footer) }
    }
    if tree.bytes(of: .hidden, in: node) != nil { roles.insert(.hidden) }
    if let style = tree.bytes(of: .style, in: node), isHiding(style) { roles.insert(.hidden) }
    return roles
  }

  /// `display: none`, with or without the blank.
  private static func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    let word = Array("display:none".utf8)
    var matched = 0
    for byte in style.prefix(400) where byte != ASCII.space {
      let lowered = ASCII.lowered(byte)
      matched = lowered == word[matched] ? matched + 1 : lowered == word[0] ? 1 : 0
      if matched == word.count { return true }
    }
    return false
  }

  private static func isBlock(_ name: KnownName?) -> Bool {
    switch name {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
      .h6, .header, .hgroup, .hr, .html, .li, .main, .menu, .nav, .ol, .p, .pre, .section,
      .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .iframe, .video, .noscript:
      true
    default: false
    }
  }
}
