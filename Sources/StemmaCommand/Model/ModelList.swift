import StemmaLanguageInstall

/// What `stemma model list` shows: the installed models with their state, and what can be installed.
struct ModelList: Equatable, Sendable {
  struct Installed: Equatable, Sendable {
    let name: ModelName
    let folder: String
    /// `nil` when the manifest cannot be read.
    let licence: String?
    /// Size of the files that the manifest names; `nil` when it cannot be read.
    let bytes: Int?
    let check: ModelCheck
  }

  struct Known: Equatable, Sendable {
    let model: ModelCatalogue.Model
    /// Whether it is there and sound.
    let isInstalled: Bool
  }

  let folder: String
  let installed: [Installed]
  let known: [Known]

  init(folder: String, installed: [Installed], known: [Known]) {
    self.folder = folder
    self.installed = installed
    self.known = known
  }

  /// Reads every file of every model.
  ///
  /// - Throws: ``ModelError`` when the folder cannot be read; `CancellationError`.
  init(_ store: ModelStore, catalogue: ModelCatalogue) throws {
    let installed = try store.installed().map { name in
      let model = try? InstalledModel(name, in: store, catalogue: catalogue)
      return Installed(
        name: name, folder: store.path(of: name), licence: model?.manifest.licence,
        bytes: model?.manifest.bytes, check: try store.check(name, catalogue: catalogue))
    }
    let sound = Set(installed.filter(\.check.isSound).map(\.name))
    self.init(
      folder: store.folder, installed: installed,
      known: catalogue.models.map { Known(model: $0, isInstalled: sound.contains($0.name)) })
  }
}
