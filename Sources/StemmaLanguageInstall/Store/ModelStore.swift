import Glibc

/// The folder that models are installed in.
///
/// ```text
/// models/
///   en_core_web_sm-3.8.0/       a model: the pipeline's files and manifest.json
///   wheels/                     what scripts/model-wheel fetched
///   .lock                       held while an install runs
///   .partial-…, .replaced-…     what an install has not finished, or was stopped in
/// ```
///
/// A model's folder appears whole, by one renaming; whatever stops an install leaves at most a
/// `.partial-` or `.replaced-` folder, which the next install removes.
package struct ModelStore: Sendable {
  /// Path of the folder; it need not be there yet.
  package let folder: String

  package init(folder: String) { self.folder = folder }

  /// The user's own: `STEMMA_MODELS`, or `stemma/models` in `XDG_DATA_HOME`, or in `~/.local/share`.
  /// An empty variable counts as unset, and so does a relative `XDG_DATA_HOME`.
  ///
  /// Source: XDG Base Directory Specification 0.8.
  ///
  /// - Parameter variable: the bytes of a variable of the environment, `nil` when it is not set.
  /// - Throws: ``ModelError/noHome``, ``ModelError/variableIsNotUTF8(_:)``.
  package static func standard(variable: (String) -> [UInt8]?) throws -> ModelStore {
    func text(_ name: String) throws -> String? {
      guard let bytes = variable(name), !bytes.isEmpty else { return nil }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ModelError.variableIsNotUTF8(name)
      }
      return text
    }
    if let models = try text("STEMMA_MODELS") { return ModelStore(folder: models) }
    if let data = try text("XDG_DATA_HOME"), data.hasPrefix("/") {
      return ModelStore(folder: "\(data)/stemma/models")
    }
    guard let home = try text("HOME") else { throw ModelError.noHome }
    return ModelStore(folder: "\(home)/.local/share/stemma/models")
  }

  /// Path of a model's folder, whether it is there or not.
  package func path(of name: ModelName) -> String { "\(folder)/\(name.folder)" }

  /// Names of what is installed, or stands where a model would: by name, then from old to new.
  ///
  /// - Throws: ``ModelError/cannotReadModels(folder:reason:)``; a folder that is not there holds no models.
  package func installed() throws -> [ModelName] {
    do {
      return try FolderTree.names(in: folder).compactMap { ModelName(folder: $0) }.sorted()
    } catch let failure as SystemFailure {
      if failure.code == ENOENT { return [] }
      throw ModelError.cannotReadModels(folder: failure.path, reason: failure.reason)
    }
  }

  static let partialPrefix = ".partial-"
  static let replacedPrefix = ".replaced-"
  static let lockName = ".lock"

  /// Removes what earlier installs left behind; to be called with the lock held.
  ///
  /// - Throws: ``SystemFailure``.
  func removeLeftovers() throws {
    for name in try FolderTree.names(in: folder)
    where name.hasPrefix(Self.partialPrefix) || name.hasPrefix(Self.replacedPrefix) {
      try FolderTree.remove("\(folder)/\(name)")
    }
  }
}
