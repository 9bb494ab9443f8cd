import StemmaPages

/// `stemma annotate` resolved: what was typed, the environment and the terminal put together.
struct AnnotatePlan: Sendable {
  let stream: StreamPlan
  let format: AnnotationFormat

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: AnnotateCommand) throws {
    stream = try StreamPlan(typed.paths, typed.stream)
    format = typed.format
  }
}
