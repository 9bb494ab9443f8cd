package import StemmaModel
import StemmaReuse

/// One run that adds reports to an index that is new or there already.
///
/// What is in the index afterwards does not depend on the number of tasks.
package struct IndexRun: Sendable {
  /// Which index.
  package enum Target: Sendable, Hashable {
    /// One that is not there yet; `scale` says how it samples, see ``IndexRun/isScale(_:)``.
    case new(scale: Int)
    /// One that is.
    case existing
  }

  /// What came of a run.
  package struct Summary: Sendable {
    /// Reports read.
    package let read: Int
    /// Of these, new in the index.
    package let added: Int
    /// Reports in the index.
    package let reports: Int
    package let setAside: [SetAside]
    package let notes: [InputNote]
  }

  /// How far a run is.
  package enum Progress: Sendable, Hashable {
    /// Another process is writing to the index.
    case waiting
    /// Reports read, and in the index for good.
    case reading(reports: Int, committed: Int)
  }

  private let folder: String
  private let target: Target
  private let tasks: Int
  private let waits: Bool
  private let limits: IndexWriter.Limits

  /// - Parameters:
  ///   - folder: of the index.
  ///   - tasks: pieces of the input that are read side by side, at least 1.
  ///   - waits: whether to wait until another process is done with the index.
  ///   - reportsPerCommit: how many new reports come with each commit, at most; at least 1.
  package init(folder: String, target: Target, tasks: Int, waits: Bool, reportsPerCommit: Int) {
    (self.folder, self.target, self.tasks, self.waits) = (folder, target, tasks, waits)
    var limits = IndexWriter.Limits()
    limits.reports = max(1, reportsPerCommit)
    self.limits = limits
  }

  /// Reports that come with each commit where nothing else is asked for.
  package static var reportsPerCommit: Int { IndexWriter.Limits().reports }

  /// Of how many runs of words one is kept where nothing else is asked for; the reason is in
  /// `docs/methods.md`.
  package static let scale = 16

  /// Whether one of so many runs of words can be kept.
  package static func isScale(_ number: Int) -> Bool { Sampling.isScale(number) }

  /// Reads the reports under the paths and adds those that the index does not have.
  ///
  /// - Throws: a `ReadingError` when nothing is given or no path exists, before the index is
  ///   touched; `ReuseError`; `CancellationError`, after which what was committed stays.
  package func run(
    paths: [String], progress: @Sendable (Progress) -> Void
  ) async throws -> Summary {
    let reading = try TraceReading(paths: paths, tasks: tasks, keepsSpans: true)
    let writer = try await openWriter(progress)
    let before = writer.manifest.reports
    let read = try await reading.run(sampling: { writer.sampling }) { batch, summary in
      try writer.append(batch)
      progress(.reading(reports: summary.reports, committed: before + writer.added))
    }
    try writer.finish()
    return Summary(
      read: read.reports, added: writer.added, reports: writer.manifest.reports,
      setAside: read.setAside, notes: read.notes)
  }

  private func openWriter(_ progress: (Progress) -> Void) async throws -> IndexWriter {
    while true {
      if let writer = try writer() { return writer }
      progress(.waiting)
      try await Task.sleep(for: .milliseconds(100))
    }
  }

  /// The writer; `nil` when another has the index and is to be waited for.
  private func writer() throws -> IndexWriter? {
    do throws(ReuseError) {
      switch target {
      case .new(let scale):
        return try IndexWriter(
          making: folder, sampling: Sampling(scale: scale), limits: limits)
      case .existing:
        return try IndexWriter(opening: folder, limits: limits)
      }
    } catch {
      guard waits, case .busy = error else { throw error }
      return nil
    }
  }
}
