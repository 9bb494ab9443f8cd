import Glibc
import StemmaEngine
import StemmaModel
import StemmaPages

/// `stemma export` resolved: what was typed, the environment and the terminal put together.
struct ExportPlan: Sendable {
  /// What is written, and where to.
  enum Target: Sendable {
    case tables([ExportTable], ExportFormat, folder: String)
    case table(ExportTable, ExportFormat, OutputPlace)
    case graph(FamiliesGraph, OutputPlace)
  }

  let archive: String
  let target: Target
  let showsProgress: Bool

  /// - Throws: ``CommandError`` when an output cannot be what was asked for.
  init(_ typed: ExportCommand) throws {
    archive = typed.archive.archive
    let place = OutputPlace(typed.output ?? "-")
    showsProgress = ProgressLine.isWanted(quiet: typed.speech.quiet, beside: place)
    let format: ExportFormat = typed.format == .csv ? .csv : .jsonl
    if let graph = FamiliesGraph(rawValue: typed.format.rawValue) {
      target = .graph(graph, place)
    } else if let table = typed.table {
      target = .table(table, format, place)
    } else {
      target = .tables(ExportTable.allCases, format, folder: typed.output ?? ".")
      return
    }
    try place.checkBeforeWork(inputs: [archive])
  }
}

/// One run of `stemma export`, from plan to exit status.
struct ExportRunner: Sendable {
  let plan: ExportPlan

  /// Writes; says on standard error what went wrong.
  func run() async -> ExitStatus {
    let progress = plan.showsProgress ? ProgressLine("opening the archive…") : nil
    return await WatchedWork.status(progress) { try write(progress) }
  }

  private func write(_ progress: ProgressLine?) throws {
    let export = try ArchiveExport(plan.archive)
    switch plan.target {
    case .graph(let graph, let place):
      let output = try OpenOutput(place)
      try output.write(graph.head)
      try export.forEachPart { try output.write(graph.stories($0)) }
      try output.write(graph.foot)
      try output.finish()
    case .table(let table, let format, let place):
      let output = try OpenOutput(place)
      try write([(table, output)], format, of: export, progress)
    case .tables(let tables, let format, let folder):
      try Self.make(folder)
      let outputs = try tables.map { table in
        let path = "\(folder)/\(table.rawValue).\(format.rawValue)"
        let place = OutputPlace.file(path)
        try place.checkBeforeWork(inputs: [plan.archive])
        return (table, try OpenOutput(place))
      }
      try write(outputs, format, of: export, progress)
    }
  }

  private func write(
    _ outputs: [(table: ExportTable, output: OpenOutput)], _ format: ExportFormat,
    of export: ArchiveExport, _ progress: ProgressLine?
  ) throws {
    for (table, output) in outputs { try output.write(format.header(of: table)) }
    var stories = 0
    try export.forEachPart { part in
      let rows = ExportPart(part)
      for (table, output) in outputs { try output.write(rows.rows(of: table, as: format)) }
      stories += part.stories.count
      progress?.note("writing \(stories) \(stories == 1 ? "story" : "stories")…")
    }
    for (_, output) in outputs { try output.finish() }
  }

  /// Makes a folder that is not there; the one above it must be.
  private static func make(_ folder: String) throws {
    guard mkdir(folder, 0o777) != 0, errno != EEXIST else { return }
    throw CommandError.cannotWrite(path: folder, reason: String(cString: strerror(errno)))
  }
}
