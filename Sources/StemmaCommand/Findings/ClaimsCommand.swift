import ArgumentParser

/// `stemma claims` as typed. ``FindingsPlan`` is what it comes to.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Lists what several reports say in common: on whose word, and from how many origins.",
    discussion: """
      \(PathsHelp.findings) The reports are compared as \
      `stemma report` compares them.

      A claim is what sentences of several reports say in common. Its origins are counted as a range: \
      the lower number if every possible merge is made, the higher if only readings of one text, handed \
      on from report to report, are merged. For each reading it is said on whose word the report has \
      it, and how it is meant: hedged, conditional, planned, requested, denied; values that differ follow.

      Claims that only one origin carries, though several reports have them:

        stemma claims wire/ --json | jq -r 'select(.originsAtMost == 1) | .readings[0].text'

      For a spreadsheet, a row a reading:

        stemma claims wire/ --csv --output claims.csv

      Exit codes: 0 done, 2 failed (no report could be read, no model is installed, or the output \
      could not be written), 64 wrong usage, 130 interrupted. What could not be read is set \
      aside, listed at the end, and stops nothing.
      """)

  @Argument(help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @Flag var format: ListFormat?

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    try ReportCommand.check(paths: paths, tasks: nil)
  }
}
