import StemmaArchive
import StemmaEngine

/// `stemma add` resolved: what was typed, the environment and the terminal put together.
struct AddPlan: Sendable {
  let archive: String
  let paths: [String]
  let tasks: Int
  let reportsPerCommit: Int
  let time: String
  let showsProgress: Bool
  let closingLines: ClosingLines

  init(_ typed: AddCommand) {
    archive = typed.archive.archive
    paths = typed.paths
    tasks = typed.tasks ?? ReportPlan.processors
    reportsPerCommit = typed.commitEvery ?? ArchiveAddRun.reportsPerCommit
    time = typed.time.value
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet)
    closingLines = typed.speech.closingLines
  }
}

/// One run of `stemma add`, from plan to exit status.
struct AddRunner: Sendable {
  let plan: AddPlan

  /// Reads and adds; says on standard output what was done, and on standard error what went wrong.
  func run() async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: plan.paths, isQuiet: plan.closingLines == .none)
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await ArchiveAddRun(
        archive: plan.archive, tasks: plan.tasks, time: plan.time,
        reportsPerCommit: plan.reportsPerCommit
      ).run(paths: plan.paths) { progress?.note(Self.progress($0)) }
    } close: {
      close($0)
    }
  }

  private func close(_ summary: ArchiveAddRun.Summary) -> ExitStatus {
    let status = ClosingText.say(
      ClosingText.Subject(
        reports: summary.read, setAside: summary.setAside, notes: summary.notes),
      isEmpty: summary.read == 0, wanted: plan.closingLines,
      places: ["stemma list \(CommandText.quoted(plan.archive)) --set-aside"])
    guard status == .done, plan.closingLines != .none else { return status }
    do {
      try StandardOutput.write(Self.text(for: summary, archive: plan.archive) + "\n")
      return .done
    } catch {
      return WatchedWork.status(of: error)
    }
  }

  static func progress(_ summary: ArchiveAddRun.Summary) -> String {
    "read \(IndexText.reports(summary.read)), \(summary.added.reports) new in the archive…"
  }

  static func text(for summary: ArchiveAddRun.Summary, archive: String) -> String {
    let added = summary.added
    var parts = ["added \(IndexText.reports(added.reports))"]
    if added.versions > 0 {
      parts[0] +=
        " (\(added.versions) \(added.versions == 1 ? "is a" : "are") later "
        + "\(added.versions == 1 ? "version" : "versions"))"
    }
    if added.known > 0 {
      parts.append("\(added.known) \(added.known == 1 ? "was" : "were") there already")
    }
    if !summary.setAside.isEmpty { parts.append("\(summary.setAside.count) set aside") }
    return ClosingText.visible(
      parts.joined(separator: ", ") + "; \(archive) has \(summary.total)")
  }
}
