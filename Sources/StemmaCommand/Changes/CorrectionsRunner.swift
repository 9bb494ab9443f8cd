import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma corrections` resolved: what was typed, the environment and the terminal put together.
struct CorrectionsPlan: Sendable {
  let old: String
  let new: String
  let among: [String]
  let stream: StreamPlan
  let format: CorrectionsFormat

  /// - Throws: ``CommandError`` when the output cannot be what was asked for, or a report is a folder.
  init(_ typed: CorrectionsCommand) throws {
    old = typed.old
    new = typed.new
    among = typed.among
    stream = try StreamPlan([typed.old, typed.new] + typed.among, typed.stream)
    try NamedReport.check([typed.old, typed.new])
    format = typed.format == .jsonl ? .jsonl : .text(.ofTable(to: stream.output))
  }
}

/// One run of `stemma corrections`, from plan to exit status.
struct CorrectionsRunner: Sendable {
  let plan: CorrectionsPlan

  /// Reads, compares and writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    await plan.stream.run { [plan] progress, output in
      let old = try await NamedReport.read(plan.old)
      let new = try await NamedReport.read(plan.new)
      let run = CorrectionRun<([UInt8], Tally)>(old: old, new: new, tasks: plan.stream.tasks)
      let corrections = run.corrections
      let header = plan.format.header(corrections, old: old, new: new)
      var tally = Tally()
      let summary = try await run.run(
        paths: plan.among, isLeftOut: NamedReport.isAmong([plan.old, plan.new]),
        transform: { report, carried in
          let lines = plan.format.render(
            carried, in: report, corrections: corrections, old: old, new: new)
          return (lines, Tally(carried))
        },
        deliver: { report, found in
          try output.open(for: report, header: header)
          try output.write(found.0)
          tally.add(found.1)
        },
        progress: { progress?.note("searched \($0.reports) reports…") })
      if summary.reports > 0 {
        try output.write(
          plan.format.closing(
            corrections: corrections.count, reports: summary.reports, withdrawn: tally.withdrawn,
            corrected: tally.corrected))
      }
      return summary
    }
  }
}

/// How many reports carry what.
private struct Tally: Sendable {
  var withdrawn = 0
  var corrected = 0

  init() {}

  init(_ carried: [CarriedWords]) {
    withdrawn = carried.contains { $0.verdict != .corrected } ? 1 : 0
    corrected = withdrawn == 0 && !carried.isEmpty ? 1 : 0
  }

  mutating func add(_ other: Tally) {
    withdrawn += other.withdrawn
    corrected += other.corrected
  }
}
