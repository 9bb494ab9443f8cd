import StemmaLanguage
import StemmaModel
import StemmaText
import Synchronization

/// From reports to words, sentences and names, by as many tasks as stated, each with an annotator of its own.
struct TextStage {
  let model: LanguageModel
  let tasks: Int
  let progress: @Sendable (AnalysisProgress) -> Void

  /// The texts in the order of the reports.
  ///
  /// - Throws: `CancellationError`.
  func texts(of reports: [Report]) async throws -> [ReportText] {
    let queue = WorkQueue(count: reports.count)
    let counter = ProgressCounter(total: reports.count) { [progress] in
      progress(.annotating(done: $0, total: reports.count))
    }
    var texts = [ReportText?](repeating: nil, count: reports.count)
    try await withThrowingTaskGroup(of: [(Int, ReportText)].self) { group in
      for _ in 0..<min(tasks, reports.count) {
        group.addTask { [model] in
          let annotator = ReportAnnotator(model)
          var done: [(Int, ReportText)] = []
          while let index = queue.take() {
            try Task.checkCancellation()
            done.append((index, annotator.read(reports[index]).text))
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
