import StemmaArchive
import StemmaEngine
import StemmaModel

/// Where a command has its reports from.
enum ReportInput: Sendable {
  /// Files and folders; `-` is standard input.
  case paths([String])
  /// An archive, whose findings are kept.
  case archive(String)

  /// - Throws: ``CommandError/archiveNotAlone(path:)`` where an archive is given with other paths.
  init(_ paths: [String]) throws {
    let archive = paths.first { Archive.stands(at: $0) }
    guard let archive else {
      self = .paths(paths)
      return
    }
    guard Set(paths).count == 1 else { throw CommandError.archiveNotAlone(path: archive) }
    self = .archive(archive)
  }

  /// Reads and compares, or takes what is known.
  func analysis(
    _ settings: AnalysisSettings, _ progress: ProgressLine?
  ) async throws -> Analysis {
    switch self {
    case .paths(let paths):
      let model = try EnglishModel.load(progress)
      return try await AnalysisRun(model: model, settings: settings).run(paths: paths) {
        progress?.note($0)
      }
    case .archive(let path):
      return try await ArchiveRun(
        archive: Archive(path, for: .reading), model: EnglishModel.source(progress),
        tasks: settings.tasks
      ).analysis { progress?.note($0) }
    }
  }
}
