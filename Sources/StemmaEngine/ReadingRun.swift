package import StemmaModel
import StemmaReaders

/// Reads reports and hands them on in the order of the input, a bounded number at a time.
package struct ReadingRun: Sendable {
  /// What was read and what was not.
  package struct Summary: Sendable {
    package fileprivate(set) var reports = 0
    /// In the order of the input.
    package fileprivate(set) var setAside: [SetAside] = []
    /// In the order of the input.
    package fileprivate(set) var notes: [InputNote] = []
  }

  private let tasks: Int

  /// - Parameter tasks: pieces of the input that are read side by side, at least 1.
  package init(tasks: Int) {
    self.tasks = max(1, tasks)
  }

  /// Reads every report under the paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - transform: makes what is to be handed on; called from any task, in any order.
  ///   - deliver: takes what came of the reports, in the order of the input.
  ///   - progress: called after every piece of the input.
  /// - Throws: a `ReadingError` when nothing is given or no path exists; what `deliver` throws;
  ///   `CancellationError`.
  package func run<Output: Sendable>(
    paths: [String], transform: @escaping @Sendable (Report) -> Output,
    deliver: (_ path: String, Output) throws -> Void, progress: (Summary) -> Void
  ) async throws -> Summary {
    var stream = try ReportStream(given: paths)
    var summary = Summary()
    // Pieces that wait for one before them are held, so that there are at most two a task.
    let weight = max(1, OrderedWindow<Piece<Output>>.mostWeight / (2 * tasks))
    try await orderedMap(
      tasks: tasks, next: { stream.nextWork() }, weight: { _ in weight },
      transform: { work in
        let batch = work.run()
        return Piece(
          outputs: batch.reports.map { ($0.path, transform($0)) }, setAside: batch.setAside,
          notes: batch.notes)
      },
      deliver: { piece in
        for (path, output) in piece.outputs { try deliver(path, output) }
        summary.reports += piece.outputs.count
        summary.setAside += piece.setAside
        summary.notes += piece.notes
        progress(summary)
      })
    return summary
  }

  private struct Piece<Output: Sendable>: Sendable {
    let outputs: [(path: String, Output)]
    let setAside: [SetAside]
    let notes: [InputNote]
  }
}
