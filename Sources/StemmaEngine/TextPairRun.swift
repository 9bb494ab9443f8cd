import StemmaChanges
import StemmaClaims
package import StemmaLanguage
package import StemmaModel
package import StemmaReaders
import StemmaText

/// One run over pairs of texts: read, parse, compare, hand on, in the order of the input.
///
/// Holds a bounded number of pairs at a time, however many there are. What is handed on does not depend
/// on the number of tasks. Pairs that follow each other with one source have it parsed once.
package struct TextPairRun<Output: Sendable>: Sendable {
  private let model: LanguageModel
  private let reader: AttributionReader
  private let tasks: Int

  /// - Parameter tasks: pairs that are compared side by side, at least 1.
  /// - Throws: an error when the program was built with a broken file of weights.
  package init(model: LanguageModel, tasks: Int) throws {
    self.model = model
    reader = try AttributionReader()
    self.tasks = max(1, tasks)
  }

  /// Compares every pair of a file.
  ///
  /// - Parameters:
  ///   - path: a file of one JSON object a line, or `-` for standard input.
  ///   - transform: makes what is to be handed on; called from any task, in any order.
  ///   - deliver: takes the outputs in the order of the input, one at a time.
  ///   - progress: called now and then.
  /// - Throws: a `ReadingError` when there is no such file; what `deliver` throws; `CancellationError`.
  ///   What is wrong with single pairs is in the result.
  package func run(
    path: String, transform: @escaping @Sendable (TextPair, ComparedReports) -> Output,
    deliver: (Output) throws -> Void, progress: (TextPairSummary) -> Void
  ) async throws -> TextPairSummary {
    var groups = TextPairGroups(try TextPairStream(path: path))
    try await orderedMap(
      workers: (0..<tasks).map { _ in PairWorker(model, reader) },
      next: { groups.next() },
      weight: { group in group.reduce(0) { $0 + $1.source.count + $1.rewrite.count } },
      transform: { worker, group in
        await worker.compare(group, transform)
      },
      deliver: { outputs in
        for output in outputs { try deliver(output) }
        groups.summary.pairs += outputs.count
        progress(groups.summary)
      })
    return groups.summary
  }
}

/// What came of a run over pairs so far.
package struct TextPairSummary: Sendable {
  /// Pairs handed on.
  package fileprivate(set) var pairs = 0
  /// In the order of the input.
  package fileprivate(set) var setAside: [SetAside] = []
  /// In the order of the input.
  package fileprivate(set) var notes: [InputNote] = []
}

/// What was found in a rewrite against what it came from.
package struct ComparedReports: Sendable {
  package let source: Report
  package let rewrite: Report
  /// Worst first.
  package let changes: [Change]
  /// How much the rewrite departs from the source; 0 for nothing found.
  package let score: Double

  /// - Parameter ceiling: the most that a finding may claim.
  init(source: ReportStatements, rewrite: ReportStatements, ceiling: Confidence = .certain) {
    self.source = source.text.report
    self.rewrite = rewrite.text.report
    let pair = ComparedPair(source: source, rewrite: rewrite, others: [], ceiling: ceiling)
    let comparison = TextComparison(pair)
    (changes, score) = (comparison.changes, comparison.score)
  }
}

/// Pairs that follow each other with one source, a bounded number at a time.
private struct TextPairGroups {
  var summary = TextPairSummary()
  private var stream: TextPairStream
  private var batch: ArraySlice<TextPair> = []

  private static let mostPairs = 16

  init(_ stream: TextPairStream) {
    self.stream = stream
  }

  mutating func next() -> [TextPair]? {
    while batch.isEmpty {
      guard !Task.isCancelled, let read = stream.next() else { return nil }
      summary.setAside += read.setAside
      summary.notes += read.notes
      batch = read.pairs[...]
    }
    guard let first = batch.first else { return nil }
    let group = batch.prefix(Self.mostPairs).prefix { $0.source == first.source }
    batch = batch.dropFirst(group.count)
    return Array(group)
  }
}

/// An annotator of its own for each task, and the source that was read last.
private actor PairWorker {
  private let annotator: ReportAnnotator
  private var lastSource: ReportStatements?

  init(_ model: LanguageModel, _ reader: AttributionReader) {
    annotator = ReportAnnotator(Annotator(model), reader)
  }

  func compare<Output: Sendable>(
    _ pairs: [TextPair], _ transform: @Sendable (TextPair, ComparedReports) -> Output
  ) -> [Output] {
    pairs.map { pair in
      let source = source(of: pair)
      let rewrite = statements(of: pair.rewrite, id: "rewrite", pair)
      return transform(pair, ComparedReports(source: source, rewrite: rewrite))
    }
  }

  private func source(of pair: TextPair) -> ReportStatements {
    if let lastSource, lastSource.text.report.text == pair.source { return lastSource }
    let source = statements(of: pair.source, id: "source", pair)
    lastSource = source
    return source
  }

  private func statements(
    of text: StoredText, id: String, _ pair: TextPair
  ) -> ReportStatements {
    let report = Report(story: text, id: id, path: "", line: pair.line)
    return annotator.read(report, keepsHeadings: true).statements
  }
}
