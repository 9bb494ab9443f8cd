import ArgumentParser
import StemmaPages
import StemmaReuse

/// `stemma pairs` as typed. ``PairsPlan`` is what it comes to.
struct PairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Finds which reports share text, however unequal their lengths, and where.",
    discussion: """
      \(PathsHelp.paths) Of each record the keys \
      text, id, title, outlet, date and series are used.

      Every pair that shares a passage of at least 12 words is compared word by word. One row a pair:

        a, b           the ids, as the input gives them
        score          how sure it is that one took from the other
        earlier        the version that came first, a or b, where both are of one
                       outlet and signs of editing tell; else -
        containmentA   the share of a's words that stand in b
        containmentB   the share of b's words that stand in a
        sharedWords    how many words that is
        relation       same, within (a stands in b), contains (b in a),
                       overlap, background, wording

      Listed is what scores .5: in most cases, where one holds a fourteenth of the other. Two \
      reports of one outlet under different headlines need far more, because a newsroom repeats \
      its own background; how many pairs were left out is said at the end. With \
      --min-containment the larger share alone decides; 0 lists every pair that shares a passage.

      Who used our wire in March, and how much of it:

        stemma pairs wire/ papers.jsonl --outlets different --output pairs.tsv

      Where the shared words stand, in UTF-8 bytes:

        stemma pairs corpus.jsonl.zst --passages --format jsonl | jq '.passages[]'

      What a new day's reports took from those of a year, which are read once:

        stemma index build wire.index archive.jsonl.zst
        stemma pairs --index wire.index today.jsonl

      The closing lines, signatures and forms that many reports hold:

        stemma pairs corpus.jsonl --boilerplate common.tsv --output pairs.tsv

      Exit codes: 0 done, 2 failed (no report could be read, or the output could not be written), \
      64 wrong usage, 130 interrupted. What could not be read is set aside, listed at the end, and \
      stops nothing.
      """)

  @Argument(help: PathsHelp.argument, completion: .file())
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Compare the reports with those of this index, too; without a PATH, those of the index with "
        + "each other.", valueName: "index"),
    completion: .directory)
  var index: String?

  @Option(help: "The form of the output.")
  var format: PairsFormat = .tsv

  @Flag(help: "Say where the shared words stand (with --format jsonl).")
  var passages = false

  @Option(
    help: ArgumentHelp(
      "List the pairs of which one holds at least this share of the other, 0 to 1, and no others.",
      valueName: "share"))
  var minContainment: Double?

  @Option(
    help: ArgumentHelp(
      "Compare only reports at most this long apart, as 30d; reports without a date are compared "
        + "with all.", valueName: "days"))
  var within: String?

  @Option(help: "Compare reports of any outlets, of different ones only, or of the same only.")
  var outlets: PairFilter.Outlets = .any

  @Flag(help: "Do not compare reports whose records have the same series.")
  var skipSeries = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to FILE, which appears when it is whole; - is standard output.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Option(
    help: ArgumentHelp(
      "List in FILE the wording that more than \(CandidateJoin.reportsPerRun) reports hold: number "
        + "of reports, id of one, and the bytes in it.", valueName: "file"),
    completion: .file())
  var boilerplate: String?

  @Flag(help: "Begin the table with the names of its columns.")
  var header = false

  @Option(
    help: ArgumentHelp(
      "Do this many pieces of work at once (default: one a processor).", valueName: "number"))
  var tasks: Int?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    for (name, value) in [("--output", output), ("--boilerplate", boilerplate ?? "-")]
    where value.isEmpty {
      throw ValidationError("\(name) needs the name of a file, or - for standard output.")
    }
    if let boilerplate, OutputPlace(boilerplate) == OutputPlace(output) {
      throw ValidationError("--output and --boilerplate cannot both go to one place.")
    }
    if passages, format != .jsonl {
      throw ValidationError("--passages needs --format jsonl: a table has no room for them.")
    }
    if let share = minContainment, !(0...1).contains(share) {
      throw ValidationError("--min-containment is a share from 0 to 1, such as 0.2.")
    }
    if let within, Self.days(within) == nil {
      throw ValidationError("--within is a number of days, such as 30d.")
    }
    if paths.isEmpty, index == nil {
      throw ValidationError("Name the reports to compare: files, folders, - for standard input.")
    }
    if index == "" { throw ValidationError("--index needs the name of a folder.") }
    try ReportCommand.check(paths: paths, tasks: tasks)
  }

  /// The number in "30d" or "30".
  static func days(_ text: String) -> Int32? {
    let digits = text.hasSuffix("d") ? text.dropLast() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int32(digits)
  }
}

extension PairsFormat: ExpressibleByArgument {}
extension PairFilter.Outlets: ExpressibleByArgument {}
