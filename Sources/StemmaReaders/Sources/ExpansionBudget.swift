/// Tells a compressed text from a bomb while it unfolds.
struct ExpansionBudget {
  private let limits: ReadingLimits
  private var compressedBytes = 0
  private var expandedBytes = 0

  init(limits: ReadingLimits) {
    self.limits = limits
  }

  /// Counts bytes that went in and bytes that came out.
  ///
  /// - Throws: `expandsTooMuch` when the sums pass the limits.
  mutating func count(compressed: Int, expanded: Int) throws(SourceFailure) {
    compressedBytes += compressed
    expandedBytes += expanded
    guard expandedBytes > limits.freeExpansionBytes else { return }
    if expandedBytes > limits.maximumExpandedBytes
      || expandedBytes / limits.maximumExpansionRatio > compressedBytes
    {
      throw .expandsTooMuch
    }
  }
}
