import Glibc
package import StemmaModel

/// Reads reports a batch at a time, for what must not hold them all.
///
/// ``ReportReader`` reads the same inputs whole, sorts the reports and gives each an id of its own;
/// here they come in the order of the input and under the ids that the input gives, of which two may
/// be the same: path and line tell them apart.
package struct ReportStream {
  private let limits: ReadingLimits
  private let detail: ReadingDetail
  private var queue: WorkQueue
  private var listed: ReadingPart?

  /// Lists what the paths lead to; reads nothing yet.
  ///
  /// - Parameters:
  ///   - paths: files, folders (walked recursively), and `-` for standard input.
  ///   - stores: whose reports follow those of the paths, in the order of ids.
  ///   - limits: the bounds that hold for every input.
  ///   - detail: what is to be known of each report.
  ///   - leavingOut: files that are no input, wherever they lie.
  ///   - standardInput: the descriptor that `-` stands for; it is not closed.
  /// - Throws: `ReadingError` when nothing is given or every path is missing; `CancellationError`.
  package init(
    paths: [String], stores: [any ReportStore] = [], limits: ReadingLimits = .standard,
    detail: ReadingDetail = .whole, leavingOut: [String] = [],
    standardInput: CInt = STDIN_FILENO
  ) throws {
    let listing = try InputListing(
      paths: paths, mayBeNone: !stores.isEmpty, leavingOut: leavingOut)
    self.limits = limits
    self.detail = detail
    listed = listing.part
    queue = WorkQueue(
      listing.files, stores: stores,
      standardInput: listing.readsStandardInput ? standardInput : nil,
      limits: limits, detail: detail)
  }

  /// What some piece of the input held.
  package struct Batch: Sendable {
    /// In the order of the input.
    package let reports: [Report]
    package let setAside: [SetAside]
    package let notes: [InputNote]
  }

  /// A piece of the input that is still to be read; any task can do it.
  package struct Work: Sendable {
    fileprivate let unit: WorkQueue.Unit
    fileprivate let limits: ReadingLimits
    fileprivate let detail: ReadingDetail

    /// Reads the piece.
    package func run() -> Batch {
      let part = unit.run(limits: limits, detail: detail)
      return Batch(reports: part.reports, setAside: part.setAside, notes: part.notes)
    }
  }

  /// The work that makes the next batch, `nil` at the end; in the order of ``next()``, of which it
  /// takes the place.
  package mutating func nextWork() -> Work? {
    if let first = listed {
      listed = nil
      return Work(unit: .done(first), limits: limits, detail: detail)
    }
    return queue.next().map { Work(unit: $0, limits: limits, detail: detail) }
  }

  /// The next batch: standard input first, then the files by the bytes of their paths, records by
  /// line; `nil` at the end. A batch may be without reports, and holds at most a few MiB beyond its
  /// longest report.
  package mutating func next() -> Batch? {
    nextWork()?.run()
  }
}
