import ArgumentParser
import StemmaEngine

/// `stemma index` without a subcommand: says what there is.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Keeps what is needed to find shared text, so that new reports meet old ones.",
    discussion: """
      An index is a folder. It holds the words of each report as numbers, not its text, and a \
      sample of its runs of five words. Reports are added without reading the old ones again.

      Make an index of an archive:

        stemma index build archive.index archive.jsonl.zst

      Add what came today:

        stemma index add archive.index today.jsonl

      See what is in it, every byte checked:

        stemma index list archive.index

      Any number of programs may read an index while one adds to it. A program that is killed, \
      or a machine that loses power, leaves the index as it was last committed; the same command \
      again adds what is missing.
      """,
    subcommands: [IndexBuildCommand.self, IndexAddCommand.self, IndexListCommand.self])
}

/// What `stemma index build` and `stemma index add` have in common.
struct IndexInput: ParsableArguments {
  @Argument(help: "The index, a folder.", completion: .directory)
  var index: String

  @Argument(help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      "Read this many things at once (default: one a processor).", valueName: "number"))
  var tasks: Int?

  @Option(
    help: ArgumentHelp(
      "Commit after this many new reports (default: \(IndexRun.reportsPerCommit)), or earlier "
        + "when they are long.", valueName: "number"))
  var commitEvery: Int?

  @Flag(help: "Where another program is adding to the index, wait until it is done.")
  var wait = false

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if index.isEmpty { throw ValidationError("The INDEX is empty; name a folder.") }
    try ReportCommand.check(paths: paths, tasks: tasks)
    if let commitEvery, commitEvery < 1 {
      throw ValidationError("--commit-every takes a number from 1 up.")
    }
  }
}

/// `stemma index build` as typed. ``IndexAddPlan`` is what it comes to.
struct IndexBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Makes an index of reports.",
    discussion: """
      INDEX must not be there yet, or be empty; an index that has reports is left alone. \
      \(PathsHelp.paths)

      Make an index of an archive:

        stemma index build archive.index archive.jsonl.zst

      Keep more runs, so that shorter passages are found, in a larger index:

        stemma index build small.index wire/ --scale 4

      Records from another program:

        fetch-reports | stemma index build wire.index -

      A build that was stopped is completed with `stemma index add` and the same paths.

      Exit codes: 0 done, 2 failed (no report could be read, the index is there already or \
      cannot be written), 64 wrong usage, 130 interrupted. What could not be read is set aside, \
      listed at the end, and stops nothing.
      """)

  @OptionGroup var input: IndexInput

  @Option(
    help: ArgumentHelp(
      "Keep one of this many runs of words: 1, 2, 4, 8 and so on; fixed for the index.",
      valueName: "number"))
  var scale = IndexRun.scale

  func validate() throws {
    guard IndexRun.isScale(scale) else {
      throw ValidationError("--scale takes a power of two from 1 to 65536.")
    }
  }
}

/// `stemma index add` as typed. ``IndexAddPlan`` is what it comes to.
struct IndexAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds reports to an index.",
    discussion: """
      A report that the index has already, under the same id and with the same text, is left \
      out, so that the same command can be given again. A report that comes with another text \
      is added beside the one before. Ctrl-C leaves what was committed.

      Add what came today:

        stemma index add archive.index today.jsonl

      Add from several programs at once, one after the other:

        fetch-reports --wire | stemma index add archive.index - --wait

      Lose little when the machine does, while a slow source is read:

        slow-source | stemma index add archive.index - --commit-every 500

      Exit codes: 0 done, or nothing was new; 2 failed (no report could be read, there is no \
      such index, another program adds to it, or it cannot be written); 64 wrong usage; 130 \
      interrupted. What could not be read is set aside, listed at the end, and stops nothing.
      """)

  @OptionGroup var input: IndexInput
}

/// `stemma index list` as typed. ``IndexListPlan`` is what it comes to.
struct IndexListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows what is in an index, and checks it.",
    discussion: """
      Every byte of the index is read and held against its checksums. The fingerprint is the \
      same for the same reports, in whatever order and pieces they were added.

      See what is in an index:

        stemma index list archive.index

      Ask from a script how many reports it has:

        stemma index list archive.index --json | jq .reports

      Exit codes: 0 done, the index is sound; 2 failed (there is no such index, or it is \
      damaged); 64 wrong usage; 130 interrupted.
      """)

  @Argument(help: "The index, a folder.", completion: .directory)
  var index: String

  @Flag(help: "Write JSON to standard output.")
  var json = false

  func validate() throws {
    if index.isEmpty { throw ValidationError("The INDEX is empty; name a folder.") }
  }
}
