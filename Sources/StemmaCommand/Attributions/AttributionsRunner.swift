import StemmaEngine
import StemmaModel

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
