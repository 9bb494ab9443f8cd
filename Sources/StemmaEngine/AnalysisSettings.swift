/// How a run is to be done; nothing here changes what it finds.
package struct AnalysisSettings: Sendable {
  /// Number of tasks that work side by side, at least 1.
  package var tasks: Int

  package init(tasks: Int) {
    self.tasks = max(1, tasks)
  }
}

/// How far a run has come.
package enum AnalysisProgress: Sendable {
  case reading(reports: Int)
  /// Reports whose sentences and names were read, of all.
  case annotating(done: Int, total: Int)
  /// Which reports are about the same happening.
  case grouping
  /// Stories compared within, of all.
  case comparing(done: Int, total: Int)
  case tracing
  case checking
}
