import Glibc
import StemmaReaders

/// What stands at the place of an archive, told from its first bytes alone.
enum ArchiveFile: Equatable {
  case nothing
  /// A file without a byte.
  case empty
  case archive

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
    guard StoreSignature.matches(header) else { throw ArchiveError.notAnArchive(path: path) }
    return .archive
  }

  /// The first bytes, or as many as there are.
  private static func header(of path: String) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ArchiveError.notReadable(path: path) }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: StoreSignature.length) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, StoreSignature.length))
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
