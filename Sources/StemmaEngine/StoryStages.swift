import StemmaChanges
import StemmaClaims
import StemmaLexicon
import StemmaLineage
import StemmaModel
import StemmaReuse
import StemmaStories
import StemmaText

/// The stages from reports that were read to findings, story by story.
///
/// Whether findings are made or were kept, they come the same way: what is kept was made here.
struct StoryStages<Shelf: ReportShelf>: Sendable {
  let shelf: Shelf
  let settings: AnalysisSettings
  /// Findings of earlier runs; nothing where none are kept.
  var kept: KeptStories?
  let progress: @Sendable (AnalysisProgress) -> Void

  /// Goes through all stories in their order.
  ///
  /// - Parameter deliver: takes one story at a time.
  /// - Returns: what was not checked, each limit in one sentence.
  /// - Throws: what the shelf, the kept stories and `deliver` throw; `CancellationError`.
  func run(deliver: (FoundStory) throws -> Void) async throws -> [String] {
    let facts = try await CorpusFacts(shelf, tasks: settings.tasks, progress: progress)
    let pairs = facts.pairsByStory()
    let groups = facts.grouping.stories
    var numbers = groups.indices.makeIterator()
    var counts = FindingCounts()
    var notes = (families: [String](), stories: [String]())
    var done = 0
    try await orderedMap(
      tasks: settings.tasks, next: { numbers.next() }, weight: { _ in 1 },
      transform: { number in
        Result {
          try StoryWork(
            number: number, places: groups[number], pairs: pairs[number], facts: facts, kept: kept
          ).findings(of: shelf, settings)
        }
      },
      deliver: { result in
        let made = try result.get()
        let found = FoundStory(made, numberedAfter: &counts)
        notes.families += Limits.notes(on: found.findings.families)
        if let note = Limits.note(on: found.story) { notes.stories.append(note) }
        try deliver(found)
        done += 1
        progress(.comparing(done: done, total: groups.count))
      })
    return notes.families + notes.stories + facts.notes
      + [
        Limits.note(onCommonRuns: facts.candidates.commonRuns),
        settings.findsChanges ? Limits.lexiconNote(.standard) : nil,
      ].compactMap { $0 }
  }
}

/// Findings of stories from earlier runs.
struct KeptStories: Sendable {
  let keys: FindingKeys
  /// The key of the report at a place, which was looked at before.
  let report: @Sendable (Int) -> String
  /// What was kept under a story's key; called from any task.
  let find: @Sendable (String) throws -> StoryFindings?
}

/// A story with what was found in it.
struct FoundStory: Sendable {
  let story: Story
  /// With numbers that count over all stories.
  let findings: StoryFindings
  /// The key under which its findings can be kept; nothing where none are.
  let key: String?
  /// What is to be kept under it; nothing for what was.
  let unkept: StoryFindings?
  /// By what the findings that are to be kept are found again.
  let names: FindingNames

  fileprivate init(_ made: MadeStory, numberedAfter counts: inout FindingCounts) {
    let id = "story-\(made.number + 1)"
    findings = made.findings.numbered(story: id, &counts)
    story = Story(
      id: id, thread: "thread-\(made.thread + 1)", keywords: made.keywords, reports: made.reports,
      reportingLines: findings.families.count)
    key = made.key
    unkept = made.isKept ? nil : made.findings
    names = made.names
  }

  /// A story of an earlier run.
  init(
    _ entry: AnalysisRecord.Entry, number: Int, _ kept: StoryFindings,
    numberedAfter counts: inout FindingCounts
  ) {
    let id = "story-\(number + 1)"
    findings = kept.numbered(story: id, &counts)
    story = Story(
      id: id, thread: entry.thread, keywords: entry.keywords, reports: entry.reports,
      reportingLines: findings.families.count)
    key = entry.key
    unkept = nil
    names = FindingNames()
  }
}

/// A story before it has a number among all.
private struct MadeStory: Sendable {
  let number: Int
  let thread: Int
  let reports: [String]
  let keywords: [String]
  let findings: StoryFindings
  let key: String?
  let isKept: Bool
  let names: FindingNames
}

/// The work on one story.
private struct StoryWork: Sendable {
  let number: Int
  let places: [Int]
  let pairs: [(Int, Int)]
  let facts: CorpusFacts
  let kept: KeptStories?

  func findings(of shelf: some ReportShelf, _ settings: AnalysisSettings) throws -> MadeStory {
    // Where every pair is compared, those that share runs of words are among them.
    let asked = places.count <= StoryLineage.smallStory ? [] : pairs
    let key = kept.map { kept in
      kept.keys.key(ofStory: places.map(kept.report), pairs: asked)
    }
    let old = try key.flatMap { try kept?.find($0) }
    guard let old else { return made(try places.map(shelf.report), pairs: asked, settings, key) }
    return story(try places.map(shelf.text), old, key, isKept: true, FindingNames())
  }

  private func made(
    _ reports: [AnnotatedReport], pairs: [(Int, Int)], _ settings: AnalysisSettings, _ key: String?
  ) -> MadeStory {
    let statements = reports.map(\.statements)
    var names = LineageNames()
    let families = StoryLineage(statements, candidates: pairs)
      .families(story: StoryFindings.unnamed, names: &names)
    let findings = StoryFamilies(reports: statements, families: families)
      .findings(findsChanges: settings.findsChanges)
    let texts = reports.map(\.text)
    return story(
      texts, findings, key, isKept: false,
      key == nil ? FindingNames() : FindingNames(findings, of: texts.map(\.report)))
  }

  private func story(
    _ texts: [ReportText], _ findings: StoryFindings, _ key: String?, isKept: Bool,
    _ names: FindingNames
  ) -> MadeStory {
    MadeStory(
      number: number, thread: facts.grouping.threads[number], reports: texts.map(\.id),
      keywords: facts.keywords.keywords(of: texts, count: 5), findings: findings, key: key,
      isKept: isKept, names: names)
  }
}
