import StemmaArchive
import StemmaModel

/// What was kept of the last analysis of an archive.
struct LastAnalysis {
  /// Nothing where there was none, or where it is not to be read any more.
  let record: AnalysisRecord?
  /// Whether there was one, readable or not.
  let isThere: Bool

  init(_ archive: Archive) throws {
    let bytes = try archive.derived(kind: AnalysisRecord.kind, key: AnalysisRecord.key)
    isThere = bytes != nil
    record = bytes.flatMap { try? AnalysisRecord(unpacking: $0) }
  }
}

/// The stories of the last analysis of an archive, one by one.
struct KeptAnalysis {
  private let archive: Archive
  private let record: AnalysisRecord

  init(_ archive: Archive, _ record: AnalysisRecord) {
    (self.archive, self.record) = (archive, record)
  }

  /// Calls `body` with every story in order.
  ///
  /// - Throws: `ArchiveError` where something is not as it was kept; what `body` throws.
  func forEachStory(_ body: (FoundStory) throws -> Void) throws {
    var counts = FindingCounts()
    for (number, entry) in record.stories.enumerated() {
      guard let bytes = try archive.derived(kind: AnalysisRecord.storyKind, key: entry.key),
        let findings = try? StoryFindings(unpacking: bytes)
      else {
        throw ArchiveError.damaged(
          path: archive.path, problem: "what was found in a story cannot be read")
      }
      try body(FoundStory(entry, number: number, findings, numberedAfter: &counts))
    }
  }
}
