package import StemmaArchive
package import StemmaModel
import StemmaReaders

/// One run that adds reports to an archive: several tasks read while one writes.
///
/// What is in the archive afterwards does not depend on the number of tasks, on the size of a commit, or
/// on how often the run was stopped and begun again.
package struct ArchiveAddRun: Sendable {
  /// Reports that come with each commit where nothing else is asked for. A commit waits for the disk;
  /// fewer of them make fewer waits and a search index in fewer pieces.
  package static let reportsPerCommit = 2000
  /// Raw bytes that are committed together at most, but for one piece of the input.
  private static let bytesPerCommit = 16 << 20

  /// What came of a run.
  package struct Summary: Sendable {
    /// Reports read.
    package fileprivate(set) var read = 0
    /// What became of them.
    package fileprivate(set) var added = Archive.Added()
    /// Reports in the archive now.
    package fileprivate(set) var total = 0
    package fileprivate(set) var setAside: [SetAside] = []
    package fileprivate(set) var notes: [InputNote] = []
  }

  private let archive: String
  private let tasks: Int
  private let time: String
  private let reportsPerCommit: Int

  /// - Parameters:
  ///   - archive: path of the file; it is made where there is none.
  ///   - tasks: pieces of the input that are read side by side, at least 1.
  ///   - time: when the reports are added, as it is to be kept.
  package init(archive: String, tasks: Int, time: String, reportsPerCommit: Int) {
    (self.archive, self.tasks, self.time) = (archive, max(1, tasks), time)
    self.reportsPerCommit = max(1, reportsPerCommit)
  }

  /// Reads the reports under the paths and adds those that the archive does not have.
  ///
  /// - Parameter progress: called after every commit.
  /// - Throws: a `ReadingError` when nothing is given or no path exists, before the archive is
  ///   touched; ``ArchiveError``; `CancellationError`. What was committed stays.
  package func run(
    paths: [String], progress: @Sendable (Summary) -> Void
  ) async throws -> Summary {
    var stream = try ReportStream(
      paths: paths, detail: .custody, leavingOut: Archive.files(of: archive))
    let archive = try Archive(archive, for: .adding)
    var summary = Summary()
    var pending = Piece()
    func commit() throws {
      summary.added += try archive.add(pending.reports, setAside: pending.setAside, time: time)
      pending = Piece()
      progress(summary)
    }
    // Pieces that wait for one before them are held, so that there are at most two a task.
    let weight = max(1, OrderedWindow<Piece>.mostWeight / (2 * tasks))
    try await orderedMap(
      tasks: tasks, next: { stream.nextWork() }, weight: { _ in weight },
      transform: { work in Result { try Piece(work.run()) } },
      deliver: { result in
        let piece = try result.get()
        summary.read += piece.reports.count
        summary.setAside += piece.setAside
        summary.notes += piece.notes
        for part in piece.parts(of: reportsPerCommit) {
          try Task.checkCancellation()
          pending.take(part)
          if pending.reports.count >= reportsPerCommit || pending.bytes >= Self.bytesPerCommit {
            try commit()
          }
        }
      })
    try commit()
    summary.total = try archive.count()
    return summary
  }
}

/// What a piece of the input held, ready to be written.
private struct Piece: Sendable {
  private(set) var reports: [PreparedReport] = []
  private(set) var setAside: [SetAside] = []
  private(set) var notes: [InputNote] = []
  private(set) var bytes = 0

  init() {}

  init(_ batch: ReportStream.Batch) throws {
    reports = try batch.reports.map(PreparedReport.init)
    setAside = batch.setAside
    notes = batch.notes
    bytes = batch.reports.reduce(0) { $0 + $1.raw.count }
  }

  /// The same, in pieces of so many reports at most; what was set aside comes with the first.
  func parts(of count: Int) -> [Piece] {
    guard reports.count > count else { return [self] }
    return stride(from: 0, to: reports.count, by: count).map { start in
      var part = Piece()
      part.reports = Array(reports[start..<min(start + count, reports.count)])
      part.bytes = part.reports.reduce(0) { $0 + $1.report.raw.count }
      if start == 0 { part.setAside = setAside }
      return part
    }
  }

  /// Adds another piece.
  mutating func take(_ other: Piece) {
    reports += other.reports
    setAside += other.setAside
    bytes += other.bytes
  }
}
