import StemmaText

/// What is kept of a report to find what it shares with others: who it is, and where its words are.
package struct ReportTrace: Sendable, Hashable {
  /// As the input gives it.
  package let id: String
  /// Tells texts under one id apart.
  package let fingerprint: UInt64
  /// Number of its words.
  package let words: Int
  /// Whose report it is, folded: the same for the same outlet; `nil` when the input does not say.
  package let outlet: String?
  /// Reports of one series are not compared where that is asked for.
  package let series: String?
  /// Days since 1970-01-01; `nil` when the input does not say.
  package let day: Int32?
  /// Hashes of the headline's words; empty when the input gives none.
  package let title: [UInt32]
  /// What tells versions of its text apart; empty where the outlet is not known, since only versions of one
  /// outlet are put in order.
  package let tally: VersionTally

  package init(
    id: String, fingerprint: UInt64, words: Int, outlet: String?, series: String?, day: Int32?,
    title: [UInt32], tally: VersionTally
  ) {
    self.id = id
    self.fingerprint = fingerprint
    self.words = words
    self.outlet = outlet
    self.series = series
    self.day = day
    self.title = title
    self.tally = tally
  }
}

/// The traces of some reports, as one task makes them.
package struct TraceBatch: Sendable {
  package fileprivate(set) var reports: [ReportTrace] = []
  /// Hashes of the words of all reports, one after the other.
  package fileprivate(set) var words: [UInt32] = []
  /// For each word two bytes, see ``WordSpans``; empty when places are not kept.
  package fileprivate(set) var spans: [UInt8] = []
  /// For each report the number of its bytes in ``spans``.
  fileprivate(set) var spanBytes: [Int] = []
  /// Kept hashes of runs, and the place in ``reports`` of the report that holds each.
  fileprivate(set) var keys: [UInt64] = []
  fileprivate(set) var owners: [UInt32] = []
}

/// Makes traces of texts. Belongs to one task.
package final class TraceMaker {
  private let trace = WordTrace()
  private let hashes = GrowingScratch<UInt64>()
  private let tallier = VersionTallier()
  private let keepsSpans: Bool
  private var batch = TraceBatch()

  /// - Parameter keepsSpans: whether the places of words are kept, which passages need.
  package init(keepsSpans: Bool) {
    self.keepsSpans = keepsSpans
  }

  /// What the input says of a report beside its text.
  package struct Description {
    package var id: String
    package var title: String?
    package var outlet: String?
    package var series: String?
    package var day: Int32?

    package init(id: String, title: String?, outlet: String?, series: String?, day: Int32?) {
      (self.id, self.title, self.outlet) = (id, title, outlet)
      (self.series, self.day) = (series, day)
    }
  }

  /// Adds a report to the batch.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - sampling: which runs are kept.
  package func add(_ description: Description, text: [UInt8], sampling: Sampling) {
    let title = titleWords(description.title)
    text.withUnsafeBufferPointer { trace.scan($0) }
    let count = ShingleHash.all(in: trace.hashes, into: hashes)
    let runs = UnsafeBufferPointer(start: hashes.start, count: count)
    let report = ReportTrace(
      id: description.id, fingerprint: Fingerprint.of(text), words: trace.count,
      outlet: description.outlet, series: description.series, day: description.day, title: title,
      tally: description.outlet == nil ? VersionTally() : tallier.tally(trace, runs: runs))
    batch.append(report, trace, keepsSpans: keepsSpans, runs: runs, sampling)
  }

  /// The batch, after which another begins.
  package func take() -> TraceBatch {
    let full = batch
    batch = TraceBatch()
    // The next is about as large.
    batch.words.reserveCapacity(full.words.count + full.words.count / 8)
    return full
  }

  private func titleWords(_ title: String?) -> [UInt32] {
    guard var title else { return [] }
    title.withUTF8 { trace.scan($0) }
    return Array(trace.hashes)
  }
}

extension TraceBatch {
  fileprivate mutating func append(
    _ report: ReportTrace, _ trace: WordTrace, keepsSpans: Bool,
    runs: UnsafeBufferPointer<UInt64>, _ sampling: Sampling
  ) {
    let owner = UInt32(reports.count)
    reports.append(report)
    words.append(contentsOf: trace.hashes)
    let before = spans.count
    if keepsSpans { WordSpans.append(trace.starts, trace.ends, to: &spans) }
    spanBytes.append(spans.count - before)
    keys += sampling.kept(of: runs)
    owners.append(contentsOf: repeatElement(owner, count: keys.count - owners.count))
  }
}

extension TraceBatch {
  /// The batch with some of its reports only.
  ///
  /// - Parameter chosen: places in ``reports``, rising.
  func selecting(_ chosen: [Int]) -> TraceBatch {
    guard chosen.count < reports.count else { return self }
    var selection = TraceBatch()
    var (word, span, key, next) = (0, 0, 0, chosen.makeIterator())
    var wanted = next.next()
    for place in reports.indices {
      let (words, bytes) = (word..<(word + reports[place].words), span..<(span + spanBytes[place]))
      let keysFrom = key
      while key < keys.count, owners[key] == UInt32(place) { key += 1 }
      (word, span) = (words.upperBound, bytes.upperBound)
      guard wanted == place else { continue }
      wanted = next.next()
      selection.owners.append(
        contentsOf: repeatElement(UInt32(selection.reports.count), count: key - keysFrom))
      selection.keys.append(contentsOf: keys[keysFrom..<key])
      selection.reports.append(reports[place])
      selection.words.append(contentsOf: self.words[words])
      selection.spans.append(contentsOf: spans[bytes])
      selection.spanBytes.append(bytes.count)
    }
    return selection
  }
}
