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
    /// In the order of the input.
    package fileprivate(set) var setAside: [SetAside] = []
    /// In the order of the input.
    package fileprivate(set) var notes: [InputNote] = []
  }

  private let stream: ReportStream
  private let tasks: Int

  /// Lists the input; reads nothing yet.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - tasks: pieces that are read side by side, at least 1.
  /// - Throws: a `ReadingError` when nothing is given or no path exists.
  package init(paths: [String], tasks: Int) throws {
    stream = try ReportStream(paths: paths, detail: .text)
    self.tasks = max(1, tasks)
  }

  /// Reads all.
  ///
  /// - Parameters:
  ///   - sampling: which runs are kept.
  ///   - deliver: takes the batches, one at a time, with what was read until then.
  /// - Throws: what `deliver` throws; `CancellationError`.
  package func run(
    sampling: Sampling, deliver: (TraceBatch, Summary) throws -> Void
  ) async throws -> Summary {
    var stream = stream
    var summary = Summary()
    var idle = (0..<tasks).map { _ in TraceWorker() }
    var window = OrderedWindow<TraceWorker.Piece>()
    // Pieces that wait for one before them are held, so that there are at most two a task.
    let weight = OrderedWindow<TraceWorker.Piece>.mostWeight / (2 * tasks)
    try await withThrowingTaskGroup(of: (Int, TraceWorker, TraceWorker.Piece).self) { group in
      while true {
        while let worker = idle.last, window.hasRoom, !Task.isCancelled,
          let work = stream.nextWork()
        {
          idle.removeLast()
          let place = window.enter(weight: max(1, weight))
          group.addTask { (place, worker, await worker.read(work, sampling)) }
        }
        guard let (place, worker, piece) = try await group.next() else { break }
        idle.append(worker)
        window.finish(place, with: piece)
        while let next = window.leave() {
          try Task.checkCancellation()
          summary.reports += next.traces.reports.count
          summary.setAside += next.setAside
          summary.notes += next.notes
          try deliver(next.traces, summary)
        }
      }
      try Task.checkCancellation()
    }
    return summary
  }
}

/// A maker of traces of its own for each task: it keeps scratch memory.
private actor TraceWorker {
  /// What one piece of the input held.
  struct Piece: Sendable {
    let traces: TraceBatch
    let setAside: [SetAside]
    let notes: [InputNote]
  }

  private let maker = TraceMaker(keepsSpans: true)

  func read(_ work: ReportStream.Work, _ sampling: Sampling) -> Piece {
    let batch = work.run()
    for report in batch.reports {
      maker.add(
        TraceDescription.description(of: report), text: report.text.utf8, sampling: sampling)
    }
    return Piece(traces: maker.take(), setAside: batch.setAside, notes: batch.notes)
  }
}
