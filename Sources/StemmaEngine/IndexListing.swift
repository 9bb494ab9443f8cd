import StemmaReuse

/// What is in an index, for showing it.
package struct IndexListing: Sendable, Hashable {
  /// A file of the index.
  package struct Segment: Sendable, Hashable {
    package let file: String
    package let reports: Int
    package let words: Int
    package let keys: Int
    package let bytes: Int
  }

  package let folder: String
  /// Of how many runs of words one is kept.
  package let scale: Int
  /// How often the index was altered.
  package let commits: Int
  package let reports: Int
  package let words: Int
  /// Kept runs.
  package let keys: Int
  /// Bytes of all files of segments.
  package let bytes: Int
  /// Of all that is kept of the reports: the same in whatever order and pieces they came.
  package let fingerprint: UInt64
  /// In the order in which they came.
  package let segments: [Segment]

  package init(
    folder: String, scale: Int, commits: Int, fingerprint: UInt64, segments: [Segment]
  ) {
    (self.folder, self.scale, self.commits) = (folder, scale, commits)
    (self.fingerprint, self.segments) = (fingerprint, segments)
    reports = segments.reduce(0) { $0 + $1.reports }
    words = segments.reduce(0) { $0 + $1.words }
    keys = segments.reduce(0) { $0 + $1.keys }
    bytes = segments.reduce(0) { $0 + $1.bytes }
  }

  /// Opens an index and checks everything in it.
  ///
  /// - Throws: `ReuseError`.
  package init(of folder: String) throws {
    let index = try ReuseIndex.open(at: folder)
    self.init(
      folder: folder, scale: index.manifest.scale, commits: index.manifest.commits,
      fingerprint: index.fingerprint,
      segments: index.manifest.segments.map {
        Segment(
          file: $0.file, reports: $0.reports, words: $0.words, keys: $0.keys, bytes: $0.bytes)
      })
  }
}
