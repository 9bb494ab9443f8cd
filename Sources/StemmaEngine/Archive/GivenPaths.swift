import StemmaArchive
package import StemmaReaders

/// The paths that a user gave: archives apart from files and folders.
///
/// Only an archive that is named itself is read; one that lies in a folder is no report.
private struct GivenPaths {
  var paths: [String] = []
  /// By path, each once.
  var archives: [any ReportStore] = []

  /// - Throws: `ArchiveError` for an archive that cannot be opened.
  init(_ given: [String]) throws {
    var found: Set<FileIdentity?> = []
    for path in Set(given).sorted() {
      guard Archive.stands(at: path) else {
        paths.append(path)
        continue
      }
      if found.insert(FileIdentity(path: Array(path.utf8))).inserted {
        archives.append(try Archive(path, for: .reading))
      }
    }
  }
}

extension ReportStream {
  /// Lists what the paths lead to, archives too; reads nothing yet.
  ///
  /// - Parameters:
  ///   - given: files, folders, archives, and `-` for standard input.
  ///   - detail: what is to be known of each report.
  /// - Throws: as ``init(paths:stores:limits:detail:leavingOut:standardInput:)``; `ArchiveError`.
  package init(given: [String], detail: ReadingDetail = .whole) throws {
    let given = try GivenPaths(given)
    try self.init(paths: given.paths, stores: given.archives, detail: detail)
  }
}

extension ReportReader {
  /// Reads everything that the paths lead to, archives too.
  ///
  /// - Throws: as ``read(paths:stores:tasks:progress:)``; `ArchiveError`.
  package func read(
    given: [String], tasks: Int, progress: @Sendable (Int) -> Void = { _ in }
  ) async throws -> ReadingResult {
    let given = try GivenPaths(given)
    return try await read(
      paths: given.paths, stores: given.archives, tasks: tasks, progress: progress)
  }
}
