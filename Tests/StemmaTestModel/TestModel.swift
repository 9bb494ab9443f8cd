import Foundation
package import Testing
package import StemmaLanguage
import StemmaLanguageInstall

/// The installed language model, for the tests that need one.
///
/// Where none is installed they say so and are skipped, except where `CI` is `true`: there a missing
/// model fails. `make test` installs it before the tests run.
package enum TestModel {
  /// Why a test without the model was skipped.
  package static let isMissingBecause: Comment = "no language model; run: stemma model install"

  /// Whether tests that need the model are to be skipped.
  package static var isMissing: Bool { !isRequired && (try? installed.get()) == nil }

  /// The model, loaded once.
  package static func load() throws -> LanguageModel { try loaded.get() }

  /// The folder of the model, for tests that break a copy of it.
  package static func folder() throws -> String { try installed.get().folder }

  private static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  private static let installed = Result {
    let variables = ProcessInfo.processInfo.environment
    let store = try ModelStore.standard { variables[$0].map { Array($0.utf8) } }
    return try InstalledModel.find(in: store)
  }

  private static let loaded = Result {
    let model = try installed.get()
    return try LanguageModel(folder: model.folder, digests: model.digests)
  }
}
