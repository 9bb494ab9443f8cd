import Glibc

/// A model in the folder of models, with what its manifest says of it.
///
/// ```swift
/// let model = try InstalledModel.find(in: store)
/// let language = try LanguageModel(folder: model.folder, digests: model.digests)
/// ```
package struct InstalledModel: Sendable {
  package let name: ModelName
  /// Path of the pipeline folder.
  package let folder: String
  package let manifest: ModelManifest

  /// SHA-256 of each file by its path inside the folder, as `LanguageModel` takes them.
  package var digests: [String: String] { manifest.digests }

  /// Finds an installed model, the newest version where there are several. Only its manifest is read:
  /// `LanguageModel` compares each file with its digest while it reads it.
  ///
  /// - Throws: ``ModelError``.
  package static func find(
    _ name: String = ModelCatalogue.defaultName, in store: ModelStore,
    catalogue: ModelCatalogue = .standard
  ) throws -> InstalledModel {
    guard let newest = try store.installed().last(where: { $0.name == name }) else {
      throw ModelError.notInstalled(name: name, folder: store.folder)
    }
    return try InstalledModel(newest, in: store, catalogue: catalogue)
  }

  /// Reads the manifest of one model.
  ///
  /// - Throws: ``ModelError/manifestUnreadable(path:problem:)``;
  ///   ``ModelError/manifestAltered(path:)`` when the catalogue knows this model with another one.
  package init(_ name: ModelName, in store: ModelStore, catalogue: ModelCatalogue) throws {
    let folder = store.path(of: name)
    let path = "\(folder)/\(ModelManifest.fileName)"
    let manifest = try Self.manifest(at: path)
    guard manifest.name == name else { throw ModelError.manifestAltered(path: path) }
    if let known = catalogue.model(name), known.manifestSHA256 != manifest.sha256 {
      throw ModelError.manifestAltered(path: path)
    }
    self.name = name
    self.folder = folder
    self.manifest = manifest
  }

  private static func manifest(at path: String) throws -> ModelManifest {
    do {
      let file = try OpenFile(path, followsLink: false)
      guard let bytes = try file.contents(limit: ModelManifest.maximumBytes),
        let manifest = ModelManifest(json: bytes)
      else {
        throw ModelError.manifestUnreadable(path: path, problem: "is not what an install writes")
      }
      return manifest
    } catch let failure as SystemFailure {
      let problem = failure.code == ENOENT ? "is missing" : "cannot be read: \(failure.reason)"
      throw ModelError.manifestUnreadable(path: path, problem: problem)
    }
  }
}

extension ModelStore {
  /// Reads one model's manifest and all its files.
  ///
  /// - Throws: `CancellationError`.
  package func check(_ name: ModelName, catalogue: ModelCatalogue) throws -> ModelCheck {
    do {
      return try InstalledModel(name, in: self, catalogue: catalogue).check()
    } catch let error as ModelError {
      return .unreadable(error)
    }
  }
}
