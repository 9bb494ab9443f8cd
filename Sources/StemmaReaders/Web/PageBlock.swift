import StemmaMarkup

/// A run of text on a page that stands as a block of its own.
struct PageBlock {
  /// The innermost block element around it.
  let element: MarkupTree.NodeID
  /// Its first text.
  let firstText: MarkupTree.NodeID
  /// Its bytes in ``PageBlocks/bytes``: UTF-8, white space normalised, never empty.
  var text: Range<Int>
  /// Bytes within links.
  var linkBytes = 0
  /// How many links begin in it.
  var links = 0
  /// Bytes in bold.
  var boldBytes = 0
  /// Words, counted as runs between blanks.
  var words = 0

  /// Length in bytes.
  var count: Int { text.count }
  /// The share of the text that is within links.
  var linkShare: Float { Float(linkBytes) / Float(max(1, count)) }
}

/// The texts of a page, block by block, in its order.
struct PageBlocks {
  private(set) var blocks: [PageBlock] = []
  private var normaliser = TextNormaliser()
  private var current: PageBlock?

  init(_ tree: MarkupTree, _ elements: PageElements) {
    // A line break in the text, and whether only blanks follow it so far.
    var breaks = 0
    var entered = true
    var startsLink = false
    for node in 1..<MarkupTree.NodeID(tree.count) {
      let place = Int(node)
      let roles = elements.roles[place]
      guard tree.isText(node) else {
        if elements.block[place] == node { entered = true }
        if tree.is(node, .br) { breaks += 1 }
        if tree.is(node, .a) { startsLink = true }
        continue
      }
      if roles.contains(.unread) { continue }
      let text = tree.text(of: node)
      let isBlank = text.allSatisfy { $0 <= 0x20 }
      if isBlank {
        normaliser.owesSpace = true
        continue
      }
      if entered || breaks > 1 || current?.element != elements.block[place] {
        finish()
        let start = normaliser.begin()
        current = PageBlock(
          element: elements.block[place], firstText: node, text: start..<start)
      } else if breaks > 0 {
        normaliser.owesSpace = true
      }
      entered = false
      breaks = 0
      append(text, roles, isNewLink: startsLink)
      startsLink = false
    }
    finish()
  }

  /// The blocks' texts, one behind the other.
  var bytes: [UInt8] { normaliser.bytes }

  /// The bytes of a block's text.
  func text(of block: PageBlock) -> ArraySlice<UInt8> { bytes[block.text] }

  private mutating func append(
    _ text: ArraySlice<UInt8>, _ roles: PageElements.Roles, isNewLink: Bool
  ) {
    guard var block = current else { return }
    let before = bytes.count
    normaliser.append(text)
    let added = bytes.count - before
    block.text = block.text.lowerBound..<bytes.count
    if roles.contains(.link) {
      block.linkBytes += added
      if isNewLink { block.links += 1 }
    }
    if roles.contains(.bold) { block.boldBytes += added }
    current = block
  }

  private mutating func finish() {
    guard var block = current else { return }
    current = nil
    guard !block.text.isEmpty else { return }
    block.words = 1 + bytes[block.text].count { $0 == ASCII.space }
    blocks.append(block)
  }
}
