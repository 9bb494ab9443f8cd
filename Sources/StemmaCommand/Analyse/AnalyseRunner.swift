import StemmaArchive
import StemmaEngine

/// `stemma analyse` resolved: what was typed, the environment and the terminal put together.
struct AnalysePlan: Sendable {
  let archive: String
  let tasks: Int
  let showsProgress: Bool
  let isQuiet: Bool

  init(_ typed: AnalyseCommand) {
    archive = typed.archive.archive
    tasks = typed.tasks ?? ReportPlan.processors
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet)
    isQuiet = typed.speech.quiet
  }
}

/// One run of `stemma analyse`, from plan to exit status.
struct AnalyseRunner: Sendable {
  let plan: AnalysePlan

  /// Compares and keeps; says on standard output what was done, and on standard error what went wrong.
  func run() async -> ExitStatus {
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await ArchiveRun(
        archive: Archive(plan.archive, for: .writing), model: EnglishModel.source(progress),
        tasks: plan.tasks
      ).analyse { progress?.note($0) }
    } close: { summary in
      guard !plan.isQuiet else { return .done }
      do {
        try StandardOutput.write(Self.text(for: summary))
        return .done
      } catch {
        return WatchedWork.status(of: error)
      }
    }
  }

  /// What was worked on and what was kept, with its line ends.
  static func text(for summary: ArchiveRun.Summary) -> String {
    let changed =
      summary.methodsChanged
      ? "Stemma's methods changed since the last analysis: what they touch is found anew\n" : ""
    return changed
      + "\(IndexText.reports(summary.reports)): \(summary.newlyRead) read now, "
      + "\(summary.reports - summary.newlyRead) as kept; "
      + "\(summary.stories) \(summary.stories == 1 ? "story" : "stories"): "
      + "\(summary.newlyCompared) compared now, \(summary.stories - summary.newlyCompared) as kept\n"
  }
}
