import StemmaMarkup

/// The features of all blocks of a page, block after block.
///
/// - Complexity: linear in the page, and in the levels that are looked up from each block.
struct BlockFeatures {
  /// How many levels up from a block are looked at.
  static let levels = 12
  /// The distance of what does not stand within `levels`.
  static let far: Float = 13
  /// Prose is a block of at least so many bytes, of few links.
  static let proseBytes = 80
  static let proseLinkShare: Float = 0.33

  /// What a page says of its story outside its body.
  struct Witness {
    /// The headline.
    var title = RunsOfWords()
    /// The story as its data give it.
    var body = RunsOfWords()
    /// The summary that its data give.
    var summary = RunsOfWords()
  }

  var values: [Float]

  let tree: MarkupTree
  let elements: PageElements
  let page: PageBlocks
  let witness: Witness
  var sums: [ElementSums]
  /// Whether a block is prose that may be the story's.
  var isProse: [Bool]

  /// Of each block a number for the kind of place where it stands.
  var kinds: [UInt64] = []

  /// What stands within an element.
  struct ElementSums {
    var bytes: Int32 = 0
    var linkBytes: Int32 = 0
    var prose: Int32 = 0
    var blocks: Int32 = 0

    mutating func add(_ other: ElementSums) {
      bytes += other.bytes
      linkBytes += other.linkBytes
      prose += other.prose
      blocks += other.blocks
    }

    var linkShare: Float { Float(linkBytes) / Float(max(1, bytes)) }
  }

  init(tree: MarkupTree, elements: PageElements, page: PageBlocks, witness: Witness) {
    self.tree = tree
    self.elements = elements
    self.page = page
    self.witness = witness
    values = []
    sums = Array(repeating: ElementSums(), count: tree.count)
    isProse = []
    sumUp()
    values = Array(repeating: 0, count: page.blocks.count * StoryFeature.allCases.count)
    for index in page.blocks.indices {
      setOwn(index)
      setPlace(index)
    }
    setNeighbours()
    setKinds()
  }

  /// A feature of a block.
  subscript(index: Int, feature: StoryFeature) -> Float {
    get { values[index * StoryFeature.allCases.count + feature.rawValue] }
    set { values[index * Self.width + feature.rawValue] = newValue }
  }

  /// How many features a block has.
  static let width = StoryFeature.allCases.count

  /// The logarithm of a count.
  static func log(_ count: Int) -> Float {
    // The place of the highest bit and the fraction behind it: near enough, and the same everywhere.
    guard count > 0 else { return 0 }
    let value = UInt64(count) + 1
    let bit = 63 - value.leadingZeroBitCount
    return Float(bit) + Float(value) / Float(UInt64(1) << UInt64(bit)) - 1
  }

  private static let besides: PageElements.Roles = [
    .aside, .navigation, .footer, .hidden, .caption, .form,
  ]

  private mutating func sumUp() {
    for block in page.blocks {
      let roles = elements.roles[Int(block.firstText)]
      let prose =
        block.count >= Self.proseBytes && block.linkShare < Self.proseLinkShare
        && roles.intersection(Self.besides).isEmpty && !isAmongComments(block)
      isProse.append(prose)
      sums[Int(block.element)].add(
        ElementSums(
          bytes: Int32(block.count), linkBytes: Int32(block.linkBytes),
          prose: prose ? Int32(block.count) : 0, blocks: 1))
    }
    for node in stride(from: tree.count - 1, to: 0, by: -1) {
      let parent = tree.parent(of: MarkupTree.NodeID(node)) ?? 0
      sums[Int(parent)].add(sums[node])
    }
  }

  private func isAmongComments(_ block: PageBlock) -> Bool {
    var node = block.element
    for _ in 0..<Self.levels {
      let hints = elements.hints[Int(node)]
      if hints.contains(.comment) || hints.contains(.consent) { return true }
      guard let parent = tree.parent(of: node) else { break }
      node = parent
    }
    return false
  }
}
