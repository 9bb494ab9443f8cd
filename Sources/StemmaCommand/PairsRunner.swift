import StemmaEngine
import StemmaModel
import StemmaPages
import StemmaReuse

/// One run of `stemma pairs`, from plan to exit status.
struct PairsRunner: Sendable {
  let plan: PairsPlan

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    WatchedWork.sayWhatIsAwaited(paths: plan.paths, isQuiet: plan.closingLines == .none)
    let progress = plan.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await find(progress)
    } close: {
      close($0)
    }
  }

  private func find(_ progress: ProgressLine?) async throws -> PairsSummary {
    // Opened late: who is stopped while waiting for standard input leaves nothing behind.
    var output: OpenOutput?
    func opened() throws -> OpenOutput {
      if let output { return output }
      let new = try OpenOutput(plan.output)
      if plan.hasHeader { try new.write(plan.format.header) }
      output = new
      return new
    }
    let index = try plan.index.map { try ReuseIndex.open(at: $0) }
    let summary = try await PairsRun(plan.settings).run(
      paths: plan.paths, known: index?.segments ?? [],
      transform: { [format = plan.format] in format.render($0) },
      deliver: { if !$0.isEmpty { try opened().write($0) } },
      progress: { progress?.note(ProgressLine.text(for: $0)) })
    guard summary.compared > 0 else { return summary }
    for place in [plan.output, plan.boilerplate].compactMap({ $0 }) {
      try place.checkNotAmong(summary.read.paths + summary.read.setAside.map(\.path))
    }
    try opened().finish()
    if let boilerplate = plan.boilerplate {
      let table = try OpenOutput(boilerplate)
      try table.write(WordingTable.render(summary.common))
      try table.finish()
    }
    return summary
  }

  private func close(_ summary: PairsSummary) -> ExitStatus {
    let read = summary.read
    let isEmpty = plan.paths.isEmpty ? summary.compared == 0 : read.reports == 0
    let status = ClosingText.say(
      ClosingText.Subject(reports: read.reports, setAside: read.setAside, notes: read.notes),
      isEmpty: isEmpty, wanted: plan.closingLines)
    if plan.closingLines != .none, !isEmpty {
      for line in Self.lines(summary, plan) { StandardError.write(line + "\n") }
    }
    return status
  }

  /// What was found, and what was left out.
  private static func lines(_ summary: PairsSummary, _ plan: PairsPlan) -> [String] {
    var lines = [
      "stemma: \(count(summary.pairs, "pair")) among \(count(summary.compared, "report"))"
    ]
    if summary.unlisted > 0 {
      lines.append(
        "  \(summary.unlisted) more share a passage, but too little of either; "
          + "--min-containment 0 lists them")
    }
    if summary.commonRuns > 0 {
      let place = plan.boilerplate == nil ? "; --boilerplate FILE says where it stands" : ""
      lines.append("  wording that many reports hold counted for little\(place)")
    }
    return lines
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension ProgressLine {
  static func text(for progress: PairsProgress) -> String {
    switch progress {
    case .reading(let reports): "reading \(reports) \(reports == 1 ? "report" : "reports")…"
    case .joining: "looking for shared wording…"
    case .comparing(let done, let total): "comparing, \(100 * done / max(1, total)) %…"
    }
  }
}
