import StemmaEngine
import StemmaLanguage
import StemmaLanguageInstall

/// The language model that the commands read reports with.
enum EnglishModel {
  /// Loads the installed model, every file held to its digest.
  ///
  /// - Throws: `ModelError` and `LanguageError`, whose messages name the command that mends it.
  static func load(_ progress: ProgressLine?) throws -> LanguageModel {
    try source(progress).load()
  }

  /// The installed model, found now and loaded when it is needed.
  ///
  /// - Throws: as ``load(_:)``.
  static func source(_ progress: ProgressLine?) throws -> ModelSource {
    let store = try ModelStore.standard(variable: Terminal.environmentBytes)
    let model = try InstalledModel.find(in: store)
    return ModelSource(digest: model.manifest.sha256) {
      progress?.note("loading the language model…")
      return try LanguageModel(folder: model.folder, digests: model.digests)
    }
  }
}
