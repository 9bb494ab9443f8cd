import StemmaClaims
package import StemmaLanguage
package import StemmaModel
import StemmaText

/// Compares two reports: reads both with the language model, and finds what the second changed.
package struct ReportComparison: Sendable {
  private let model: LanguageModel
  private let tasks: Int

  package init(model: LanguageModel, tasks: Int) {
    self.model = model
    self.tasks = tasks
  }

  /// What a rewrite changed; a rewrite under the source's id gets another one.
  ///
  /// - Throws: `CancellationError`; an error when the program was built with a broken file of weights.
  package func compare(source: Report, rewrite: Report) async throws -> ComparedReports {
    let renamed = rewrite.id == source.id ? rewrite.renamed(to: "\(rewrite.id)~2") : rewrite
    let stage = TextStage(
      model: model, reader: try AttributionReader(), tasks: tasks, progress: { _ in })
    let read = try await stage.read([source, renamed])
    return ComparedReports(source: read[0].statements, rewrite: read[1].statements)
  }
}
