import Glibc

/// Walks folders without following links to folders.
struct FolderWalk {
  /// Every path that leads to a file, in the order met.
  private(set) var files: [InputFile] = []
  /// What could not be listed, and notes.
  private(set) var part = ReadingPart()

  /// Takes a path as a user gave it; a link given by name is followed.
  ///
  /// - Returns: false when it does not exist; that is listed, too.
  /// - Throws: `CancellationError`.
  mutating func visit(given path: [UInt8]) throws -> Bool {
    var status = stat()
    guard SystemPath.withCString(path, { stat($0, &status) }) == 0 else {
      let number = errno
      let exists = number != ENOENT && number != ENOTDIR
      part.setAside(path: shown(path), exists ? .unreadable(errorNumber: number) : .missingPath)
      return exists
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: add(path, status)
    case S_IFDIR: try walk(path)
    default: part.setAside(path: shown(path), .notAFile)
    }
    return true
  }

  private mutating func walk(_ top: [UInt8]) throws {
    var folders = [top]
    var hidden = 0
    while let folder = folders.popLast() {
      try Task.checkCancellation()
      for name in names(in: folder) {
        if name.first == UInt8(ascii: ".") {
          hidden += 1
          continue
        }
        let separator: [UInt8] = folder.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
        let path = folder + separator + name
        if enter(path) { folders.append(path) }
      }
    }
    if hidden > 0 {
      let what = hidden == 1 ? "1 hidden file or folder" : "\(hidden) hidden files or folders"
      part.note(path: shown(top), "\(what) below it (the name starts with a dot) not read")
    }
  }

  /// Takes what a folder holds.
  ///
  /// - Returns: whether it is a folder to walk.
  private mutating func enter(_ path: [UInt8]) -> Bool {
    var status = stat()
    guard SystemPath.withCString(path, { lstat($0, &status) }) == 0 else {
      part.setAside(path: shown(path), .unreadable(errorNumber: errno))
      return false
    }
    let isLink = status.st_mode & S_IFMT == S_IFLNK
    if isLink, SystemPath.withCString(path, { stat($0, &status) }) != 0 {
      let number = errno
      let isMissing = number == ENOENT || number == ENOTDIR
      part.setAside(
        path: shown(path), isMissing ? .missingPath : .unreadable(errorNumber: number))
      return false
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      add(path, status)
    case S_IFDIR:
      guard isLink else { return true }
      part.note(path: shown(path), "is a symbolic link to a folder and was not followed")
    default:
      part.setAside(path: shown(path), .notAFile)
    }
    return false
  }

  /// The names in a folder, in no order; a folder that cannot be listed is set aside.
  private mutating func names(in folder: [UInt8]) -> [[UInt8]] {
    guard let stream = SystemPath.withCString(folder, { opendir($0) }) else {
      part.setAside(path: shown(folder), .unreadable(errorNumber: errno))
      return []
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      // The record is shorter than its C type: only the bytes up to the NUL may be touched.
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
      let name = Array(UnsafeBufferPointer(start: start, count: strlen(start)))
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    if errno != 0 { part.setAside(path: shown(folder), .unreadable(errorNumber: errno)) }
    return names
  }

  private mutating func add(_ path: [UInt8], _ status: stat) {
    let identity = FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    files.append(InputFile(pathBytes: path, identity: identity, sizeBytes: Int(status.st_size)))
  }

  private func shown(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }
}
