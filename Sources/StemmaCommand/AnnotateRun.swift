import StemmaEngine
import StemmaLanguage
import StemmaModel
import StemmaPages

/// One run of `stemma annotate`, from plan to exit status.
struct AnnotateRun: Sendable {
  let plan: AnnotatePlan

  /// Reads, annotates and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: plan.paths, isQuiet: plan.closingLines == .none)
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await annotate(progress)
    } close: { summary in
      ClosingText.say(
        ClosingText.Subject(
          reports: summary.reports, setAside: summary.setAside, notes: summary.notes),
        isEmpty: summary.reports == 0, wanted: plan.closingLines)
    }
  }

  private func annotate(_ progress: ProgressLine?) async throws -> AnnotationSummary {
    let model = try EnglishModel.load(progress)
    var output: OpenOutput?
    var lastPath: String?
    let summary = try await AnnotationRun(model: model, tasks: plan.tasks).run(
      paths: plan.paths,
      transform: { [format = plan.format] report, annotated in format.render(report, annotated) },
      deliver: { report, rendered in
        if lastPath != report.path {
          try plan.output.checkNotAmong([report.path])
          lastPath = report.path
        }
        let open = try output ?? OpenOutput(plan.output)
        output = open
        var rendered = rendered
        while let piece = rendered.next() { try open.write(piece) }
      },
      progress: { progress?.note(ProgressLine.text(for: $0)) })
    try plan.output.checkNotAmong(summary.setAside.map(\.path))
    try output?.finish()
    return summary
  }
}
