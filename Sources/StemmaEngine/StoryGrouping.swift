import StemmaModel
import StemmaStories
import StemmaText

/// Stories of reports, with the days that the input gives.
enum StoryGrouping {
  /// - Parameter reports: in the order of their ids.
  /// - Throws: `CancellationError`.
  static func of(_ reports: [Report], tasks: Int) async throws -> StoryClusters.Grouping {
    StoryClusters.group(try await parallelMap(reports, tasks: tasks, terms))
  }

  /// A report as the grouping sees it.
  static func terms(of report: Report) -> StoryTerms {
    StoryTerms(report, day: report.metadata.published.flatMap(PublishedDay.of)?.number)
  }
}
