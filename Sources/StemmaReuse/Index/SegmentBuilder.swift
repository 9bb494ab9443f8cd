/// Puts batches of traces into a segment. Words go to a file at once; who the reports are and the kept
/// runs stay in memory until the end.
package final class SegmentBuilder {
  /// How runs are sampled by now; what comes may be sampled more finely.
  package private(set) var sampling: Sampling
  private let mostKeys: Int
  let file: TraceFile
  private(set) var reports: [ReportTrace] = []
  private(set) var places: [Segment.Place] = []
  var keys: [UInt64] = []
  var owners: [UInt32] = []

  /// A segment in a temporary file.
  ///
  /// - Parameters:
  ///   - sampling: how the first batches are sampled.
  ///   - mostKeys: when more runs are kept, every other is dropped, again and again: what is kept in
  ///     the end does not depend on the order of the batches.
  package convenience init(sampling: Sampling, mostKeys: Int) throws(ReuseError) {
    self.init(sampling: sampling, mostKeys: mostKeys, file: try .temporary())
  }

  init(sampling: Sampling, mostKeys: Int, file: TraceFile) {
    (self.sampling, self.mostKeys, self.file) = (sampling, mostKeys, file)
  }

  /// Reports taken so far.
  package var count: Int { reports.count }

  /// Adds a batch.
  package func append(_ batch: TraceBatch) throws(ReuseError) {
    let base = UInt32(reports.count)
    var words = file.count
    try file.write(batch.words)
    var spans = file.count
    try file.write(batch.spans)
    try file.align()
    for (report, bytes) in zip(batch.reports, batch.spanBytes) {
      places.append(
        Segment.Place(words: words, count: report.words, spans: spans..<(spans + bytes)))
      words += 4 * report.words
      spans += bytes
    }
    reports += batch.reports
    keys += batch.keys
    owners += batch.owners.map { base + $0 }
    // The batch may have been sampled more finely.
    dropUnkept(from: keys.count - batch.keys.count)
    while keys.count > mostKeys, sampling.scale < Sampling.coarsest { coarsen() }
  }

  private func coarsen() {
    sampling = Sampling(scale: 2 * sampling.scale)
    dropUnkept(from: 0)
  }

  /// Drops the keys that are not kept, with their owners.
  ///
  /// - Parameter start: those before this place stay.
  private func dropUnkept(from start: Int) {
    let highest = sampling.highestKept
    let end = keys.withUnsafeMutableBufferPointer { keys in
      owners.withUnsafeMutableBufferPointer { owners in
        var kept = start
        for place in start..<keys.count {
          (keys[kept], owners[kept]) = (keys[place], owners[place])
          kept += keys[place] <= highest ? 1 : 0
        }
        return kept
      }
    }
    keys.removeSubrange(end...)
    owners.removeSubrange(end...)
  }

  /// The segment of all batches. Nothing can be added after it.
  package func finish() throws(ReuseError) -> Segment {
    RadixSort.sort(keys: &keys, owners: &owners, sampling: sampling)
    let keysAt = file.count
    try file.write(keys)
    let ownersAt = file.count
    try file.write(owners)
    let count = keys.count
    (keys, owners) = ([], [])
    return Segment(
      reports: reports, places: places, sampling: sampling, file: try file.mapped(),
      keysAt: keysAt, ownersAt: ownersAt, count: count)
  }
}
