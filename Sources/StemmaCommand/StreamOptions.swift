import ArgumentParser

/// Where the result goes, with how many tasks, and how much is said: what commands have in common that read
/// reports and write one output.
struct StreamOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to FILE, which appears when it is whole; - is standard output.", valueName: "file"),
    completion: .file())
  var output = "-"

  @Option(
    help: ArgumentHelp(
      "Read this many reports at once (default: one a processor).", valueName: "number"))
  var tasks: Int?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if output.isEmpty {
      throw ValidationError("--output needs the name of a file, or - for standard output.")
    }
    try ReportCommand.check(paths: [], tasks: tasks)
  }
}
