import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma attributions` or `stemma quotes` resolved: what was typed, the environment and the terminal put
/// together.
struct AttributionsPlan: Sendable {
  let paths: [String]
  let output: OutputPlace
  let tasks: Int
  let showsProgress: Bool
  let closingLines: ClosingLines
  /// Written before the first report's lines.
  let header: [UInt8]
  /// The lines of one report.
  let render: @Sendable (Report, [Attribution]) -> [UInt8]

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: AttributionsCommand) throws {
    paths = typed.paths
    output = OutputPlace(typed.output)
    tasks = typed.tasks ?? ReportPlan.processors
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet, beside: output)
    closingLines = typed.speech.closingLines
    header = []
    render = { AttributionJSON.render($0, $1) }
    try output.checkBeforeWork(inputs: typed.paths)
  }
}

/// One run of `stemma attributions` or `stemma quotes`, from plan to exit status.
struct AttributionsRunner: Sendable {
  let plan: AttributionsPlan

  /// Reads, finds and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: plan.paths, isQuiet: plan.closingLines == .none)
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await find(progress)
    } close: { summary in
      ClosingText.say(
        ClosingText.Subject(
          reports: summary.reports, setAside: summary.setAside, notes: summary.notes),
        isEmpty: summary.reports == 0, wanted: plan.closingLines)
    }
  }

  private func find(_ progress: ProgressLine?) async throws -> AnnotationSummary {
    let model = try EnglishModel.load(progress)
    // Opened late: who is stopped while waiting for standard input leaves nothing behind.
    var output: OpenOutput?
    var lastPath: String?
    let summary = try await AttributionRun(model: model, tasks: plan.tasks).run(
      paths: plan.paths, transform: plan.render,
      deliver: { report, lines in
        if lastPath != report.path {
          try plan.output.checkNotAmong([report.path])
          lastPath = report.path
        }
        if output == nil {
          output = try OpenOutput(plan.output)
          try output?.write(plan.header)
        }
        try output?.write(lines)
      },
      progress: { progress?.note(ProgressLine.text(for: $0)) })
    try plan.output.checkNotAmong(summary.setAside.map(\.path))
    try output?.finish()
    return summary
  }
}
