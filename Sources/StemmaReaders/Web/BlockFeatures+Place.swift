import StemmaMarkup

extension BlockFeatures {
  /// What the elements around a block say.
  mutating func setPlace(_ index: Int) {
    let block = page.blocks[index]
    setHints(index, block)
    let total = sums[0]
    let allProse = Float(max(1, total.prose))
    self[index, .pageProse] = Self.log(Int(total.prose))
    if let parent = tree.parent(of: block.element) {
      let sum = sums[Int(parent)]
      self[index, .parentSize] = Self.log(Int(sum.bytes))
      self[index, .parentLinkShare] = sum.linkShare
      self[index, .parentBlocks] = Float(min(sum.blocks, 100))
      self[index, .parentProse] = Float(sum.prose) / allProse
      if let grandparent = tree.parent(of: parent) {
        let sum = sums[Int(grandparent)]
        self[index, .grandparentSize] = Self.log(Int(sum.bytes))
        self[index, .grandparentLinkShare] = sum.linkShare
        self[index, .grandparentBlocks] = Float(min(sum.blocks, 100))
        self[index, .grandparentProse] = Float(sum.prose) / allProse
      }
    }
    setBranch(index, block, allProse)
  }

  private mutating func setHints(_ index: Int, _ block: PageBlock) {
    for hint in 0..<PageHints.count {
      values[index * Self.width + StoryFeature.storyHint.rawValue + hint] = Self.far
    }
    self[index, .storyBodyHint] = Self.far
    var node: MarkupTree.NodeID? = block.firstText
    var seen: PageHints = []
    var level = 0
    // Inline elements within the block count as its own level.
    while let found = node, level <= Self.levels {
      let hints = elements.hints[Int(found)]
      if !hints.isEmpty {
        var fresh = hints.subtracting(seen).rawValue
        while fresh != 0 {
          let hint = fresh.trailingZeroBitCount
          values[index * Self.width + StoryFeature.storyHint.rawValue + hint] = Float(level)
          fresh &= fresh - 1
        }
        seen.formUnion(hints)
        if hints.contains([.story, .body]), self[index, .storyBodyHint] == Self.far {
          self[index, .storyBodyHint] = Float(level)
        }
      }
      if elements.block[Int(found)] == found { level += 1 }
      node = tree.parent(of: found)
    }
  }

  /// The way up to what holds half, and most, of the page's prose; and the last element before half.
  private mutating func setBranch(_ index: Int, _ block: PageBlock, _ allProse: Float) {
    var node: MarkupTree.NodeID? = block.element
    var branch = block.element
    var level = 0
    var half: Int?
    var most: Int?
    while let found = node, level <= Self.levels * 2 {
      let share = Float(sums[Int(found)].prose) / allProse
      if share < 0.5 { branch = found }
      if half == nil, share >= 0.5 { half = level }
      if most == nil, share >= 0.8 { most = level }
      if elements.block[Int(found)] == found { level += 1 }
      node = tree.parent(of: found)
    }
    self[index, .depth] = Float(min(level, 40))
    self[index, .levelsToHalf] = Float(half ?? 30)
    self[index, .levelsToMost] = Float(most ?? 30)
    let sum = sums[Int(branch)]
    self[index, .branchSize] = Self.log(Int(sum.bytes))
    self[index, .branchLinkShare] = sum.linkShare
    self[index, .branchProse] = Float(sum.prose) / allProse
    self[index, .branchDensity] = Float(sum.prose) / Float(max(1, sum.bytes))
  }

  /// What stands before and after each block.
  mutating func setNeighbours() {
    let count = page.blocks.count
    let allProse = Float(max(1, sums[0].prose))
    var prose = 0
    var lastProse = -1
    var primary = -1
    var heading = -1
    for index in 0..<count {
      let block = page.blocks[index]
      let name = tree.known(block.element)
      if name == .h1 { primary = index }
      self[index, .place] = Float(index) / Float(count)
      self[index, .prosePlace] = Float(prose) / allProse
      self[index, .proseBefore] = lastProse < 0 ? 30 : Float(min(30, index - lastProse))
      self[index, .sincePrimaryHeading] = primary < 0 ? -1 : Float(min(60, index - primary))
      self[index, .sinceHeading] = heading < 0 ? 30 : Float(min(30, index - heading))
      if self[index, .headingLevel] > 0 { heading = index }
      if isProse[index] {
        prose += block.count
        lastProse = index
      }
      if index > 0 {
        self[index, .previousSize] = self[index - 1, .size]
        self[index, .previousLinkShare] = self[index - 1, .linkShare]
        self[index, .previousEnds] = self[index - 1, .endsSentence]
      }
      if index > 1 { self[index, .secondPreviousSize] = self[index - 2, .size] }
      if index + 1 < count {
        self[index, .nextSize] = self[index + 1, .size]
        self[index, .nextLinkShare] = self[index + 1, .linkShare]
        self[index, .nextEnds] = self[index + 1, .endsSentence]
      }
      if index + 2 < count { self[index, .secondNextSize] = self[index + 2, .size] }
      let around = max(0, index - 4)..<min(count, index + 5)
      self[index, .proseAround] = Float(around.count { isProse[$0] })
    }
    var nextProse = -1
    for index in stride(from: count - 1, through: 0, by: -1) {
      self[index, .proseAfter] = nextProse < 0 ? 30 : Float(min(30, nextProse - index))
      if isProse[index] { nextProse = index }
    }
  }

  /// Blocks in elements of the same name, class and parents are of one kind.
  mutating func setKinds() {
    var counts: [UInt64: ElementSums] = [:]
    var texts: [UInt64: Int] = [:]
    kinds = page.blocks.map { kind(of: $0) }
    let hashes = page.blocks.map { block in
      page.text(of: block).reduce(UInt64(0)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    for (index, block) in page.blocks.enumerated() {
      counts[kinds[index], default: ElementSums()].add(
        ElementSums(
          bytes: Int32(block.count), linkBytes: Int32(block.linkBytes), prose: 0, blocks: 1))
      texts[hashes[index], default: 0] += 1
    }
    for index in page.blocks.indices {
      let sum = counts[kinds[index]] ?? ElementSums()
      self[index, .kindCount] = Float(min(sum.blocks, 100))
      self[index, .kindSize] = Self.log(Int(sum.bytes / max(1, sum.blocks)))
      self[index, .kindLinkShare] = sum.linkShare
      self[index, .repeats] = Float(min(texts[hashes[index]] ?? 1, 5))
    }
  }

  private func kind(of block: PageBlock) -> UInt64 {
    var hash: UInt64 = 0
    var node: MarkupTree.NodeID? = block.element
    for _ in 0..<3 {
      guard let found = node else { break }
      hash = (hash ^ UInt64(truncatingIfNeeded: tree.nodeKind(found))) &* 0x9E37_79B9_7F4A_7C15
      for byte in tree.bytes(of: .class, in: found) ?? [] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
      node = tree.parent(of: found)
    }
    return hash
  }
}

extension MarkupTree {
  /// A number for the name of an element.
  fileprivate func nodeKind(_ node: NodeID) -> Int32 { known(node)?.rawValue ?? -1 }
}
