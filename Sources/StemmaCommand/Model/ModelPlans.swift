import FoundationEssentials
import Glibc
import StemmaLanguageInstall

/// `stemma model install` resolved: what was typed, the environment and the terminal put together.
struct ModelInstallPlan: Sendable {
  let installation: ModelInstallation
  let showsProgress: Bool

  /// - Throws: ``ModelError`` when there is no folder for models.
  init(_ typed: ModelInstallCommand) throws {
    let variables = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    let source: ModelInstallation.Source =
      if let file = typed.from {
        .file(file, sha256: typed.sha256?.lowercased())
      } else {
        .network(ModelDownload(environment: variables))
      }
    installation = ModelInstallation(
      store: try ModelStore.standard(variable: Terminal.environmentBytes), source: source,
      name: typed.name, replacesSound: typed.force)
    showsProgress = Terminal.canRewriteLine(STDERR_FILENO)
  }
}

/// `stemma model list` resolved.
struct ModelListPlan: Sendable {
  let store: ModelStore
  let catalogue: ModelCatalogue
  let isJSON: Bool
  let showsProgress: Bool
  let colour: Bool

  /// - Throws: ``ModelError`` when there is no folder for models.
  init(_ typed: ModelListCommand) throws {
    store = try ModelStore.standard(variable: Terminal.environmentBytes)
    catalogue = .standard
    isJSON = typed.json
    showsProgress = Terminal.canRewriteLine(STDERR_FILENO)
    colour = !typed.noColor && Terminal.wantsColour(STDOUT_FILENO)
  }
}
