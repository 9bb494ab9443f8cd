import Glibc
import StemmaArchive

/// Where an output goes, as named by `--output` or `--json`.
enum OutputPlace: Equatable, Sendable {
  case standardOutput
  case file(String)

  init(_ typed: String) {
    self = ["-", "/dev/stdout"].contains(typed) ? .standardOutput : .file(typed)
  }

  /// Finds what would only fail after the work: a missing folder, a folder in the file's place, an
  /// output that is one of the inputs, an archive that would be lost.
  func checkBeforeWork(inputs: [String]) throws {
    guard case .file(let path) = self else { return }
    let folder = Self.folder(of: path)
    guard FileIdentity(path: folder)?.isFolder == true else {
      throw CommandError.outputFolderMissing(path: path, folder: folder)
    }
    if FileIdentity(path: path)?.isFolder == true || path.hasSuffix("/") {
      throw CommandError.outputIsFolder(path: path)
    }
    try checkNotAmong(inputs)
    if Archive.stands(at: path) { throw CommandError.outputIsArchive(path: path) }
  }

  /// Refuses to replace a file that was read.
  ///
  /// - Throws: ``CommandError/outputIsInput(path:)``.
  func checkNotAmong(_ inputs: some Sequence<String>) throws {
    guard case .file(let path) = self, let own = FileIdentity(path: path), own.isRegular else {
      return
    }
    for input in inputs where FileIdentity(path: input) == own {
      throw CommandError.outputIsInput(path: path)
    }
  }

  /// Refuses two outputs that are one file under two names, of which the second would replace the
  /// first.
  ///
  /// - Throws: ``CommandError/outputsAreOneFile(path:other:)``.
  func checkDiffers(from other: OutputPlace) throws {
    guard case .file(let path) = self, case .file(let otherPath) = other else { return }
    let own = FileIdentity(path: path)
    let isSameFile = own != nil && own?.isRegular == true && own == FileIdentity(path: otherPath)
    let isSameName =
      Self.name(of: path) == Self.name(of: otherPath)
      && FileIdentity(path: Self.folder(of: path))
        == FileIdentity(path: Self.folder(of: otherPath))
    if isSameFile || (isSameName && own?.isRegular != false) {
      throw CommandError.outputsAreOneFile(path: path, other: otherPath)
    }
  }

  private static func name(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
  }

  static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// What the system says a path is, symbolic links followed.
struct FileIdentity: Equatable, Sendable {
  private let device: UInt
  private let number: UInt
  let isFolder: Bool
  let isRegular: Bool
  let permissions: UInt32

  /// `nil` when there is nothing at `path`.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    permissions = status.st_mode & 0o7777
  }
}
