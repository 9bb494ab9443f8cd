import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma read` resolved: what was typed, the environment and the terminal put together.
struct ReadPlan: Sendable {
  let stream: StreamPlan
  let format: ReadFormat

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: ReadCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    format = typed.format
  }
}

/// One run of `stemma read`, from plan to exit status.
struct ReadRunner: Sendable {
  let plan: ReadPlan

  /// Reads and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    await plan.stream.run { [plan] progress in
      let output = StreamOutput(plan.stream.output)
      let format = plan.format
      let summary = try await ReadingRun(tasks: plan.stream.tasks).run(
        paths: plan.stream.paths, transform: { format.render($0) },
        deliver: { path, lines in
          try output.open(for: path)
          try output.write(lines)
        },
        progress: { summary in
          progress?.note("read \(summary.reports) \(summary.reports == 1 ? "report" : "reports")…")
        })
      try plan.stream.output.checkNotAmong(summary.setAside.map(\.path))
      try output.finish()
      return summary
    } read: { summary in
      ClosingText.Subject(
        reports: summary.reports, setAside: summary.setAside, notes: summary.notes)
    }
  }
}
