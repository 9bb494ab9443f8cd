package import StemmaModel

/// The forms in which stories are written.
package enum StoriesFormat: Sendable {
  /// A line a report, in the order of ids: report, story, thread.
  case tsv
  /// One JSON object a story (`docs/schema/story-1.schema.json`).
  case jsonl

  /// All stories in this form.
  package func render(_ list: StoryList) -> [UInt8] {
    switch self {
    case .tsv: Self.table(list.stories)
    case .jsonl: list.stories.flatMap(Self.object)
    }
  }

  private static func table(_ stories: [StoryList.Entry]) -> [UInt8] {
    stories.flatMap { entry in entry.reports.map { (report: $0, entry: entry) } }
      .sorted { $0.report < $1.report }
      .flatMap { Array("\($0.report)\t\($0.entry.story)\t\($0.entry.thread)\n".utf8) }
  }

  private static func object(_ entry: StoryList.Entry) -> [UInt8] {
    var line = JSONWriter(.oneLine)
    line.object { line in
      line.member("story", entry.story)
      line.member("thread", entry.thread)
      line.member("keywords", entry.keywords)
      line.member("reports", entry.reports)
    }
    return line.bytes + [0x0A]
  }
}
