import StemmaModel
import StemmaReaders

/// The one report that a path leads to.
enum NamedReport {
  /// Reads a file, or standard input for `-`.
  ///
  /// - Throws: ``CommandError`` when it holds none or several; a `ReadingError` when it is missing.
  static func read(_ path: String) async throws -> Report {
    let read = try await ReportReader().read(paths: [path], tasks: 1)
    if read.reports.count == 1 { return read.reports[0] }
    if read.reports.isEmpty, let entry = read.setAside.first {
      throw CommandError.cannotRead(path: entry.inputPlace, reason: entry.message)
    }
    throw CommandError.notOneReport(path: path, count: read.reports.count)
  }

  /// Refuses folders, before any work.
  static func check(_ paths: [String]) throws {
    for path in paths where FileIdentity(path: path)?.isFolder == true {
      throw CommandError.inputIsFolder(path: path)
    }
  }

  /// Whether a report comes from one of the files.
  static func isAmong(_ paths: [String]) -> @Sendable (Report) -> Bool {
    let identities = paths.compactMap { FileIdentity(path: $0) }
    return { report in
      guard let own = FileIdentity(path: report.path) else { return false }
      return identities.contains(own)
    }
  }
}
