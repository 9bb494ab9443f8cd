import StemmaEngine
import StemmaModel

/// One run of `stemma attributions` or `stemma quotes`, from plan to exit status.
struct AttributionsRunner: Sendable {
  let plan: AttributionsPlan

  /// Reads, finds and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    await plan.stream.run { [plan] progress, output in
      let model = try EnglishModel.load(progress)
      return try await AttributionRun(model: model, tasks: plan.stream.tasks).run(
        paths: plan.stream.paths, transform: plan.render,
        deliver: { report, lines in
          try output.open(for: report, header: plan.header)
          try output.write(lines)
        },
        progress: { progress?.note(ProgressLine.text(for: $0)) })
    }
  }
}
