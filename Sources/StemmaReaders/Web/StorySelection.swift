/// Chooses the blocks of a page that are its story.
struct StorySelection {
  /// A block is the story's when the model's odds are above these, as a logarithm.
  private static let threshold: Float = 0
  /// A story is at least so long.
  private static let leastBytes = 50

  /// The story: its blocks parted by blank lines; empty where the page has none.
  let text: [UInt8]

  init(_ measured: MeasuredPage, model: StoryModel = .builtIn) {
    let chances = MeasuredPage.chances(
      of: measured.rows, width: MeasuredPage.width, by: model.first)
    let rows = measured.contextRows(chances: chances)
    var text: [UInt8] = []
    rows.withUnsafeBufferPointer { rows in
      for (index, block) in measured.page.blocks.enumerated() {
        let score = model.second.score(rows, at: index * MeasuredPage.contextWidth)
        guard score > Self.threshold else { continue }
        if !text.isEmpty { text.append(contentsOf: [ASCII.newline, ASCII.newline]) }
        text.append(contentsOf: measured.page.text(of: block))
      }
    }
    self.text = text.count < Self.leastBytes ? [] : text
  }
}
