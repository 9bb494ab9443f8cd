import StemmaLanguage
import StemmaLanguageInstall

/// The language model that the commands read reports with.
enum EnglishModel {
  /// Loads the installed model, every file held to its digest.
  ///
  /// - Throws: `ModelError` and `LanguageError`, whose messages name the command that mends it.
  static func load(_ progress: ProgressLine?) throws -> LanguageModel {
    progress?.note("loading the language model…")
    let store = try ModelStore.standard(variable: Terminal.environmentBytes)
    let model = try InstalledModel.find(in: store)
    return try LanguageModel(folder: model.folder, digests: model.digests)
  }
}
