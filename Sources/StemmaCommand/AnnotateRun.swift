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
    let (result, status) = await WatchedWork.result(progress) { try await annotate(progress) }
    if let status { return status }
    switch result {
    case .success(let summary): return close(summary)
    case .failure(let error): return WatchedWork.status(of: error)
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

  private func close(_ summary: AnnotationSummary) -> ExitStatus {
    let isEmpty = summary.reports == 0
    if isEmpty { StandardError.say(CommandError.noReports.message) }
    let lines = ClosingText.lines(
      ClosingText.Subject(
        reports: summary.reports, setAside: summary.setAside, notes: summary.notes),
      wanted: isEmpty ? .all : plan.closingLines, places: [])
    for line in lines { StandardError.write(line + "\n") }
    return isEmpty ? .failed : .done
  }
}
