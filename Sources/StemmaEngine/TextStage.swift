import StemmaClaims
import StemmaLanguage
import StemmaModel
import StemmaText
import Synchronization

/// From reports to words, sentences, names and attributions, by as many tasks as stated, each with an
/// annotator of its own.
struct TextStage {
  let model: LanguageModel
  let reader: AttributionReader
  let tasks: Int
  var keepsSyntax = true
  let progress: @Sendable (AnalysisProgress) -> Void

  /// What was read in the order of the reports.
  ///
  /// - Throws: `CancellationError`.
  func read(_ reports: [Report]) async throws -> [AnnotatedReport] {
    let queue = WorkQueue(count: reports.count)
    let counter = ProgressCounter(total: reports.count) { [progress] in
      progress(.annotating(done: $0, total: reports.count))
    }
    var texts = [AnnotatedReport?](repeating: nil, count: reports.count)
    try await withThrowingTaskGroup(of: [(Int, AnnotatedReport)].self) { group in
      for _ in 0..<min(tasks, reports.count) {
        group.addTask { [model, reader, keepsSyntax] in
          let annotator = ReportAnnotator(
            Annotator(model), reader, keepsSyntax: keepsSyntax)
          var done: [(Int, AnnotatedReport)] = []
          while let index = queue.take() {
            try Task.checkCancellation()
            done.append((index, annotator.read(reports[index])))
            counter.step()
          }
          return done
        }
      }
      for try await done in group {
        for (index, text) in done { texts[index] = text }
      }
    }
    return texts.compactMap { $0 }
  }
}

/// Hands out the numbers from 0 up to a count, each once, to whichever task asks.
private final class WorkQueue: Sendable {
  private let next = Atomic<Int>(0)
  private let count: Int

  init(count: Int) {
    self.count = count
  }

  func take() -> Int? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
