/// How a run is to be done.
package struct AnalysisSettings: Sendable {
  /// Number of tasks that work side by side, at least 1.
  package var tasks: Int

  /// Whether to look for what each rewrite changed; families, claims and origins are the same without.
  package var findsChanges: Bool

  package init(tasks: Int, findsChanges: Bool = true) {
    self.tasks = max(1, tasks)
    self.findsChanges = findsChanges
  }
}

/// How far a run has come.
package enum AnalysisProgress: Sendable {
  case reading(reports: Int)
  /// Reports whose sentences and names were read, of all.
  case annotating(done: Int, total: Int)
  /// Which reports are about the same happening.
  case grouping
  /// Stories traced and checked, of all.
  case comparing(done: Int, total: Int)
}
