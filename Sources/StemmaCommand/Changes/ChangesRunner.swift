import StemmaEngine
import StemmaModel
import StemmaPages
import StemmaReaders

/// One run of `stemma changes`, from plan to exit status.
struct ChangesRunner: Sendable {
  let plan: ChangesPlan

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    switch plan.input {
    case .pairs(let path): await run(pairs: path)
    case .reports(let source, let rewrite): await run(source: source, rewrite: rewrite)
    }
  }

  private func run(pairs path: String) async -> ExitStatus {
    let stream = plan.stream
    WatchedWork.sayWhatIsAwaited(paths: stream.paths, isQuiet: stream.closingLines == .none)
    let progress = stream.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      try await compare(pairs: path, progress)
    } close: { summary in
      ClosingText.say(
        ClosingText.Subject(
          reports: summary.pairs, setAside: summary.setAside, notes: summary.notes),
        isEmpty: summary.pairs == 0, wanted: stream.closingLines, nothing: .noPairs)
    }
  }

  private func compare(
    pairs path: String, _ progress: ProgressLine?
  ) async throws -> TextPairSummary {
    let output = StreamOutput(plan.stream.output)
    let model = try EnglishModel.load(progress)
    let summary = try await TextPairRun(model: model, tasks: plan.stream.tasks).run(
      path: path,
      transform: { [plan] pair, compared in
        ChangesJSON.line(
          id: pair.id, score: compared.score, changes: plan.listed(compared.changes))
      },
      deliver: { line in
        try output.open(for: path)
        try output.write(line)
      },
      progress: {
        progress?.note("compared \($0.pairs) \($0.pairs == 1 ? "pair" : "pairs")…")
      })
    try plan.stream.output.checkNotAmong(summary.setAside.map(\.path))
    try output.finish()
    return summary
  }

  private func run(source: String, rewrite: String) async -> ExitStatus {
    let stream = plan.stream
    WatchedWork.sayWhatIsAwaited(paths: stream.paths, isQuiet: stream.closingLines == .none)
    let progress = stream.showsProgress ? ProgressLine() : nil
    return await WatchedWork.status(progress) {
      async let model = EnglishModel.load(progress)
      let source = try await NamedReport.read(source)
      let rewrite = try await NamedReport.read(rewrite)
      let compared = try await ReportComparison(model: model, tasks: stream.tasks)
        .compare(source: source, rewrite: rewrite)
      progress?.finish()
      let output = try OpenOutput(stream.output)
      try output.write(rendered(compared))
      try output.finish()
    }
  }

  private func rendered(_ compared: ComparedReports) -> [UInt8] {
    let listed = plan.listed(compared.changes)
    guard let style = plan.screen else {
      return ChangesJSON.line(id: compared.rewrite.id, score: compared.score, changes: listed)
    }
    return Array(
      ChangesScreen.render(
        source: compared.source, rewrite: compared.rewrite, changes: listed,
        unlisted: compared.changes.count - listed.count, style: style
      ).utf8)
  }
}
