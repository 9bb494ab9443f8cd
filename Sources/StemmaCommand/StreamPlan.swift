import StemmaEngine
import StemmaModel

/// ``StreamOptions`` resolved, with the reports that are read.
struct StreamPlan: Sendable {
  let paths: [String]
  let output: OutputPlace
  let tasks: Int
  let showsProgress: Bool
  let closingLines: ClosingLines

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ paths: [String], _ typed: StreamOptions) throws {
    self.paths = paths
    output = OutputPlace(typed.output)
    tasks = typed.tasks ?? ReportPlan.processors
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet, beside: output)
    closingLines = typed.speech.closingLines
    try output.checkBeforeWork(inputs: paths)
  }

  /// Does long work with these reports, and says on standard error what went wrong or was set aside.
  ///
  /// - Parameters:
  ///   - work: reads the reports and writes.
  ///   - read: how many reports that were, and what was set aside.
  func run<Value: Sendable>(
    _ work: @escaping @Sendable (ProgressLine?) async throws -> Value,
    read: (Value) -> ClosingText.Subject
  ) async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: paths, isQuiet: closingLines == .none)
    let progress = showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await work(progress)
    } close: { value in
      let subject = read(value)
      return ClosingText.say(subject, isEmpty: subject.reports == 0, wanted: closingLines)
    }
  }

  /// Does long work that goes through the reports one by one and writes as it goes.
  ///
  /// - Parameter work: writes to the output that it is given.
  func run(
    _ work: @escaping @Sendable (ProgressLine?, StreamOutput) async throws -> AnnotationSummary
  ) async -> ExitStatus {
    await run { progress in
      let output = StreamOutput(self.output)
      let summary = try await work(progress, output)
      try self.output.checkNotAmong(summary.setAside.map(\.path))
      try output.finish()
      return summary
    } read: { summary in
      ClosingText.Subject(
        reports: summary.reports, setAside: summary.setAside, notes: summary.notes)
    }
  }
}

/// The output of work that goes through reports one by one.
///
/// Opened with the first report: who is stopped while waiting for standard input leaves nothing behind.
final class StreamOutput {
  private let place: OutputPlace
  private var output: OpenOutput?
  private var lastPath: String?

  init(_ place: OutputPlace) {
    self.place = place
  }

  /// Opens the output when that has not been done, and holds it apart from the report's own file.
  ///
  /// - Parameter header: written before anything else.
  /// - Throws: ``CommandError`` when the output is the report, or cannot be written.
  func open(for report: Report, header: [UInt8] = []) throws {
    try open(for: report.path, header: header)
  }

  /// Opens the output when that has not been done, and holds it apart from a file that was read.
  func open(for path: String, header: [UInt8] = []) throws {
    if lastPath != path {
      try place.checkNotAmong([path])
      lastPath = path
    }
    guard output == nil else { return }
    output = try OpenOutput(place)
    try output?.write(header)
  }

  /// Writes every byte; the output is open.
  func write(_ bytes: [UInt8]) throws {
    try output?.write(bytes)
  }

  /// Puts the file in its place, if there is one.
  func finish() throws {
    try output?.finish()
  }
}
