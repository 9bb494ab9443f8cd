/// Traces that were made together: who they are of, their words, and which hold which run.
package final class Segment: Sendable {
  /// Where the words of a report stand in the file.
  struct Place: Sendable, Hashable {
    /// Offset of the first word's hash.
    var words: Int
    /// Number of words.
    var count: Int
    /// Offset of ``WordSpans``, and their bytes; none when places are not kept.
    var spans: Range<Int>
  }

  package let reports: [ReportTrace]
  package let sampling: Sampling
  private let places: [Place]
  private let file: MappedFile
  private let keysAt: Int
  private let ownersAt: Int
  private let count: Int

  /// - Parameters:
  ///   - keysAt: offset of the sorted keys, a multiple of eight.
  ///   - ownersAt: offset of their owners, a multiple of eight.
  ///   - count: number of keys.
  init(
    reports: [ReportTrace], places: [Place], sampling: Sampling, file: MappedFile, keysAt: Int,
    ownersAt: Int, count: Int
  ) {
    (self.reports, self.places, self.sampling) = (reports, places, sampling)
    (self.file, self.keysAt, self.ownersAt, self.count) = (file, keysAt, ownersAt, count)
  }

  /// The kept hashes of runs, rising; one of each occurrence.
  var keys: UnsafeBufferPointer<UInt64> { buffer(at: keysAt, count: count) }
  /// For each key, the place in ``reports`` of the report that holds it.
  var owners: UnsafeBufferPointer<UInt32> { buffer(at: ownersAt, count: count) }

  /// Hashes of a report's words.
  func words(of report: Int) -> UnsafeBufferPointer<UInt32> {
    buffer(at: places[report].words, count: places[report].count)
  }

  /// Where a report's words stand in its text; `nil` when that was not kept.
  package func spans(of report: Int) -> [Range<Int>]? {
    let bytes = spanBytes(of: report)
    guard !bytes.isEmpty || reports[report].words == 0 else { return nil }
    return WordSpans.decode(bytes, words: reports[report].words)
  }

  /// ``WordSpans`` of a report; empty when they were not kept.
  func spanBytes(of report: Int) -> UnsafeBufferPointer<UInt8> {
    let range = places[report].spans
    return buffer(at: range.lowerBound, count: range.count)
  }

  private func buffer<Element>(at offset: Int, count: Int) -> UnsafeBufferPointer<Element> {
    guard count > 0, let start = file.bytes.baseAddress else { return .init(start: nil, count: 0) }
    return .init(
      start: (start + offset).assumingMemoryBound(to: Element.self), count: count)
  }
}
