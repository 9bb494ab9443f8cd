/// The stories of some reports, and what could not be read.
package struct StoryList: Sendable {
  /// One story: its place in a thread and its reports.
  package struct Entry: Sendable, Hashable {
    /// `story-1` …, by first report in the order of ids.
    package let story: String
    /// `thread-1` …, by first story.
    package let thread: String
    /// Words that set the story apart, heaviest first.
    package let keywords: [String]
    /// Ids, sorted.
    package let reports: [String]

    package init(story: String, thread: String, keywords: [String], reports: [String]) {
      self.story = story
      self.thread = thread
      self.keywords = keywords
      self.reports = reports
    }
  }

  package let stories: [Entry]
  /// Where the reports stand, one a report.
  package let paths: [String]
  package let setAside: [SetAside]
  package let notes: [InputNote]

  package init(stories: [Entry], paths: [String], setAside: [SetAside], notes: [InputNote]) {
    self.stories = stories
    self.paths = paths
    self.setAside = setAside
    self.notes = notes
  }
}
