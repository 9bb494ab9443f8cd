import StemmaMarkup

/// What the first trees said of the blocks around a block.
enum ContextFeature: Int, CaseIterable {
  /// Of the block itself, and of those before and behind it.
  case own, previous, secondPrevious, next, secondNext, around, wideAround
  /// Of what stands in the elements around it, by bytes.
  case element, parent, grandparent, branch
  /// Whether what holds most of the page's likely story holds it; how many levels up it begins.
  case levelsToStory, storyShare
  /// Of blocks of the same kind of place.
  case kind
  /// Of the page: the highest, and how many likely bytes there are; how many of them stand before.
  case highest, likely, likelyBefore
  /// Blocks to the next likely one on either side.
  case sinceLikely, toLikely
}

/// The features of all blocks with those of what is around them, block after block.
struct ContextFeatures {
  static let width = BlockFeatures.width + ContextFeature.allCases.count

  private(set) var values: [Float]
  private let chances: [Float]
  private let features: BlockFeatures

  private subscript(index: Int, feature: ContextFeature) -> Float {
    get { values[index * Self.width + BlockFeatures.width + feature.rawValue] }
    set { values[index * Self.width + BlockFeatures.width + feature.rawValue] = newValue }
  }

  /// - Parameter chances: what the first trees said of each block.
  init(_ features: BlockFeatures, chances: [Float]) {
    self.features = features
    self.chances = chances
    let count = chances.count
    values = Array(repeating: 0, count: count * Self.width)
    for index in 0..<count {
      let from = index * BlockFeatures.width
      let to = index * Self.width
      for feature in 0..<BlockFeatures.width {
        values[to + feature] = features.values[from + feature]
      }
    }
    setNeighbours()
    setElements()
    setKinds()
  }

  private mutating func setNeighbours() {
    let count = chances.count
    let highest = chances.max() ?? 0
    let weights = features.page.blocks.indices.map {
      chances[$0] * Float(features.page.blocks[$0].count)
    }
    let likely = weights.reduce(0, +)
    var before: Float = 0
    var since = 30
    for index in 0..<count {
      self[index, .own] = chances[index]
      self[index, .previous] = index > 0 ? chances[index - 1] : 0
      self[index, .secondPrevious] = index > 1 ? chances[index - 2] : 0
      self[index, .next] = index + 1 < count ? chances[index + 1] : 0
      self[index, .secondNext] = index + 2 < count ? chances[index + 2] : 0
      self[index, .around] = mean(index, 3)
      self[index, .wideAround] = mean(index, 8)
      self[index, .highest] = highest
      self[index, .likely] = BlockFeatures.log(Int(likely))
      self[index, .likelyBefore] = before / max(1, likely)
      self[index, .sinceLikely] = Float(since)
      before += weights[index]
      since = chances[index] > 0.5 ? 1 : min(30, since + 1)
    }
    since = 30
    for index in stride(from: count - 1, through: 0, by: -1) {
      self[index, .toLikely] = Float(since)
      since = chances[index] > 0.5 ? 1 : min(30, since + 1)
    }
  }

  /// The mean of the blocks up to `reach` away, without the block itself.
  private func mean(_ index: Int, _ reach: Int) -> Float {
    let range = max(0, index - reach)..<min(chances.count, index + reach + 1)
    guard range.count > 1 else { return 0 }
    return (chances[range].reduce(0, +) - chances[index]) / Float(range.count - 1)
  }

  private mutating func setElements() {
    let tree = features.tree
    var likely = [Float](repeating: 0, count: tree.count)
    for (index, block) in features.page.blocks.enumerated() {
      likely[Int(block.element)] += chances[index] * Float(block.count)
    }
    for node in stride(from: tree.count - 1, to: 0, by: -1) {
      likely[Int(tree.parent(of: MarkupTree.NodeID(node)) ?? 0)] += likely[node]
    }
    let all = max(1, likely[0])
    func share(_ node: MarkupTree.NodeID?) -> Float {
      node.map { likely[Int($0)] / Float(max(1, features.sums[Int($0)].bytes)) } ?? 0
    }
    for (index, block) in features.page.blocks.enumerated() {
      let parent = tree.parent(of: block.element)
      self[index, .element] = share(block.element)
      self[index, .parent] = share(parent)
      self[index, .grandparent] = share(parent.flatMap { tree.parent(of: $0) })
      var node: MarkupTree.NodeID? = block.element
      var branch = block.element
      var level = 0
      while let found = node, level < BlockFeatures.levels * 2 {
        if likely[Int(found)] / all >= 0.6 { break }
        branch = found
        level += 1
        node = tree.parent(of: found)
      }
      self[index, .levelsToStory] = Float(level)
      self[index, .storyShare] = share(node)
      self[index, .branch] = share(branch)
    }
  }

  private mutating func setKinds() {
    var sums: [UInt64: (likely: Float, bytes: Int)] = [:]
    for (index, block) in features.page.blocks.enumerated() {
      let sum = sums[features.kinds[index]] ?? (0, 0)
      sums[features.kinds[index]] = (
        sum.likely + chances[index] * Float(block.count), sum.bytes + block.count
      )
    }
    for index in chances.indices {
      let sum = sums[features.kinds[index]] ?? (0, 1)
      self[index, .kind] = sum.likely / Float(sum.bytes)
    }
  }
}
