import Glibc

/// Folders as a whole. Links are never followed.
enum FolderTree {
  /// Names in a folder, sorted by their bytes.
  ///
  /// - Parameter limit: more names than this are an error of the system's kind (`EOVERFLOW`).
  /// - Throws: ``SystemFailure``.
  static func names(in folder: String, limit: Int = 100_000) throws -> [String] {
    guard let stream = opendir(folder) else { throw SystemFailure(code: errno, path: folder) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
      guard names.count <= limit else { throw SystemFailure(code: EOVERFLOW, path: folder) }
      errno = 0
    }
    guard errno == 0 else { throw SystemFailure(code: errno, path: folder) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Paths of everything below a folder that is no folder itself, relative to it.
  ///
  /// - Throws: ``SystemFailure``.
  static func files(in folder: String, limit: Int = 100_000) throws -> [String] {
    var files: [String] = []
    var open = [""]
    while let prefix = open.popLast() {
      for name in try names(in: "\(folder)/\(prefix)", limit: limit) {
        let path = prefix + name
        if FileKind("\(folder)/\(path)") == .folder {
          open.append(path + "/")
        } else {
          files.append(path)
        }
        guard files.count + open.count <= limit else {
          throw SystemFailure(code: EOVERFLOW, path: folder)
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it that are missing.
  ///
  /// - Throws: ``SystemFailure``.
  static func make(_ folder: String) throws {
    if mkdir(folder, 0o777) == 0 { return }
    switch errno {
    case EEXIST:
      var status = stat()
      guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw SystemFailure(code: ENOTDIR, path: folder)
      }
    case ENOENT:
      guard let parent = parent(of: folder) else {
        throw SystemFailure(code: ENOENT, path: folder)
      }
      try make(parent)
      // Another install may make it at the same moment.
      guard mkdir(folder, 0o777) == 0 || errno == EEXIST else {
        throw SystemFailure(code: errno, path: folder)
      }
    case let code: throw SystemFailure(code: code, path: folder)
    }
  }

  /// Removes what stands at a path, with everything below it. Nothing there is no failure.
  ///
  /// - Throws: ``SystemFailure``; part of it may be gone by then.
  static func remove(_ path: String) throws {
    guard let kind = FileKind(path) else { return }
    guard kind == .folder else { return try SystemFailure.check(unlink(path), path) }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    try SystemFailure.check(rmdir(path), path)
  }

  /// Has the system write the names in a folder to the disk.
  ///
  /// - Throws: ``SystemFailure``.
  static func synchronise(_ folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(code: errno, path: folder) }
    defer { close(descriptor) }
    // A file system without fsync for folders says EINVAL; there is nothing better to do then.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw SystemFailure(code: errno, path: folder)
    }
  }

  /// `nil` for "/" and for a bare name.
  static func parent(of path: String) -> String? {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/"), trimmed != "/" else { return nil }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }
}
