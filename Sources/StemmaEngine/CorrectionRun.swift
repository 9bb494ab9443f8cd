package import StemmaModel
import StemmaReaders
import StemmaText

/// One run that looks for what a correction withdrew: read, align, hand on, in the order of the input.
///
/// Holds a bounded number of reports at a time, however many there are. What is handed on does not
/// depend on the number of tasks. It needs no language model.
package struct CorrectionRun<Output: Sendable>: Sendable {
  private let finder: CorrectionFinder
  private let tasks: Int

  /// What was corrected, in the order of the old report.
  package var corrections: [Correction] { finder.corrections }

  /// - Parameters:
  ///   - old: the report as it was.
  ///   - new: the report as corrected.
  package init(old: Report, new: Report, tasks: Int) {
    finder = CorrectionFinder(old: ReportText(old), new: ReportText(new))
    self.tasks = max(1, tasks)
  }

  /// Looks through every report under the paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - isLeftOut: the reports that are not looked through.
  ///   - transform: makes what is to be handed on; called from any task, in any order.
  ///   - deliver: takes the outputs in the order of the input, one at a time.
  ///   - progress: called after every report.
  /// - Throws: a `ReadingError` when nothing is given or no path exists; what `deliver` throws;
  ///   `CancellationError`. What is wrong with single reports is in the result.
  package func run(
    paths: [String], isLeftOut: @Sendable (Report) -> Bool,
    transform: @escaping @Sendable (Report, [CarriedWords]) -> Output,
    deliver: (Report, Output) throws -> Void, progress: (AnnotationSummary) -> Void
  ) async throws -> AnnotationSummary {
    var source = ReportSource(try ReportStream(given: paths))
    try await orderedMap(
      tasks: tasks,
      next: {
        while let report = source.next() {
          if !isLeftOut(report) { return report }
        }
        return nil
      },
      weight: { $0.text.count },
      transform: { [finder] report in
        (report, transform(report, finder.carried(in: ReportText(report))))
      },
      deliver: { report, output in
        try deliver(report, output)
        source.summary.reports += 1
        progress(source.summary)
      })
    return source.summary
  }
}
