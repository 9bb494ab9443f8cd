package import StemmaModel
import StemmaReaders
package import StemmaReuse

/// Reads reports and makes their traces, several pieces of the input at a time.
///
/// The batches come in the order of the input, whatever the number of tasks; what is held does not
/// grow with the number of reports.
package struct TraceReading {
  /// What was read and what was not.
  package struct Summary: Sendable {
    package fileprivate(set) var reports = 0
    /// Where they stand, each file once, in the order of the input.
    package fileprivate(set) var paths: [String] = []
    /// In the order of the input.
    package fileprivate(set) var setAside: [SetAside] = []
    /// In the order of the input.
    package fileprivate(set) var notes: [InputNote] = []

    package init() {}
  }

  private let stream: ReportStream
  private let tasks: Int
  private let keepsSpans: Bool

  /// Lists the input; reads nothing yet.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - tasks: pieces that are read side by side, at least 1.
  ///   - keepsSpans: whether the places of words are kept.
  /// - Throws: a `ReadingError` when nothing is given or no path exists.
  package init(paths: [String], tasks: Int, keepsSpans: Bool) throws {
    stream = try ReportStream(given: paths, detail: .text)
    self.tasks = max(1, tasks)
    self.keepsSpans = keepsSpans
  }

  /// Reads all.
  ///
  /// - Parameters:
  ///   - sampling: which runs are kept of what is read next.
  ///   - deliver: takes the batches, one at a time, with what was read until then.
  /// - Throws: what `deliver` throws; `CancellationError`.
  package func run(
    sampling: () -> Sampling, deliver: (TraceBatch, Summary) throws -> Void
  ) async throws -> Summary {
    var stream = stream
    var summary = Summary()
    // Pieces that wait for one before them are held, so that there are at most two a task.
    let weight = max(1, OrderedWindow<TraceWorker.Piece>.mostWeight / (2 * tasks))
    try await orderedMap(
      workers: (0..<tasks).map { _ in TraceWorker(keepsSpans: keepsSpans) },
      next: { stream.nextWork().map { ($0, sampling()) } }, weight: { _ in weight },
      transform: { worker, piece in await worker.read(piece.0, piece.1) },
      deliver: { piece in
        summary.reports += piece.traces.reports.count
        for path in piece.paths where summary.paths.last != path { summary.paths.append(path) }
        summary.setAside += piece.setAside
        summary.notes += piece.notes
        try deliver(piece.traces, summary)
      })
    return summary
  }
}

/// A maker of traces of its own for each task: it keeps scratch memory.
private actor TraceWorker {
  /// What one piece of the input held.
  struct Piece: Sendable {
    let traces: TraceBatch
    let paths: [String]
    let setAside: [SetAside]
    let notes: [InputNote]
  }

  private let maker: TraceMaker

  init(keepsSpans: Bool) {
    maker = TraceMaker(keepsSpans: keepsSpans)
  }

  func read(_ work: ReportStream.Work, _ sampling: Sampling) -> Piece {
    let batch = work.run()
    var paths: [String] = []
    for report in batch.reports {
      if paths.last != report.path { paths.append(report.path) }
      maker.add(
        TraceDescription.description(of: report), text: report.text.utf8, sampling: sampling)
    }
    return Piece(
      traces: maker.take(), paths: paths, setAside: batch.setAside, notes: batch.notes)
  }
}
