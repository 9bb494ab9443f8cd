import ArgumentParser
import StemmaArchive
import StemmaModel
import StemmaPages

/// `stemma archive` without a subcommand: says what there is.
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Looks after an archive.",
    discussion: """
      An archive is one file, an SQLite database, which `stemma add` makes. Any number of programs \
      may read it while one writes; a second that writes waits. A program that is killed, or a \
      machine that loses power, leaves it as it was last committed.
      """,
    subcommands: [ArchiveCheckCommand.self])
}

/// `stemma archive check` as typed.
struct ArchiveCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is in an archive, and checks every byte of it.",
    discussion: """
      Checks the database's own structures, the links between its tables, the search index against \
      the texts, and every report's bytes against their SHA-256.

        stemma archive check wire.stemma

      From a script:

        stemma archive check wire.stemma --json | jq .problems

      Exit codes: 0 the archive is sound; 1 it is not; 2 failed (there is no such archive, or it \
      cannot be read); 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Flag(help: "Write JSON to standard output.")
  var json = false
}

/// One run of `stemma archive check`.
struct ArchiveCheckRunner: Sendable {
  private let archive: String
  private let isJSON: Bool

  init(_ typed: ArchiveCheckCommand) {
    archive = typed.archive.archive
    isJSON = typed.json
  }

  /// Checks, and says what was found.
  func run() async -> ExitStatus {
    let progress = ProgressLine.isWanted(quiet: false) ? ProgressLine("checking…") : nil
    return await WatchedWork.status(progress) {
      try Archive(archive, for: .reading).check()
    } close: { state in
      do {
        let bytes =
          isJSON
          ? ArchiveStateCard.json(state, path: archive)
          : ArchiveStateCard.text(state, path: archive)
        try StandardOutput.write(String(decoding: bytes, as: UTF8.self))
        return state.problems.isEmpty ? .done : .findings
      } catch {
        return WatchedWork.status(of: error)
      }
    }
  }
}
