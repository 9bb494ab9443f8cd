import Glibc
import StemmaEngine
import StemmaModel
import StemmaPages

/// One run of `stemma report`, from plan to exit status.
struct ReportRun: Sendable {
  let plan: ReportPlan

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    sayWhatIsAwaited()
    let progress = plan.showsProgress ? ProgressLine() : nil
    let work = Task { try await analyseAndWrite(progress) }
    let interruption = Interruption { work.cancel() }
    let result = await work.result
    progress?.finish()
    if let status = interruption.status { return status }
    return status(of: result)
  }

  private func analyseAndWrite(_ progress: ProgressLine?) async throws -> Analysis {
    let analysis = try await AnalysisRun(settings: AnalysisSettings(tasks: plan.tasks))
      .run(paths: plan.paths) { progress?.note($0) }
    progress?.finish()
    try Task.checkCancellation()
    guard !analysis.reports.isEmpty else { return analysis }
    try write(analysis)
    return analysis
  }

  private func write(_ analysis: Analysis) throws {
    let run = RunDescription(
      version: StemmaVersion.current, command: CommandText.report(paths: plan.paths))
    let read = analysis.reports.lazy.map(\.report.path) + analysis.setAside.map(\.path)
    for place in [plan.page, plan.json].compactMap({ $0 }) {
      try place.checkNotAmong(read)
    }
    try plan.page?.write(ReportPage.render(analysis, run: run))
    try plan.json?.write(ReportJSON.render(analysis, run: run))
    guard plan.showsScreen else { return }
    let style = ScreenStyle(colour: plan.colour, columns: plan.columns)
    try StandardOutput.write(ReportScreen.render(analysis, run: run, style: style))
  }

  private func status(of result: Result<Analysis, any Error>) -> ExitStatus {
    switch result {
    case .success(let analysis) where analysis.reports.isEmpty:
      StandardError.say(CommandError.noReports.message)
      sayClosingLines(analysis, wanted: .all, places: [])
      return .failed
    case .success(let analysis):
      sayClosingLines(analysis, wanted: plan.closingLines, places: plan.placesInWords)
      return .done
    case .failure(let error as SystemError) where error.isBrokenPipe:
      return .done
    case .failure(let error as SystemError):
      StandardError.say("cannot write standard output: \(error.reason)")
      return .failed
    case .failure(let error):
      StandardError.say(String(describing: error))
      return .failed
    }
  }

  private func sayClosingLines(
    _ analysis: Analysis, wanted: ClosingLines, places: [String]
  ) {
    for line in ClosingText.lines(for: analysis, wanted: wanted, places: places) {
      StandardError.write(line + "\n")
    }
  }

  /// A terminal that waits for typed reports should say so.
  private func sayWhatIsAwaited() {
    let waits = plan.paths.contains("-") && Terminal.isTerminal(STDIN_FILENO)
    if waits, plan.showsProgress {
      StandardError.say("reading reports from the keyboard; end with Ctrl-D")
    }
  }
}
