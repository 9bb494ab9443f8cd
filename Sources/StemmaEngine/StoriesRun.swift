package import StemmaModel
import StemmaReaders
import StemmaStories
import StemmaText

/// One run that groups reports into stories, and those into threads; it needs no language model.
///
/// The result depends on the reports alone, not on the order of the paths or the number of tasks.
package struct StoriesRun: Sendable {
  private let tasks: Int

  /// - Parameter tasks: reports that are read side by side, at least 1.
  package init(tasks: Int) {
    self.tasks = max(1, tasks)
  }

  /// Reads and groups all reports under the paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - keywordCount: how many words are to set each story apart; 0 saves their work.
  ///   - progress: called now and then from any task.
  /// - Throws: a `ReadingError` when nothing is given or no path exists; `CancellationError`.
  ///   What is wrong with single reports is in the result.
  package func run(
    paths: [String], keywordCount: Int, progress: @escaping @Sendable (AnalysisProgress) -> Void
  ) async throws -> StoryList {
    let read = try await ReportReader().read(given: paths, tasks: tasks) { count in
      progress(.reading(reports: count))
    }
    progress(.grouping)
    return StoryList(
      stories: try await stories(of: read.reports, keywordCount),
      paths: read.reports.map(\.path), setAside: read.setAside, notes: read.notes)
  }

  /// - Parameter reports: by id.
  private func stories(
    of reports: [Report], _ keywordCount: Int
  ) async throws -> [StoryList.Entry] {
    let grouping = try await StoryGrouping.of(reports, tasks: tasks)
    try Task.checkCancellation()
    let keywords = try await keywords(of: grouping.stories, reports, count: keywordCount)
    return grouping.stories.enumerated().map { number, story in
      StoryList.Entry(
        story: "story-\(number + 1)", thread: "thread-\(grouping.threads[number] + 1)",
        keywords: keywords[number], reports: story.map { reports[$0].id })
    }
  }

  private func keywords(
    of stories: [[Int]], _ reports: [Report], count: Int
  ) async throws -> [[String]] {
    guard count > 0 else { return stories.map { _ in [] } }
    let texts = try await parallelMap(reports, tasks: tasks) { ReportText($0) }
    return StoryKeywords.all(for: stories, of: texts, count: count)
  }
}
