import StemmaEngine

/// `stemma index build` or `add` resolved: what was typed, the environment and the terminal put
/// together.
struct IndexAddPlan: Sendable {
  let index: String
  let paths: [String]
  let target: IndexRun.Target
  let tasks: Int
  let waits: Bool
  let reportsPerCommit: Int
  let showsProgress: Bool
  let closingLines: ClosingLines

  init(_ typed: IndexBuildCommand) {
    self.init(typed.input, target: .new(scale: typed.scale))
  }

  init(_ typed: IndexAddCommand) {
    self.init(typed.input, target: .existing)
  }

  private init(_ typed: IndexInput, target: IndexRun.Target) {
    self.target = target
    index = typed.index
    paths = typed.paths
    tasks = typed.tasks ?? ReportPlan.processors
    waits = typed.wait
    reportsPerCommit = typed.commitEvery ?? IndexRun.reportsPerCommit
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet)
    closingLines = typed.speech.closingLines
  }
}

/// `stemma index list` resolved.
struct IndexListPlan: Sendable {
  let index: String
  let isJSON: Bool
  let showsProgress: Bool

  init(_ typed: IndexListCommand) {
    index = typed.index
    isJSON = typed.json
    showsProgress = ProgressLine.isWanted(quiet: false)
  }
}
