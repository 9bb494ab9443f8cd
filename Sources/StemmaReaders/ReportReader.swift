import Glibc

/// Reads reports from files, folders and standard input.
///
/// Reads plain text, `.jsonl`, `.ndjson` and `.json`, each also within gzip or zstd. The result
/// does not depend on the order of the paths or on the number of tasks.
package struct ReportReader: Sendable {
  /// The bounds that hold for every input.
  package let limits: ReadingLimits
  private let standardInput: CInt

  package init(limits: ReadingLimits = .standard) {
    self.init(limits: limits, standardInput: STDIN_FILENO)
  }

  /// - Parameter standardInput: the descriptor that `-` stands for; it is not closed.
  package init(limits: ReadingLimits, standardInput: CInt) {
    self.limits = limits
    self.standardInput = standardInput
  }

  /// Reads everything that the paths lead to.
  ///
  /// - Parameters:
  ///   - paths: files, folders (walked recursively), and `-` for standard input.
  ///   - stores: whose reports are read, too.
  ///   - tasks: how many pieces of work are under way at a time; at least 1.
  ///   - progress: called now and then with the number of reports read so far.
  /// - Returns: the reports, and all that was set aside, with reasons.
  /// - Throws: `ReadingError` when nothing is given or every path is missing;
  ///   `CancellationError` when the task was cancelled.
  package func read(
    paths: [String], stores: [any ReportStore] = [], tasks: Int,
    progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> ReadingResult {
    precondition(tasks > 0, "reading needs at least one task")
    let listing = try InputListing(paths: paths, mayBeNone: !stores.isEmpty)
    var whole = listing.part
    var queue = WorkQueue(
      listing.files, stores: stores,
      standardInput: listing.readsStandardInput ? standardInput : nil,
      limits: limits)
    try await withThrowingTaskGroup(of: ReadingPart.self) { group in
      var underWay = 0
      while let unit = queue.next() {
        try Task.checkCancellation()
        if underWay == tasks, let part = try await group.next() {
          underWay -= 1
          whole.merge(part)
          progress(whole.reports.count)
        }
        group.addTask { [limits] in unit.run(limits: limits) }
        underWay += 1
      }
      for try await part in group {
        whole.merge(part)
        progress(whole.reports.count)
      }
    }
    try Task.checkCancellation()
    return whole.assembled()
  }
}
