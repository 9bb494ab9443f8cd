import StemmaModel

/// Look-ups over an analysis that the pages need again and again.
///
/// An id that no report has gives `nil`, and a span outside a text is cut to it: a page is drawn
/// whatever a stage before it got wrong.
struct AnalysisIndex: Sendable {
  let analysis: Analysis
  /// Place of each report in `analysis.reports`, by id.
  private let places: [String: Int]
  /// The story of each report.
  private let storyIDs: [String: String]
  /// The family of each report: its place in `analysis.families`.
  private let familyPlaces: [String: Int]
  private let unseenParents: [String: UnseenParent]
  /// Places in `analysis.families` of each story's families.
  private let familiesByStory: [String: [Int]]
  /// By the finding's fingerprint.
  private let marks: [String: [ArchiveMark]]
  private let namesOfChanges: [Change: FindingName]

  init(_ analysis: Analysis) {
    self.analysis = analysis
    places = Dictionary(
      analysis.reports.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    storyIDs = Dictionary(
      analysis.stories.flatMap { story in story.reports.map { ($0, story.id) } },
      uniquingKeysWith: { first, _ in first })
    familyPlaces = Dictionary(
      analysis.families.enumerated().flatMap { place, family in
        family.members.map { ($0, place) }
      },
      uniquingKeysWith: { first, _ in first })
    unseenParents = Dictionary(
      analysis.families.flatMap { $0.unseenParents.map { ($0.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    familiesByStory = Dictionary(grouping: analysis.families.indices) {
      analysis.families[$0].story
    }
    marks = Dictionary(grouping: analysis.marks.filter(\.isLatest), by: \.finding)
    namesOfChanges = Dictionary(
      zip(analysis.changes, analysis.names.changes).map { ($0, $1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Place of the report in `analysis.reports`.
  func place(of report: String) -> Int? { places[report] }

  func report(_ id: String) -> AnalysedReport? { places[id].map { analysis.reports[$0] } }

  func story(of report: String) -> String? { storyIDs[report] }

  func family(of report: String) -> Family? { familyPlaces[report].map { analysis.families[$0] } }

  /// The families of a story in their order.
  func families(ofStory id: String) -> [Family] {
    (familiesByStory[id] ?? []).map { analysis.families[$0] }
  }

  func unseenParent(_ id: String) -> UnseenParent? { unseenParents[id] }

  /// The last verdict of each reader on a finding, in the order in which they were given.
  func marks(on name: FindingName) -> [ArchiveMark] {
    guard let marks = marks[name.fingerprint] else { return [] }
    let digests = name.reports.map { report($0)?.report.digest }
    return marks.filter { $0.digests == digests }
  }

  /// The last verdict of each reader on a change.
  func marks(on change: Change) -> [ArchiveMark] {
    name(of: change).map { marks(on: $0) } ?? []
  }

  /// By what a change is found again; nothing where no names were asked for.
  func name(of change: Change) -> FindingName? { namesOfChanges[change] }

  /// The words at a place, `nil` when there is no such report.
  func text(at location: Location) -> String? {
    report(location.report).map { $0.report.text.shown(location.span) }
  }

  /// The sentence of the report that holds the start of the span, or the first that it touches.
  /// - Complexity: logarithmic in the number of sentences.
  func sentence(at location: Location) -> Int? {
    guard let sentences = report(location.report)?.sentences else { return nil }
    let index = sentences.partitioningIndex { $0.end > location.span.start }
    guard index < sentences.count else { return nil }
    let sentence = sentences[index]
    return sentence.contains(location.span) || sentence.overlaps(location.span) ? index : nil
  }

  /// What the report is known as beside its id: its outlet, else the agency that it names.
  func outlet(of id: String) -> String? {
    guard let report = report(id)?.report else { return nil }
    return report.metadata.outlet ?? report.anatomy.dateline?.agency
      ?? report.anatomy.byline?.agency
  }

  /// The first outlet or agency to which the report gives credit.
  func creditedOutlet(of id: String) -> String? {
    report(id)?.report.anatomy.credits.first { $0.form != .contribution }?.name
  }
}

extension StoredText {
  /// The characters of a span, cut to the text.
  func shown(_ span: TextSpan) -> String { self[clamped(span)] }

  /// The part of the span that lies in the text.
  func clamped(_ span: TextSpan) -> TextSpan {
    let start = min(max(span.start, 0), count)
    return TextSpan(start, max(start, min(span.end, count)))
  }
}
