import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma stories` resolved: what was typed, the environment and the terminal put together.
struct StoriesPlan: Sendable {
  let stream: StreamPlan
  let format: StoriesFormat

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: StoriesCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    format = typed.json ? .jsonl : .tsv
  }
}

/// One run of `stemma stories`, from plan to exit status.
struct StoriesRunner: Sendable {
  let plan: StoriesPlan

  /// Reads, groups and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    await plan.stream.run { progress in
      try await find(progress)
    } read: { list in
      ClosingText.Subject(reports: list.paths.count, setAside: list.setAside, notes: list.notes)
    }
  }

  private func find(_ progress: ProgressLine?) async throws -> StoryList {
    let run = StoriesRun(tasks: plan.stream.tasks)
    let count = plan.format == .jsonl ? Self.keywordCount : 0
    let list = try await run.run(paths: plan.stream.paths, keywordCount: count) {
      progress?.note($0)
    }
    progress?.finish()
    guard !list.paths.isEmpty else { return list }
    try plan.stream.output.checkNotAmong(list.paths + list.setAside.map(\.path))
    let output = try OpenOutput(plan.stream.output)
    try output.write(plan.format.render(list))
    try output.finish()
    return list
  }

  private static let keywordCount = 5
}
