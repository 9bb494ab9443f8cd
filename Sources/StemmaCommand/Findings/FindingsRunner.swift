import Glibc
import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma families`, `stemma origins` or `stemma claims` resolved: what was typed, the environment and the
/// terminal put together.
struct FindingsPlan: Sendable {
  let stream: StreamPlan
  /// What is written of an analysis.
  let render: @Sendable (Analysis) -> [UInt8]

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: ClaimsCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    let format: ClaimsFormat =
      switch typed.format {
      case .json: .jsonl
      case .csv: .csv
      case nil: .table(.ofTable(to: stream.output))
      }
    render = { format.render($0) }
  }

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: OriginsCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    let format: OriginsFormat =
      switch typed.format {
      case .json: .jsonl
      case .csv: .csv
      case nil: .table(.ofTable(to: stream.output))
      }
    render = { format.render($0) }
  }

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: FamiliesCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    render = { [format = typed.format, withHeader = typed.header] in
      format.render($0, withHeader: withHeader)
    }
  }
}

/// One run that compares all reports and writes one list of what was found, from plan to exit status.
struct FindingsRunner: Sendable {
  let plan: FindingsPlan

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    await plan.stream.run { progress in
      try await find(progress)
    } read: { analysis in
      ClosingText.Subject(
        reports: analysis.reports.count, setAside: analysis.setAside, notes: analysis.notes)
    }
  }

  private func find(_ progress: ProgressLine?) async throws -> Analysis {
    let analysis = try await ReportInput(plan.stream.paths).analysis(
      AnalysisSettings(tasks: plan.stream.tasks, findsChanges: false), progress)
    progress?.finish()
    try Task.checkCancellation()
    guard !analysis.reports.isEmpty else { return analysis }
    try plan.stream.output.checkNotAmong(
      analysis.reports.lazy.map(\.report.path) + analysis.setAside.map(\.path))
    let output = try OpenOutput(plan.stream.output)
    try output.write(plan.render(analysis))
    try output.finish()
    return analysis
  }
}

extension ScreenStyle {
  /// How a table goes to an output: in colour to a terminal alone.
  static func ofTable(to output: OutputPlace) -> ScreenStyle {
    ScreenStyle(
      colour: output == .standardOutput && Terminal.wantsColour(STDOUT_FILENO),
      columns: Terminal.columns(STDOUT_FILENO))
  }
}
