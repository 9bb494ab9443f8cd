import StemmaPages

/// `stemma annotate` resolved: what was typed, the environment and the terminal put together.
struct AnnotatePlan: Sendable {
  let paths: [String]
  let output: OutputPlace
  let format: AnnotationFormat
  let tasks: Int
  let showsProgress: Bool
  let closingLines: ClosingLines

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: AnnotateCommand) throws {
    paths = typed.paths
    output = OutputPlace(typed.output)
    format = typed.format
    tasks = typed.tasks ?? ReportPlan.processors
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet, beside: output)
    closingLines = typed.speech.closingLines
    try output.checkBeforeWork(inputs: typed.paths)
  }
}
