import ArgumentParser

/// `stemma analyse` as typed. ``AnalysePlan`` is what it comes to.
struct AnalyseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Compares the reports of an archive, and keeps what it finds in it.",
    discussion: """
      Only what is new or touched is worked on: each report is read by the language model once, and \
      a story is compared again when a report came to it or left it. The findings are those that a \
      run from nothing would make. A run that was stopped is completed by the same command.

        stemma add wire.stemma wire/
        stemma analyse wire.stemma
        stemma report wire.stemma --output report.html
        stemma export wire.stemma --output findings/

      What was found by an earlier version of Stemma's methods is found anew; that is said.

      Exit codes: 0 done, or nothing was new; 2 failed (there is no such archive, it cannot be \
      written, or no model is installed); 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Option(
    help: ArgumentHelp(
      "Work on this many things at once (default: one a processor).", valueName: "number"))
  var tasks: Int?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    try ReportCommand.check(paths: [], tasks: tasks)
  }
}
