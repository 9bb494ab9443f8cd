import StemmaClaims
import StemmaDigest
package import StemmaLanguage
import StemmaLexicon
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
    let annotated = try await stage.read(read.reports)
    let stages = StoryStages(
      reports: annotated, tasks: settings.tasks, findsChanges: settings.findsChanges,
      progress: progress)
    let found = try await stages.run()
    return Analysis(
      reports: annotated.map(\.text).map {
        AnalysedReport(
          report: $0.report, wordCount: $0.words.count, sentences: $0.sentences.map(\.span))
      },
      stories: found.stories, families: found.families, passages: found.passages,
      quotations: found.quotations, quotationCards: found.quotationCards,
      attributions: annotated.flatMap(\.attributions), claims: found.claims,
      changes: found.changes, setAside: read.setAside, notes: read.notes,
      notChecked: found.notChecked,
      fingerprint: Self.fingerprint(read.reports))
  }

  /// SHA-256 over the version of the methods and each report's id and digest.
  private static func fingerprint(_ reports: [Report]) -> String {
    let lines = reports.map { "\($0.id)\t\($0.digest)\n" }
    return Digest.sha256Hex(of: Array((methods + "\n" + lines.joined()).utf8))
  }

  /// Changes when the same reports may give other findings.
  private static let methods = "stemma methods 6" + (Lexicon.standard == nil ? ", no lexicon" : "")
}
