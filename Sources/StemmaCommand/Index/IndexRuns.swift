import StemmaEngine

/// One run of `stemma index build` or `add`, from plan to exit status.
struct IndexAddRun: Sendable {
  let plan: IndexAddPlan

  /// Reads and adds; says on standard output what was done, and on standard error what went wrong.
  func run() async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: plan.paths, isQuiet: plan.closingLines == .none)
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await IndexRun(
        folder: plan.index, target: plan.target, tasks: plan.tasks, waits: plan.waits,
        reportsPerCommit: plan.reportsPerCommit
      ).run(paths: plan.paths) { progress?.note(Self.text(for: $0)) }
    } close: {
      close($0)
    }
  }

  private func close(_ summary: IndexRun.Summary) -> ExitStatus {
    let status = ClosingText.say(
      ClosingText.Subject(
        reports: summary.read, setAside: summary.setAside, notes: summary.notes),
      isEmpty: summary.read == 0, wanted: plan.closingLines)
    guard status == .done, plan.closingLines != .none else { return status }
    do {
      try StandardOutput.write(Self.text(for: summary, index: plan.index) + "\n")
      return .done
    } catch {
      return WatchedWork.status(of: error)
    }
  }

  static func text(for progress: IndexRun.Progress) -> String {
    switch progress {
    case .waiting: "waiting for another program to be done with the index…"
    case .reading(let reports, let committed):
      "read \(IndexText.reports(reports)), \(committed) in the index…"
    }
  }

  static func text(for summary: IndexRun.Summary, index: String) -> String {
    let known = summary.read - summary.added
    let left = known == 0 ? "" : ", \(known) \(known == 1 ? "was" : "were") there already"
    return ClosingText.visible(
      "added \(IndexText.reports(summary.added))\(left); \(index) has \(summary.reports)")
  }
}

/// One run of `stemma index list`, from plan to exit status.
struct IndexListRun: Sendable {
  let plan: IndexListPlan

  /// Checks the whole index and writes what is in it.
  func run() async -> ExitStatus {
    let progress = plan.showsProgress ? ProgressLine("checking…") : nil
    return await WatchedWork.status(progress) {
      let listing = try IndexListing(of: plan.index)
      progress?.finish()
      try StandardOutput.write(
        plan.isJSON ? IndexListJSON.render(listing) : IndexText.lines(for: listing))
    }
  }
}
