/// Bounds that keep a hostile archive from taking the machine.
package struct ZipLimits: Sendable {
  /// Most entries, folders included. The largest pipelines have some sixty.
  package var maximumEntries: Int
  /// Largest single file, unfolded.
  package var maximumFileBytes: Int
  /// All files together, unfolded. The largest English pipeline without a transformer takes 0.6 GiB.
  package var maximumExpandedBytes: Int
  /// Longest path of an entry, in bytes of UTF-8.
  package var maximumNameBytes: Int

  package init(
    maximumEntries: Int = 10_000, maximumFileBytes: Int = 1 << 30,
    maximumExpandedBytes: Int = 2 << 30, maximumNameBytes: Int = 1024
  ) {
    self.maximumEntries = maximumEntries
    self.maximumFileBytes = maximumFileBytes
    self.maximumExpandedBytes = maximumExpandedBytes
    self.maximumNameBytes = maximumNameBytes
  }
}
