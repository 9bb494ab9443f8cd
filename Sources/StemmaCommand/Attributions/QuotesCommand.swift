import ArgumentParser

/// `stemma quotes` as typed. ``AttributionsPlan`` is what it comes to.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Lists every quotation: who said it, in which words, by which cue, and where.",
    discussion: """
      \(PathsHelp.findings)

      A heading a report; then a row a quotation: the line of the text, the speaker as the report first \
      names them, the cue, the words. A question mark stands before a speaker whom the report does not \
      let be known (“he”, with two men present), a dash for a quotation without one. Words in marks \
      that nobody says (titles, nicknames, labels) are listed too: their form is scare, that of posters \
      and chants slogan.

      What a minister is quoted with, in a corpus:

        stemma quotes corpus.jsonl.zst --json | jq -r 'select(.speaker == "Ada Brandt").quotation'

      For a spreadsheet:

        stemma quotes wire/ --csv --output quotes.csv

      Statements without quotation marks, too:

        stemma attributions wire/

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
