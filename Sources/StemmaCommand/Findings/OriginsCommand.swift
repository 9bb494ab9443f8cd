import ArgumentParser

/// `stemma origins` as typed. ``FindingsPlan`` is what it comes to.
struct OriginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "origins",
    abstract: "Counts the origins of every claim that several reports carry.",
    discussion: """
      \(PathsHelp.findings) The reports are compared as \
      `stemma report` compares them.

      Ten papers that print one wire are one origin. A claim's origins are counted as a range: the \
      lower number if every possible merge is made, the higher if only readings of one text, handed \
      on from report to report, are merged. Each origin stands with its reports, the one at its \
      head, and the first that is dated; then why readings were merged, and why not; then values \
      that differ, each with its report, speaker and time. That no common text was found does \
      not prove two reports independent.

      Claims that only one origin carries, though several reports have them:

        stemma origins wire/ --json | jq -r 'select(.origins.atMost == 1) | .text'

      For a spreadsheet, a row a reading:

        stemma origins wire/ --csv --output origins.csv

      On whose word a claim stands, and how it is meant:

        stemma claims wire/

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
