/// The reports that descend from one root, held or unseen.
package struct Family: Sendable, Hashable {
  /// `family-1` …, in the order of the stories and of the first member.
  package let id: String
  /// Id of the story.
  package let story: String
  /// Ids of the reports, sorted.
  package let members: [String]
  /// The parent of all: one reporting line starts here.
  package let root: Parent
  package let unseenParents: [UnseenParent]
  /// By child, then parent.
  package let derivations: [Derivation]

  package init(
    id: String, story: String, members: [String], root: Parent, unseenParents: [UnseenParent],
    derivations: [Derivation]
  ) {
    self.id = id
    self.story = story
    self.members = members
    self.root = root
    self.unseenParents = unseenParents
    self.derivations = derivations
  }
}

/// Reports about one happening.
package struct Story: Sendable, Hashable {
  /// `story-1` …, by first member.
  package let id: String
  /// `thread-1` …, by first story: stories of one thread are happenings of one running story.
  package let thread: String
  /// Words that set the story apart from the others, heaviest first, as written in a report.
  package let keywords: [String]
  /// Ids of the reports, sorted.
  package let reports: [String]
  /// Number of families: the independent lines in which the story came in.
  package let reportingLines: Int

  package init(
    id: String, thread: String, keywords: [String], reports: [String], reportingLines: Int
  ) {
    self.id = id
    self.thread = thread
    self.keywords = keywords
    self.reports = reports
    self.reportingLines = reportingLines
  }
}
