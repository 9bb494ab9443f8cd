import StemmaClaims
import StemmaModel
import StemmaStories
import StemmaText

/// Stories of texts, with the days that the input gives.
enum StoryGrouping {
  /// - Parameter texts: in the order of their ids.
  /// - Throws: `CancellationError`.
  static func of(_ texts: [ReportText], tasks: Int) async throws -> StoryClusters.Grouping {
    let terms = try await parallelMap(texts, tasks: tasks) { text in
      StoryTerms(text, day: text.report.metadata.published.flatMap(PublishedDay.of)?.number)
    }
    return StoryClusters.group(terms)
  }
}
