import ArgumentParser

/// `stemma attributions` as typed. ``AttributionsPlan`` is what it comes to.
struct AttributionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attributions",
    abstract: "Finds every quotation and attributed statement: source, cue and content.",
    discussion: """
      \(PathsHelp.findings) Headline, paragraphs and \
      correction of each report are read with the English model that `stemma model install` fetches.

      One JSON object a report, in the order of the input. For every attribution:

        source, cue, content   where they stand: lists of [start, end] in UTF-8 bytes of the text
        mode                   direct (a quotation), mixed (partly quoted), indirect
        speaker                who the source is, as the report itself lets it be known; null
                               without a source
        modality, negated      asserted, hedged, conditional, planned, requested, denied; and
                               whether it is a negative statement
        confidence, rule       certain, likely or unclear; what carried it
        signs                  what spoke most for the cue

      Whom a wire quotes most often:

        stemma attributions wire/ | jq -r '.attributions[].speaker.name // "?"' | sort | uniq -c

      Only what stands in quotation marks, as a table:

        stemma quotes wire/

      The bytes are the same whatever the number of tasks. Memory does not grow with the number of \
      reports.

      Exit codes: 0 done, 2 failed (no report could be read, no model is installed, or the output \
      could not be written), 64 wrong usage, 130 interrupted. What could not be read is set \
      aside, listed at the end, and stops nothing.
      """)

  @Argument(help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    try ReportCommand.check(paths: paths, tasks: nil)
  }
}
