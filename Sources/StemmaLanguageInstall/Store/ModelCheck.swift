/// What was found when every file of an installed model was held against its manifest.
package enum ModelCheck: Equatable, Sendable {
  /// Every file is there, is what was installed, and nothing else is.
  case sound
  /// Paths inside the model's folder, each list sorted; at least one is not empty.
  case differs(missing: [String], altered: [String], added: [String])
  /// The manifest is missing, damaged or not this model's.
  case unreadable(ModelError)

  /// Whether the model can be used as it is.
  package var isSound: Bool { self == .sound }
}

extension InstalledModel {
  /// Reads every file of the model.
  ///
  /// - Throws: `CancellationError`.
  package func check() throws -> ModelCheck {
    var missing: [String] = []
    var altered: [String] = []
    for file in manifest.files {
      try Task.checkCancellation()
      switch FileKind("\(folder)/\(file.path)") {
      case nil: missing.append(file.path)
      case .file(file.bytes) where sha256(of: file.path) == file.sha256: break
      default: altered.append(file.path)
      }
    }
    let known = Set(manifest.files.map(\.path) + [ModelManifest.fileName])
    let present: [String]
    do {
      present = try FolderTree.files(in: folder)
    } catch let failure as SystemFailure {
      return .unreadable(.cannotReadModels(folder: failure.path, reason: failure.reason))
    }
    let added = present.filter { !known.contains($0) }
    return missing.isEmpty && altered.isEmpty && added.isEmpty
      ? .sound : .differs(missing: missing, altered: altered, added: added)
  }

  /// `nil` when the file cannot be read or changes meanwhile.
  private func sha256(of path: String) -> String? {
    do {
      let file = try OpenFile("\(folder)/\(path)", followsLink: false)
      return try file.sha256()
    } catch {
      return nil
    }
  }
}
