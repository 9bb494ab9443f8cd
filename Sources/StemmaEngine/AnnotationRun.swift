package import StemmaLanguage
package import StemmaModel
import StemmaReaders

/// One run of the language model over reports: read, annotate, hand on, in the order of the input.
///
/// Holds a bounded number of reports at a time, however many there are. What is handed on does not
/// depend on the number of tasks.
package struct AnnotationRun<Output: Sendable>: Sendable {
  private let model: LanguageModel
  private let tasks: Int

  /// - Parameter tasks: reports that are annotated side by side, at least 1.
  package init(model: LanguageModel, tasks: Int) {
    self.model = model
    self.tasks = max(1, tasks)
  }

  /// Annotates the text of every report under the paths, whole and as stored.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - transform: makes what is to be handed on; called from any task, in any order.
  ///   - deliver: takes the outputs in the order of the input, one at a time.
  ///   - progress: called after every report.
  /// - Throws: a `ReadingError` when nothing is given or no path exists; what `deliver` throws;
  ///   `CancellationError`. What is wrong with single reports is in the result.
  package func run(
    paths: [String], transform: @escaping @Sendable (Report, AnnotatedText) -> Output,
    deliver: (Report, Output) throws -> Void,
    progress: (AnnotationSummary) -> Void
  ) async throws -> AnnotationSummary {
    try await run(
      paths: paths,
      read: { annotator, report in
        let annotated = annotator.annotate(report.text.string)
        return (transform(report, annotated), annotated.tokens.count)
      }, deliver: deliver, progress: progress)
  }

  /// Reads every report under the paths with the language model, in a way of the caller's.
  ///
  /// - Parameters:
  ///   - read: makes what is to be handed on, and says how many tokens that took; called from any task, in any
  ///     order, with an annotator that no other task uses.
  ///   - deliver: as above; so are `paths` and `progress`, and what is thrown.
  func run(
    paths: [String], read: @escaping @Sendable (Annotator, Report) -> (Output, tokens: Int),
    deliver: (Report, Output) throws -> Void,
    progress: (AnnotationSummary) -> Void
  ) async throws -> AnnotationSummary {
    var source = ReportSource(try ReportStream(given: paths))
    try await orderedMap(
      workers: (0..<tasks).map { _ in AnnotationWorker(model) }, next: { source.next() },
      weight: { $0.text.count },
      transform: { worker, report in
        let (output, tokens) = await worker.read(report, read)
        return Finished(report: report, output: output, tokens: tokens)
      },
      deliver: { finished in
        try deliver(finished.report, finished.output)
        source.summary.reports += 1
        source.summary.tokens += finished.tokens
        progress(source.summary)
      })
    return source.summary
  }

  private struct Finished: Sendable {
    let report: Report
    let output: Output
    let tokens: Int
  }
}

/// What came of an annotation run so far.
package struct AnnotationSummary: Sendable {
  /// Reports handed on.
  package internal(set) var reports = 0
  /// Their tokens.
  package internal(set) var tokens = 0
  /// In the order of the input.
  package internal(set) var setAside: [SetAside] = []
  /// In the order of the input.
  package internal(set) var notes: [InputNote] = []
}

/// An annotator of its own for each task: it keeps scratch memory and caches.
private actor AnnotationWorker {
  private let annotator: Annotator

  init(_ model: LanguageModel) {
    annotator = Annotator(model)
  }

  func read<Output: Sendable>(
    _ report: Report, _ read: @Sendable (Annotator, Report) -> (Output, tokens: Int)
  ) -> (Output, tokens: Int) {
    read(annotator, report)
  }
}

/// The reports of a stream one by one, and a note of what was set aside on the way.
struct ReportSource {
  var summary = AnnotationSummary()
  private var stream: ReportStream
  private var batch: ArraySlice<Report> = []

  init(_ stream: ReportStream) {
    self.stream = stream
  }

  mutating func next() -> Report? {
    while batch.isEmpty {
      guard !Task.isCancelled, let read = stream.next() else { return nil }
      summary.setAside += read.setAside
      summary.notes += read.notes
      batch = read.reports[...]
    }
    return batch.popFirst()
  }
}
