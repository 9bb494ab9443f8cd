import StemmaModel
import StemmaStories
import StemmaText

/// Stories of reports, with the days that the input gives.
enum StoryGrouping {
  /// - Parameter reports: in the order of their ids.
  /// - Throws: `CancellationError`.
  static func of(_ reports: [Report], tasks: Int) async throws -> StoryClusters.Grouping {
    let terms = try await parallelMap(reports, tasks: tasks) { report in
      StoryTerms(report, day: report.metadata.published.flatMap(PublishedDay.of)?.number)
    }
    return StoryClusters.group(terms)
  }
}
