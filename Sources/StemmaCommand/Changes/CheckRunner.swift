import StemmaEngine
import StemmaLanguage
import StemmaModel
import StemmaPages
import StemmaReaders

/// One run of `stemma check`, from plan to exit status.
struct CheckRunner: Sendable {
  let plan: CheckPlan

  /// What a run came to.
  private enum Outcome {
    case checked(DraftCheck)
    /// No report could be read.
    case nothing(ReadingResult)
  }

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    let stream = plan.stream
    WatchedWork.sayWhatIsAwaited(paths: stream.paths, isQuiet: stream.closingLines == .none)
    let progress = stream.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await check(progress)
    } close: { outcome in
      close(outcome)
    }
  }

  private func close(_ outcome: Outcome) -> ExitStatus {
    switch outcome {
    case .nothing(let read):
      return ClosingText.say(
        ClosingText.Subject(reports: 0, setAside: read.setAside, notes: read.notes),
        isEmpty: true, wanted: plan.stream.closingLines)
    case .checked(let check):
      let status = ClosingText.say(
        ClosingText.Subject(
          reports: check.reports, setAside: check.setAside, notes: check.notes),
        isEmpty: false, wanted: plan.stream.closingLines)
      guard let failOn = plan.failOn else { return status }
      let fails = check.findings.contains { $0.change.severity >= failOn }
      return fails ? .findings : status
    }
  }

  private func check(_ progress: ProgressLine?) async throws -> Outcome {
    async let model = EnglishModel.load(progress)
    let draft = try await NamedReport.read(plan.draft)
    let read = try await ReportReader().read(given: plan.against, tasks: plan.stream.tasks)
    let isDraft = NamedReport.isAmong([plan.draft])
    let reports = read.reports.filter { !isDraft($0) }
    guard !reports.isEmpty else { return .nothing(read) }
    let run = DraftCheckRun(
      tasks: plan.stream.tasks, leastSeverity: plan.leastSeverity,
      suppressions: plan.suppressions)
    let prepared = try await run.prepare(draft: draft, against: reports, read: read)
    progress?.note("reading sentences…")
    let check = try await run.check(prepared, model: model)
    progress?.finish()
    try Task.checkCancellation()
    try plan.stream.output.checkNotAmong(
      [draft.path] + reports.map(\.path) + read.setAside.map(\.path))
    let output = try OpenOutput(plan.stream.output)
    try output.write(plan.format.render(check))
    try output.finish()
    return .checked(check)
  }
}
