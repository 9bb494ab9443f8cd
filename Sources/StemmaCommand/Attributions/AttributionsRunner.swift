import StemmaArchive
import StemmaEngine
import StemmaModel

/// One run of `stemma attributions` or `stemma quotes`, from plan to exit status.
struct AttributionsRunner: Sendable {
  let plan: AttributionsPlan

  /// Reads, finds and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    await plan.stream.run { [plan] progress, output in
      let deliver: (Report, [UInt8]) throws -> Void = { report, lines in
        try output.open(for: report, header: plan.header)
        try output.write(lines)
      }
      let note: (AnnotationSummary) -> Void = { progress?.note(ProgressLine.text(for: $0)) }
      switch try ReportInput(plan.stream.paths) {
      case .paths(let paths):
        let model = try EnglishModel.load(progress)
        return try await AttributionRun(model: model, tasks: plan.stream.tasks).run(
          paths: paths, transform: plan.render, deliver: deliver, progress: note)
      case .archive(let path):
        return try await ArchiveRun(
          archive: Archive(path, for: .reading), model: EnglishModel.source(progress),
          tasks: plan.stream.tasks
        ).read(transform: plan.render, deliver: deliver, progress: note)
      }
    }
  }
}
