import StemmaEngine
import StemmaModel
import StemmaPages

/// One run of `stemma report`, from plan to exit status.
struct ReportRun: Sendable {
  let plan: ReportPlan

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: plan.paths, isQuiet: plan.closingLines == .none)
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await analyseAndWrite(progress)
    } close: { analysis in
      ClosingText.say(
        ClosingText.Subject(
          reports: analysis.reports.count, setAside: analysis.setAside, notes: analysis.notes),
        isEmpty: analysis.reports.isEmpty, wanted: plan.closingLines, places: plan.placesInWords)
    }
  }

  private func analyseAndWrite(_ progress: ProgressLine?) async throws -> Analysis {
    let analysis = try await plan.input.analysis(
      AnalysisSettings(tasks: plan.tasks), progress)
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
}
