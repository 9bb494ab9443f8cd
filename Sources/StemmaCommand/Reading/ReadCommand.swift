import ArgumentParser
import StemmaPages

/// `stemma read` as typed. ``ReadPlan`` is what it comes to.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Reads reports and prints what was understood of them, for any other program.",
    discussion: """
      \(PathsHelp.paths)

      One JSON object a report, in the order of the input: where it stands, what the bytes were and \
      their SHA-256, title, outlet, author, dates, address, whom the input names as the source, the \
      text, and its parts (headline, byline, dateline, credits, correction, notices, paragraphs) as \
      [start, end] in UTF-8 bytes of the text.

        stemma read feeds/ crawl.warc.gz --output reports.jsonl

      What was written is read again, with nothing lost, by every other command:

        stemma read crawl.warc.gz | stemma stories -

      What a page says of itself, to look at:

        stemma read page.html --format text

      The bytes are the same whatever the number of tasks. Memory does not grow with the number of \
      reports.

      Exit codes: 0 done, 2 failed (no report could be read, or the output could not be written), \
      64 wrong usage, 130 interrupted. What could not be read is set aside, listed at the end, and \
      stops nothing.
      """)

  @Argument(help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @Option(help: "The form of the output.")
  var format: ReadFormat = .jsonl

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    try ReportCommand.check(paths: paths, tasks: nil)
  }
}

extension ReadFormat: ExpressibleByArgument {}
