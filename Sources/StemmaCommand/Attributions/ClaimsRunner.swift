import Glibc
import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma claims` resolved: what was typed, the environment and the terminal put together.
struct ClaimsPlan: Sendable {
  let paths: [String]
  let output: OutputPlace
  let format: ClaimsFormat
  let tasks: Int
  let showsProgress: Bool
  let closingLines: ClosingLines

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: ClaimsCommand) throws {
    paths = typed.paths
    output = OutputPlace(typed.output)
    format =
      switch typed.format {
      case .json: .jsonl
      case .csv: .csv
      case nil: .table(.ofTable(to: output))
      }
    tasks = typed.tasks ?? ReportPlan.processors
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet, beside: output)
    closingLines = typed.speech.closingLines
    try output.checkBeforeWork(inputs: typed.paths)
  }
}

/// One run of `stemma claims`, from plan to exit status.
struct ClaimsRunner: Sendable {
  let plan: ClaimsPlan

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: plan.paths, isQuiet: plan.closingLines == .none)
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await find(progress)
    } close: { analysis in
      ClosingText.say(
        ClosingText.Subject(
          reports: analysis.reports.count, setAside: analysis.setAside, notes: analysis.notes),
        isEmpty: analysis.reports.isEmpty, wanted: plan.closingLines)
    }
  }

  private func find(_ progress: ProgressLine?) async throws -> Analysis {
    let model = try EnglishModel.load(progress)
    let run = AnalysisRun(model: model, settings: AnalysisSettings(tasks: plan.tasks))
    let analysis = try await run.run(paths: plan.paths) { progress?.note($0) }
    progress?.finish()
    try Task.checkCancellation()
    guard !analysis.reports.isEmpty else { return analysis }
    try plan.output.checkNotAmong(
      analysis.reports.lazy.map(\.report.path) + analysis.setAside.map(\.path))
    let output = try OpenOutput(plan.output)
    try output.write(plan.format.render(analysis))
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
