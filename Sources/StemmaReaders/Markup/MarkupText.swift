import StemmaMarkup

/// The text of a piece of markup that is all story: what a feed or an agency sends.
///
/// Paragraphs, lines, items, quotations and headings become paragraphs, parted by a blank line; white
/// space is folded. Nothing is guessed: all that can be read is kept but captions, programs and forms.
struct MarkupText {
  /// Valid UTF-8.
  private(set) var utf8: [UInt8] = []
  private let tree: MarkupTree
  private var owesBlank = false
  private var owesBreak = false

  /// - Parameter node: an element, or the document.
  init(_ tree: MarkupTree, of node: MarkupTree.NodeID) {
    self.tree = tree
    if tree.isText(node) { append(tree.text(of: node)) } else { append(childrenOf: node) }
  }

  /// The text of markup within a string: the description of a feed's item, say.
  ///
  /// - Parameter string: HTML, or text without any markup, in UTF-8.
  /// - Throws: why the markup was not read.
  static func ofHTML(_ string: [UInt8]) throws(MarkupError) -> [UInt8] {
    let holdsMarkup = string.contains(UInt8(ascii: "<")) || string.contains(UInt8(ascii: "&"))
    guard holdsMarkup else { return ofPlain(string) }
    do throws(MarkupError) {
      let tree = try MarkupTree.html(string)
      let text = MarkupText(tree, of: tree.document).utf8
      if text.isEmpty, tree.isCut { throw MarkupError.tooManyNodes }
      return text
    } catch {
      if error == .noElements { return [] }
      throw error
    }
  }

  /// A text as it stands, without white space around it.
  static func ofPlain(_ string: [UInt8]) -> [UInt8] {
    let start = WhiteSpace.lead(of: string)
    var end = string.count
    while case let length = WhiteSpace.length(in: string, endingAt: end, after: start), length > 0 {
      end -= length
    }
    return Array(string[start..<end])
  }

  // The tree is at most as deep as its limits say.
  private mutating func append(childrenOf node: MarkupTree.NodeID) {
    for child in tree.children(of: node) {
      if tree.isText(child) {
        append(tree.text(of: child))
        continue
      }
      let name = tree.name(of: child).local.lowercased()
      if Self.unread.contains(name) { continue }
      let isBlock = Self.blocks.contains(name)
      if isBlock { owesBreak = true }
      append(childrenOf: child)
      if isBlock { owesBreak = true } else if name == "td" || name == "th" { owesBlank = true }
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte == ASCII.space || (0x09...0x0D).contains(byte) {
        owesBlank = true
        continue
      }
      if owesBreak {
        if !utf8.isEmpty { utf8 += [ASCII.newline, ASCII.newline] }
      } else if owesBlank, !utf8.isEmpty {
        utf8.append(ASCII.space)
      }
      owesBreak = false
      owesBlank = false
      utf8.append(byte)
    }
  }

  /// Elements of XHTML, HTML and NITF that stand on lines of their own.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "block", "blockquote", "body", "body.content", "body.end",
    "body.head", "bq", "br", "byline", "caption", "center", "dateline", "dd", "details", "div",
    "dl",
    "dt", "figure", "fn", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hedline", "hl1",
    "hl2", "hr", "html", "li", "main", "nitf-table", "note", "ol", "p", "paragraph", "pre",
    "section", "summary", "table", "tbody", "tr", "ul",
  ]

  /// What is no text of the story.
  private static let unread: Set<String> = [
    "audio", "button", "canvas", "embed", "figcaption", "form", "head", "iframe", "input", "math",
    "media", "object", "option", "script", "select", "style", "svg", "template", "textarea",
    "title",
    "video",
  ]
}
