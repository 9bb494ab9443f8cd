package import StemmaClaims
package import StemmaLanguage
import StemmaReaders

/// Reads reports and what each says, for work that goes on from there.
package struct StatementsRun: Sendable {
  private let model: LanguageModel
  private let tasks: Int

  package init(model: LanguageModel, tasks: Int) {
    self.model = model
    self.tasks = tasks
  }

  /// What every report says that the paths lead to, by id; what could not be read is left out.
  ///
  /// - Throws: a ``ReadingError`` when a path is missing; `CancellationError`.
  package func read(paths: [String]) async throws -> [ReportStatements] {
    let read = try await ReportReader().read(given: paths, tasks: tasks)
    let stage = TextStage(
      model: model, reader: try AttributionReader(), tasks: tasks, progress: { _ in })
    return try await parallelMap(try await stage.read(read.reports), tasks: tasks) {
      $0.statements
    }
  }
}
