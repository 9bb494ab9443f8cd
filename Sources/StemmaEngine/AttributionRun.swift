import StemmaClaims
package import StemmaLanguage
package import StemmaModel
import StemmaText

/// One run that finds who says what: read, parse, find, hand on, in the order of the input.
///
/// Holds a bounded number of reports at a time, however many there are. What is handed on does not
/// depend on the number of tasks.
package struct AttributionRun<Output: Sendable>: Sendable {
  private let run: AnnotationRun<Output>
  private let reader: AttributionReader

  /// - Parameter tasks: reports that are read side by side, at least 1.
  /// - Throws: an error when the program was built with a broken file of weights.
  package init(model: LanguageModel, tasks: Int) throws {
    run = AnnotationRun(model: model, tasks: tasks)
    reader = try AttributionReader()
  }

  /// Reads every report under the paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - transform: makes what is to be handed on; called from any task, in any order. A report that says it is not
  ///     in English has no attributions.
  ///   - deliver: takes the outputs in the order of the input, one at a time.
  ///   - progress: called after every report.
  /// - Throws: a `ReadingError` when nothing is given or no path exists; what `deliver` throws;
  ///   `CancellationError`. What is wrong with single reports is in the result.
  package func run(
    paths: [String], transform: @escaping @Sendable (ReadReport) -> Output,
    deliver: (Report, Output) throws -> Void,
    progress: (AnnotationSummary) -> Void
  ) async throws -> AnnotationSummary {
    try await run.run(
      paths: paths,
      read: { [reader] annotator, report in
        let read = ReportAnnotator(annotator, reader).read(report)
        return (transform(ReadReport(read)), read.tokens)
      }, deliver: deliver, progress: progress)
  }
}

/// A report with what it has others say.
package struct ReadReport: Sendable {
  package let report: Report
  package let attributions: [Attribution]
  package let quotations: [Quotation]

  init(_ read: AnnotatedReport) {
    report = read.text.report
    attributions = read.attributions
    quotations = QuotationReader(read.text, attributions: read.attributions).quotations()
  }
}
