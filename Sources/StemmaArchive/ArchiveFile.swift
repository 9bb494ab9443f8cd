import Glibc

/// What stands at the place of an archive, told from its first bytes alone.
enum ArchiveFile: Equatable {
  case nothing
  /// A file without a byte.
  case empty
  case archive

  /// Bytes 68 to 71 of every archive, SQLite's `application_id`: "Stem".
  static let applicationID: UInt32 = 0x5374_656D
  private static let magic = Array("SQLite format 3\0".utf8)

  /// Looks without opening the file for writing, and without SQLite.
  ///
  /// - Throws: ``ArchiveError`` for what can be no archive.
  static func at(_ path: String) throws -> ArchiveFile {
    var status = stat()
    guard stat(path, &status) == 0 else {
      guard errno == ENOENT else { throw ArchiveError.notReadable(path: path) }
      return .nothing
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw ArchiveError.isFolder(path: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ArchiveError.notAnArchive(path: path) }
    let header = try header(of: path)
    if header.isEmpty { return .empty }
    let identity = header.dropFirst(68).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard header.count == 72, header.starts(with: magic), identity == applicationID else {
      throw ArchiveError.notAnArchive(path: path)
    }
    return .archive
  }

  /// The first 72 bytes, or as many as there are.
  private static func header(of path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArchiveError.notReadable(path: path) }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: 72) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, 72))
    }
  }

  /// The folder that a path stands in.
  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether the file, and the files that SQLite keeps beside it, may be written.
  static func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0 && access(folder(of: path), W_OK) == 0
  }
}
