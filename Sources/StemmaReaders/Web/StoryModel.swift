import CPageWeights

/// What tells the story's blocks from all others: trees over a block's features, then trees that
/// also see what the first said of the blocks around it. Made by `train-pages`.
package struct StoryModel: Sendable {
  /// Asks each block alone.
  package var first: BoostedTrees
  /// Asks each block again, with the answers around it.
  package var second: BoostedTrees

  package init(first: BoostedTrees, second: BoostedTrees) {
    self.first = first
    self.second = second
  }

  /// What this program was built with; says no to everything when it was built with other bytes.
  package static let builtIn =
    StoryModel(
      UnsafeRawBufferPointer(
        start: stemma_page_weights(), count: stemma_page_weights_count()))
    ?? StoryModel(first: BoostedTrees(), second: BoostedTrees())

  /// The eight bytes `STEMPAGE`, then the two sums of trees.
  package var bytes: [UInt8] { Array(Self.magic.utf8) + first.bytes + second.bytes }

  private static let magic = "STEMPAGE"

  /// - Returns: `nil` for bytes of another layout.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.prefix(Self.magic.utf8.count).elementsEqual(Self.magic.utf8) else { return nil }
    var place = Self.magic.utf8.count
    guard let first = BoostedTrees(bytes, at: &place, width: BlockFeatures.width),
      let second = BoostedTrees(bytes, at: &place, width: ContextFeatures.width),
      place == bytes.count
    else { return nil }
    self.init(first: first, second: second)
  }
}
