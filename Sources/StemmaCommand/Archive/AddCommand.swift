import ArgumentParser
import StemmaEngine

/// `stemma add` as typed. ``AddPlan`` is what it comes to.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract:
      "Adds reports to an archive, a file that keeps them with the bytes they were read from.",
    discussion: """
      ARCHIVE is one file, made where there is none. \(PathsHelp.added)

      A report that the archive has already is left out: the same bytes, or the same text and data \
      under the same id or address. Another text under an address that the archive knows is kept \
      as a later version of that report. What could not be read is listed in the archive, too.

      Keep a folder; give the same command again when something is new:

        stemma add wire.stemma wire/

      A run that was stopped is completed by the same command: what was committed stays, and the \
      archive comes out the same.

        stemma add corpus.stemma corpus.jsonl.zst

      Records from another program, committed often:

        slow-source | stemma add wire.stemma - --commit-every 50

      Exit codes: 0 done, or nothing was new; 2 failed (no report could be read, or the archive \
      cannot be written); 64 wrong usage; 130 interrupted. What could not be read is set aside, \
      listed at the end, and stops nothing.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Argument(help: "Files and folders to read; - is standard input.", completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Read this many things at once (default: one a processor).", valueName: "number"))
  var tasks: Int?

  @Option(
    help: ArgumentHelp(
      "Commit after this many reports (default: \(ArchiveAddRun.reportsPerCommit)), or earlier "
        + "when they are long.", valueName: "number"))
  var commitEvery: Int?

  @OptionGroup var time: TimeOption

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    try ReportCommand.check(paths: paths, tasks: tasks)
    if let commitEvery, commitEvery < 1 {
      throw ValidationError("--commit-every takes a number from 1 up.")
    }
  }
}

/// The archive that a command works on.
struct ArchiveArgument: ParsableArguments {
  @Argument(help: "The archive, a file.", completion: .file())
  var archive: String

  func validate() throws {
    if archive.isEmpty { throw ValidationError("The ARCHIVE is empty; name a file.") }
  }
}
