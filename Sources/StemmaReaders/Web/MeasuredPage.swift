package import StemmaMarkup

/// A page's blocks with what the model of the story looks at; for the reader, and for what learns
/// the model.
package struct MeasuredPage {
  let tree: MarkupTree
  let signs: PageSigns
  let page: PageBlocks
  let features: BlockFeatures

  /// How many features a block has alone.
  package static var width: Int { BlockFeatures.width }
  /// How many it has with its context.
  package static var contextWidth: Int { ContextFeatures.width }

  /// - Parameter tree: the page.
  package init(_ tree: MarkupTree) {
    self.tree = tree
    let signs = PageSigns(tree)
    let elements = PageElements(tree)
    let page = PageBlocks(tree, elements)
    var witness = BlockFeatures.Witness()
    witness.title = RunsOfWords(Array((signs.anyTitle ?? "").utf8)[...])
    let body = signs.article.flatMap { signs.data.words("articleBody", of: $0).first } ?? ""
    witness.body = RunsOfWords(Array(body.utf8)[...])
    let summary = signs.meta("og:description", "description") ?? ""
    witness.summary = RunsOfWords(Array(summary.utf8)[...])
    features = BlockFeatures(tree: tree, elements: elements, page: page, witness: witness)
    self.signs = signs
    self.page = page
  }

  /// A page's bytes; `nil` where nothing in them is an element.
  package init?(page bytes: [UInt8]) {
    guard let tree = try? MarkupTree.html(PageText(bytes, charset: nil).utf8) else { return nil }
    self.init(tree)
  }

  /// The texts of the blocks, in the order of the page.
  package var texts: [String] {
    page.blocks.map { String(decoding: page.text(of: $0), as: UTF8.self) }
  }

  /// The features of all blocks, block after block.
  package var rows: [Float] { features.values }

  /// The features of all blocks with their context.
  ///
  /// - Parameter chances: what the first trees say of each block.
  package func contextRows(chances: [Float]) -> [Float] {
    ContextFeatures(features, chances: chances).values
  }

  /// What trees say of rows of features, as chances.
  package static func chances(
    of rows: [Float], width: Int, by trees: BoostedTrees
  ) -> [Float] {
    rows.withUnsafeBufferPointer { rows in
      stride(from: 0, to: rows.count, by: width).map {
        BoostedTrees.chance(trees.score(rows, at: $0))
      }
    }
  }
}
