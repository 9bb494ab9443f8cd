import Glibc

/// Adds reports to an index. There is one at a time; belongs to one task.
///
/// What is added becomes part of the index with the next commit, by the renaming of one file; until
/// then a reader sees what was there before. A process may be killed at any moment. When a method
/// throws, what was not yet committed is lost, and the writer is of no further use.
package final class IndexWriter {
  /// When a segment is full, and when segments are merged.
  package struct Limits: Sendable {
    /// A commit comes after this many new reports,
    package var reports = 20_000
    /// or at the latest with the batch that brings this many words,
    package var words = 16 << 20
    /// or kept runs.
    package var keys = 4 << 20
    /// As many segments of one size class become one.
    package var segmentsOfSize = 8

    package init() {}
  }

  package let folder: String
  /// As it was committed last.
  package private(set) var manifest: IndexManifest
  /// Reports committed by this writer.
  package private(set) var added = 0
  /// Reports left out because the index has them already: same id, same text.
  package private(set) var alreadyThere = 0
  /// How all segments are sampled.
  package var sampling: Sampling { Sampling(scale: manifest.scale) }

  private let place: IndexFolder
  private let lock: IndexLock
  private let limits: Limits
  private var known: Set<KnownReport> = []
  private var builder: SegmentBuilder?
  private var words = 0

  /// Opens an index that is there.
  ///
  /// - Throws: ``ReuseError``, among them ``ReuseError/busy(folder:)``.
  package init(opening folder: String, limits: Limits = Limits()) throws(ReuseError) {
    let place = IndexFolder(path: folder)
    guard try place.manifestBytes() != nil else { throw .noIndex(folder: folder) }
    lock = try IndexLock(place)
    guard let manifest = try place.readManifest() else { throw .noIndex(folder: folder) }
    (self.folder, self.place, self.limits, self.manifest) = (folder, place, limits, manifest)
    try place.removeLeftovers(beside: manifest)
    try gatherKnown()
  }

  /// Makes an index, in a folder that is new, or empty, or an index without reports.
  ///
  /// - Parameter sampling: how it samples, for good.
  /// - Throws: ``ReuseError``, among them ``ReuseError/indexExists(folder:reports:)``.
  package init(
    making folder: String, sampling: Sampling, limits: Limits = Limits()
  ) throws(ReuseError) {
    let place = IndexFolder(path: folder)
    try place.make()
    if let found = try place.names().first(where: { !IndexFolder.isOurs($0) }) {
      throw .notAnIndex(folder: folder, found: found)
    }
    try Self.checkIsEmpty(place)
    lock = try IndexLock(place)
    // Between the first look and the lock another may have filled it.
    let before = try Self.checkIsEmpty(place)
    manifest = IndexManifest(
      scale: sampling.scale, commits: before?.commits ?? 0, next: before?.next ?? 1)
    (self.folder, self.place, self.limits) = (folder, place, limits)
    try place.removeLeftovers(beside: manifest)
    try place.replaceManifest(manifest)
  }

  @discardableResult
  private static func checkIsEmpty(_ place: IndexFolder) throws(ReuseError) -> IndexManifest? {
    let manifest = try place.readManifest()
    if let manifest, manifest.reports > 0 {
      throw .indexExists(folder: place.path, reports: manifest.reports)
    }
    return manifest
  }

  /// Reports are told apart by id and text.
  private struct KnownReport: Hashable {
    let id: UInt64
    let fingerprint: UInt64
  }

  private func gatherKnown() throws(ReuseError) {
    known.reserveCapacity(manifest.reports)
    for entry in manifest.segments {
      let file = try ReuseIndex.segmentFile(entry, of: manifest, in: place)
      try file.checkTable()
      var table = SegmentTable(file)
      while let report = try table.next() {
        known.insert(
          KnownReport(id: Fingerprint.of(report.id), fingerprint: report.record.fingerprint))
      }
    }
  }

  /// Adds the reports of a batch that are not there yet; commits when there is enough.
  ///
  /// - Parameter batch: made with ``sampling``, and with the places of words.
  package func append(_ batch: TraceBatch) throws(ReuseError) {
    var new: [Int] = []
    for (number, report) in batch.reports.enumerated() {
      let key = KnownReport(
        id: Fingerprint.of(Array(report.id.utf8)), fingerprint: report.fingerprint)
      if known.insert(key).inserted { new.append(number) } else { alreadyThere += 1 }
    }
    var rest = new[...]
    while !rest.isEmpty {
      let builder = try openBuilder()
      let part = rest.prefix(max(1, limits.reports - builder.count))
      rest = rest.dropFirst(part.count)
      let selected = batch.selecting(Array(part))
      try builder.append(selected)
      words += selected.words.count
      if builder.count >= limits.reports || words >= limits.words
        || builder.keys.count >= limits.keys
      {
        try commit()
      }
    }
  }

  /// Commits what is left, and merges what has become many small segments.
  package func finish() throws(ReuseError) {
    try commit()
  }

  private func openBuilder() throws(ReuseError) -> SegmentBuilder {
    if let builder { return builder }
    let path = IndexFolder.partial(place.segmentPath(manifest.next))
    let made = try SegmentBuilder(sampling: sampling, path: path)
    builder = made
    return made
  }

  private func commit() throws(ReuseError) {
    guard let builder else { return }
    let count = builder.count
    let header = try builder.finishFile()
    (self.builder, words) = (nil, 0)
    try replace([], by: header)
    added += count
    while let group = SizeClasses(manifest.segments, most: limits.segmentsOfSize).due {
      try merge(group)
    }
  }

  private func merge(_ group: [IndexManifest.Entry]) throws(ReuseError) {
    var files: [SegmentFile] = []
    for entry in group {
      files.append(try ReuseIndex.segmentFile(entry, of: manifest, in: place))
    }
    let path = IndexFolder.partial(place.segmentPath(manifest.next))
    try replace(group, by: try SegmentMerge(files).write(to: path))
    for entry in group {
      // What cannot be removed now, the next writer removes.
      unlink(place.segmentPath(entry.number))
    }
  }

  /// Puts the segment that was just written into the index, and takes others out.
  private func replace(
    _ old: [IndexManifest.Entry], by header: SegmentHeader
  ) throws(ReuseError) {
    let path = place.segmentPath(manifest.next)
    try place.rename(IndexFolder.partial(path), to: path)
    var changed = manifest
    changed.segments.removeAll { old.contains($0) }
    changed.segments.append(
      IndexManifest.Entry(
        number: manifest.next, bytes: header.fileBytes, reports: header.reports,
        keys: header.keys, words: header.words, checksum: header.checksum))
    changed.next += 1
    changed.commits += 1
    try place.replaceManifest(changed)
    manifest = changed
  }
}
