import ArgumentParser
import StemmaArchive
import StemmaModel
import StemmaPages

/// `stemma list` as typed.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the reports of an archive, or what was set aside.",
    discussion: """
      One line a report in the order of ids: id, day, outlet, headline. The other forms have all \
      that the archive knows of it but its text.

      See what is there; what of one outlet in a month:

        stemma list wire.stemma
        stemma list wire.stemma --outlet "Harbour News" --from 2026-11-01 --to 2026-11-30

      All versions of one page, for a program:

        stemma list wire.stemma --url https://example.org/story --format jsonl | jq .id

      What could not be read, and why:

        stemma list wire.stemma --set-aside

      Exit codes: 0 done; 2 failed (there is no such archive, or it cannot be read); 64 wrong usage; \
      130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @OptionGroup var filter: ReportFilterOptions

  @Flag(help: "List what could not be read instead.")
  var setAside = false

  @Option(help: "The form of the list.")
  var format: ArchiveFormatName = .text

  @OptionGroup var place: OutputOption

  func validate() throws {
    let filters = [filter.outlet, filter.from, filter.to, filter.url]
    if setAside, filters.contains(where: { $0 != nil }) {
      throw ValidationError("--set-aside lists everything; it takes no filter.")
    }
  }
}

/// Where a list goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to FILE, which appears when it is whole; - is standard output.", valueName: "file"),
    completion: .file())
  var output = "-"

  func validate() throws {
    if output.isEmpty {
      throw ValidationError("--output needs the name of a file, or - for standard output.")
    }
  }

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  func place(besides archive: String) throws -> OutputPlace {
    let place = OutputPlace(output)
    try place.checkBeforeWork(inputs: [archive])
    return place
  }
}

/// One run of `stemma list`.
struct ListRunner: Sendable {
  private let archive: String
  private let filter: ReportFilter
  private let listsSetAside: Bool
  private let output: OutputPlace
  private let format: ArchiveFormat

  /// - Throws: ``CommandError`` when the output cannot be what was asked for.
  init(_ typed: ListCommand) throws {
    archive = typed.archive.archive
    filter = ReportFilter(typed.filter)
    listsSetAside = typed.setAside
    output = try typed.place.place(besides: archive)
    format = typed.format.format(for: output)
  }

  /// Writes the list.
  func run() async -> ExitStatus {
    await WatchedWork.status(nil) {
      let archive = try Archive(self.archive, for: .reading)
      let list = ListOutput(try OpenOutput(output))
      if listsSetAside {
        var writer = ArchiveWriter<ArchivedSetAside>(format)
        try list.write(writer.opening)
        for entry in try archive.setAside() { try list.write(writer.entry(entry)) }
        try list.write(writer.closing)
      } else {
        var writer = ArchiveWriter<ArchivedReport>(format)
        try list.write(writer.opening)
        try archive.forEachReport(filter) { try list.write(writer.entry($0)) }
        try list.write(writer.closing)
      }
      try list.finish()
    }
  }
}

extension ReportFilter {
  init(_ typed: ReportFilterOptions) {
    self.init(
      outlet: typed.outlet, firstDay: typed.from, lastDay: typed.to, url: typed.url)
  }
}

/// An output that takes many small pieces.
final class ListOutput {
  private static let pieceBytes = 1 << 16
  private let output: OpenOutput
  private var bytes: [UInt8] = []

  init(_ output: OpenOutput) { self.output = output }

  /// Takes more, and writes when there is enough.
  func write(_ more: [UInt8]) throws {
    bytes += more
    guard bytes.count >= Self.pieceBytes else { return }
    try output.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the rest and puts the file in its place.
  func finish() throws {
    try output.write(bytes)
    bytes = []
    try output.finish()
  }
}
