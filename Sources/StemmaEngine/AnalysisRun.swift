import StemmaChanges
import StemmaClaims
import StemmaDigest
package import StemmaLanguage
package import StemmaModel
import StemmaReaders
import StemmaText

/// One run over the inputs: read, cut into words, group, trace, check.
///
/// The result depends on the reports alone, not on the order of the paths or the number of tasks.
package struct AnalysisRun: Sendable {
  private let model: LanguageModel
  private let settings: AnalysisSettings

  package init(model: LanguageModel, settings: AnalysisSettings) {
    self.model = model
    self.settings = settings
  }

  /// Reads and analyses everything under the paths.
  ///
  /// - Parameters:
  ///   - paths: files and folders; `-` is standard input.
  ///   - progress: called now and then from any task.
  /// - Throws: a ``ReadingError`` when nothing is given or no path exists; `CancellationError`.
  ///   What is wrong with single reports is in the result's `setAside`.
  package func run(
    paths: [String], progress: @escaping @Sendable (AnalysisProgress) -> Void
  ) async throws -> Analysis {
    let read = try await ReportReader().read(paths: paths, tasks: settings.tasks) { count in
      progress(.reading(reports: count))
    }
    let stage = TextStage(
      model: model, reader: try AttributionReader(), tasks: settings.tasks,
      keepsSyntax: settings.findsChanges, progress: progress)
    let shelf = HeldReports(reports: try await stage.read(read.reports))
    let stages = StoryStages(shelf: shelf, settings: settings, progress: progress)
    var gathered = GatheredFindings()
    let notChecked = try await stages.run { gathered.add($0) }
    return try await gathered.analysis(
      of: shelf, tasks: settings.tasks, setAside: read.setAside, notes: read.notes,
      notChecked: notChecked,
      fingerprint: Self.fingerprint(
        read.reports.lazy.map { ($0.id, $0.digest) }, settings))
  }

  /// SHA-256 over the version of the methods and each report's id and digest.
  ///
  /// - Parameter reports: by id.
  static func fingerprint(
    _ reports: some Sequence<(id: String, digest: String)>, _ settings: AnalysisSettings
  ) -> String {
    var digest = RunningDigest()
    digest.update(Array((Methods.text(findsChanges: settings.findsChanges) + "\n").utf8)[...])
    for report in reports { digest.update(Array("\(report.id)\t\(report.digest)\n".utf8)[...]) }
    return digest.sha256Hex
  }
}

/// The stories of a run put together.
struct GatheredFindings {
  private var stories: [Story] = []
  private var findings = StoryFindings()

  mutating func add(_ found: FoundStory) {
    stories.append(found.story)
    findings.families += found.findings.families
    findings.passages += found.findings.passages
    findings.changes += found.findings.changes
    findings.quotationCards += found.findings.quotationCards
    findings.claims += found.findings.claims
  }

  /// Everything that was found, each part in its final order.
  func analysis(
    of shelf: some ReportShelf, tasks: Int, setAside: [SetAside], notes: [InputNote],
    notChecked: [String], fingerprint: String, marks: [ArchiveMark] = []
  ) async throws -> Analysis {
    var findings = findings
    findings.changes = ChangeFinder.sorted(findings.changes)
    var places = (0..<shelf.count).makeIterator()
    var reports: [AnalysedReport] = []
    var quotations: [Quotation] = []
    var attributions: [Attribution] = []
    try await orderedMap(
      tasks: tasks, next: { places.next() }, weight: { _ in 2_000 },
      transform: { place in Result { ReadParts(try shelf.report(at: place)) } },
      deliver: { result in
        let read = try result.get()
        reports.append(read.report)
        quotations += read.quotations
        attributions += read.attributions
      })
    return Analysis(
      reports: reports, stories: stories, families: findings.families,
      passages: findings.passages, quotations: quotations,
      quotationCards: findings.quotationCards, attributions: attributions,
      claims: findings.claims, changes: findings.changes,
      setAside: setAside, notes: notes, notChecked: notChecked, fingerprint: fingerprint,
      names: FindingNames(findings, of: reports.map(\.report)), marks: marks)
  }
}

/// What is shown of one report.
private struct ReadParts: Sendable {
  let report: AnalysedReport
  let quotations: [Quotation]
  let attributions: [Attribution]

  init(_ read: AnnotatedReport) {
    let text = read.text
    report = AnalysedReport(
      report: text.report, wordCount: text.words.count, sentences: text.sentences.map(\.span))
    quotations = QuotationReader(text, attributions: read.attributions).quotations()
    attributions = read.attributions
  }
}
