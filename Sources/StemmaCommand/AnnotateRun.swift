import StemmaEngine
import StemmaLanguage
import StemmaModel
import StemmaPages

/// One run of `stemma annotate`, from plan to exit status.
struct AnnotateRun: Sendable {
  let plan: AnnotatePlan

  /// Reads, annotates and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    await plan.stream.run { [plan] progress, output in
      let model = try EnglishModel.load(progress)
      return try await AnnotationRun(model: model, tasks: plan.stream.tasks).run(
        paths: plan.stream.paths,
        transform: { report, annotated in plan.format.render(report, annotated) },
        deliver: { report, rendered in
          try output.open(for: report)
          var rendered = rendered
          while let piece = rendered.next() { try output.write(piece) }
        },
        progress: { progress?.note(ProgressLine.text(for: $0)) })
    }
  }
}
