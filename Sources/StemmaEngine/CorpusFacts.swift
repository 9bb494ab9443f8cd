import StemmaModel
import StemmaReuse
import StemmaStories
import StemmaText

/// The reports of a run by place, in the order of their ids, however they are held.
protocol ReportShelf: Sendable {
  var count: Int { get }
  /// What the language model found in the report at a place; called from any task.
  func report(at place: Int) throws -> AnnotatedReport
  /// The words and sentences of that report alone.
  func text(at place: Int) throws -> ReportText
}

/// Reports held in memory.
struct HeldReports: ReportShelf {
  let reports: [AnnotatedReport]

  var count: Int { reports.count }
  func report(at place: Int) -> AnnotatedReport { reports[place] }
  func text(at place: Int) -> ReportText { reports[place].text }
}

/// What must be known of all reports before the first story can be looked at: which are about the same
/// happening, which share runs of words, and how many have each word.
struct CorpusFacts: Sendable {
  let grouping: StoryClusters.Grouping
  let candidates: CandidatePairs
  let keywords: StoryKeywords
  /// What was not checked in single reports, by report.
  let notes: [String]

  /// Goes through all reports once, and holds a few numbers of each word.
  ///
  /// - Throws: what the shelf throws; `CancellationError`.
  init(
    _ shelf: some ReportShelf, tasks: Int, progress: (AnalysisProgress) -> Void
  ) async throws {
    var places = (0..<shelf.count).makeIterator()
    var terms: [StoryTerms] = []
    var runs: [[UInt64]] = []
    var keywords = StoryKeywords()
    var words = 0
    var notes = (language: [String](), length: [String]())
    try await orderedMap(
      tasks: tasks, next: { places.next() }, weight: { _ in 2_000 },
      transform: { place in Result { ReportFacts(try shelf.text(at: place)) } },
      deliver: { result in
        let facts = try result.get()
        progress(.annotating(done: terms.count + 1, total: shelf.count))
        terms.append(facts.terms)
        runs.append(facts.runs)
        keywords.add(stems: facts.stems)
        words += facts.words
        notes.language += facts.languageNote.map { [$0] } ?? []
        notes.length += facts.lengthNote.map { [$0] } ?? []
      })
    progress(.grouping)
    grouping = StoryClusters.group(terms)
    try Task.checkCancellation()
    candidates = CandidatePairs(runs: runs, words: words)
    self.keywords = keywords
    self.notes = notes.language + notes.length
  }

  /// The candidate pairs inside each story, by the places of the reports in it.
  func pairsByStory() -> [[(Int, Int)]] {
    var story: [Int: Int] = [:]
    var place: [Int: Int] = [:]
    for (number, group) in grouping.stories.enumerated() {
      for (position, report) in group.enumerated() {
        story[report] = number
        place[report] = position
      }
    }
    var result = [[(Int, Int)]](repeating: [], count: grouping.stories.count)
    for pair in candidates.pairs where story[pair.first] == story[pair.second] {
      if let number = story[pair.first], let one = place[pair.first], let two = place[pair.second] {
        result[number].append((one, two))
      }
    }
    return result
  }
}

/// What one report adds to the facts.
private struct ReportFacts: Sendable {
  let terms: StoryTerms
  let runs: [UInt64]
  let stems: [UInt64]
  let words: Int
  let languageNote: String?
  let lengthNote: String?

  init(_ text: ReportText) {
    terms = StoryGrouping.terms(of: text.report)
    runs = CandidatePairs.runs(of: text)
    stems = StoryKeywords.stems(of: text)
    words = text.words.count
    languageNote = Limits.languageNote(text)
    lengthNote = Limits.lengthNote(text)
  }
}
