import ArgumentParser

/// `stemma report` as typed. ``ReportPlan`` is what it comes to.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Reads reports and shows their families, claims and changes.",
    discussion: """
      \(PathsHelp.findings) The result is the same \
      whatever the order of the paths and the number of tasks.

      Read a folder, see the result on the screen:

        stemma report wire/

      Make a page to open in a browser; it needs no network:

        stemma report wire/ drafts/tuesday.txt --output report.html

      Hand the findings to another program:

        stemma report wire/ --json - | jq '.changes[].kind'

      Read a compressed corpus, page and JSON at once, nothing on the screen:

        stemma report corpus.jsonl.zst -o page.html --json page.json --quiet

      Read one JSON record a line from another program:

        fetch-reports | stemma report -

      Exit codes: 0 done, 2 failed (no report could be read, or an output could not be \
      written), 64 wrong usage, 130 interrupted. What could not be read is set aside, listed at \
      the end, and stops nothing.
      """)

  @Argument(
    help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write the page, one HTML file, to FILE; - is standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Write the JSON twin of the page to FILE; - is standard output.",
      valueName: "file"),
    completion: .file())
  var json: String?

  @Option(
    help: ArgumentHelp(
      "Work on this many things at once (default: one a processor).", valueName: "number"))
  var tasks: Int?

  @Flag(
    name: [.short, .long],
    help: """
      No progress and no closing lines; with --output or --json, nothing on the screen either. \
      Errors are still said.
      """)
  var quiet = false

  @Flag(name: [.short, .long], help: "List everything set aside and every note on the input.")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: "No colours; the variable NO_COLOR does the same.")
  var noColor = false

  func validate() throws {
    let places = [output, json].compactMap { $0 }.map(OutputPlace.init)
    if places == [.standardOutput, .standardOutput] {
      throw ValidationError("--output - and --json - cannot both have standard output.")
    }
    if let output, let json, output == json {
      throw ValidationError("--output and --json name the same file.")
    }
    for (name, value) in [("--output", output), ("--json", json)] where value?.isEmpty == true {
      throw ValidationError("\(name) needs the name of a file, or - for standard output.")
    }
    try Self.check(paths: paths, tasks: tasks)
    try SpeechOptions.check(quiet: quiet, verbose: verbose)
  }

  /// What every command that reads reports asks of its paths and tasks.
  static func check(paths: [String], tasks: Int?) throws {
    if paths.contains("") {
      throw ValidationError("A path is empty.")
    }
    if let tasks, !(1...ReportPlan.mostTasks).contains(tasks) {
      throw ValidationError("--tasks takes a number from 1 to \(ReportPlan.mostTasks).")
    }
  }
}
