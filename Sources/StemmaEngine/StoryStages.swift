import StemmaChanges
import StemmaClaims
import StemmaLexicon
import StemmaLineage
import StemmaModel
import StemmaReuse
import StemmaStories
import StemmaText

/// The stages from texts to findings.
struct StoryStages {
  let reports: [AnnotatedReport]
  let tasks: Int
  var findsChanges = true
  let progress: @Sendable (AnalysisProgress) -> Void

  /// What the stages found, each part in its final order.
  struct Findings: Sendable {
    var stories: [Story] = []
    var families: [Family] = []
    var passages: [Passage] = []
    var quotations: [Quotation] = []
    var quotationCards: [QuotationCard] = []
    var claims: [Claim] = []
    var changes: [Change] = []
    var notChecked: [String] = []
  }

  func run() async throws -> Findings {
    let statements = try await parallelMap(reports, tasks: tasks) {
      $0.statements
    }
    let texts = reports.map(\.text)
    progress(.grouping)
    let grouping = try await StoryGrouping.of(texts.map(\.report), tasks: tasks)
    let groups = grouping.stories
    let candidates = CandidatePairs(texts)
    let lineages = try await trace(groups, statements, candidates)
    var findings = Findings()
    findings.quotations = statements.flatMap(\.quotations)
    let keywords = StoryKeywords.all(for: groups, of: texts, count: 5)
    var names = LineageNames()
    var stories: [StoryFamilies] = []
    for (number, group) in groups.enumerated() {
      let id = "story-\(number + 1)"
      let families = lineages[number].families(story: id, names: &names)
      stories.append(
        StoryFamilies(id: id, reports: group.map { statements[$0] }, families: families))
      findings.stories.append(
        Story(
          id: id, thread: "thread-\(grouping.threads[number] + 1)", keywords: keywords[number],
          reports: group.map { texts[$0].id }, reportingLines: families.count))
      findings.families += families
    }
    try await check(stories, into: &findings)
    findings.notChecked = Limits.notes(
      texts: texts, stories: findings.stories, families: findings.families,
      commonRuns: candidates.commonRuns)
    if findsChanges, let note = Limits.lexiconNote(.standard) { findings.notChecked.append(note) }
    return findings
  }

  private func trace(
    _ groups: [[Int]], _ statements: [ReportStatements], _ candidates: CandidatePairs
  ) async throws -> [StoryLineage] {
    progress(.tracing)
    let pairs = pairsByStory(groups, candidates)
    let counter = ProgressCounter(total: groups.count) { [progress] in
      progress(.comparing(done: $0, total: groups.count))
    }
    let work = groups.enumerated().map {
      StoryWork(reports: $1.map { statements[$0] }, pairs: pairs[$0])
    }
    return try await parallelMap(work, tasks: tasks) { story in
      defer { counter.step() }
      return StoryLineage(story.reports, candidates: story.pairs)
    }
  }

  private struct StoryWork: Sendable {
    let reports: [ReportStatements]
    let pairs: [(Int, Int)]
  }

  /// The candidate pairs inside each story, by the places of the reports in it.
  private func pairsByStory(_ groups: [[Int]], _ candidates: CandidatePairs) -> [[(Int, Int)]] {
    var story = [Int](repeating: 0, count: reports.count)
    var place = [Int](repeating: 0, count: reports.count)
    for (number, group) in groups.enumerated() {
      for (position, report) in group.enumerated() {
        story[report] = number
        place[report] = position
      }
    }
    var result = [[(Int, Int)]](repeating: [], count: groups.count)
    for pair in candidates.pairs where story[pair.first] == story[pair.second] {
      result[story[pair.first]].append((place[pair.first], place[pair.second]))
    }
    return result
  }

  private func check(_ stories: [StoryFamilies], into findings: inout Findings) async throws {
    progress(.checking)
    let checked = try await parallelMap(stories, tasks: tasks) { [findsChanges] in
      $0.checked(findsChanges: findsChanges)
    }
    for story in checked {
      findings.passages += story.passages
      findings.changes += story.changes
      findings.quotationCards += story.quotationCards
      findings.claims += story.claims(firstNumber: findings.claims.count + 1)
    }
    findings.changes = ChangeFinder.sorted(findings.changes)
  }
}
