import ArgumentParser

/// `stemma corrections` as typed. ``CorrectionsRunner`` does it.
struct CorrectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "Finds which reports still carry what a correction withdrew.",
    discussion: """
      OLD is the report as it was, NEW the report as corrected, each a file; - is standard input. A \
      \(PathsHelp.paths)

        stemma corrections story-v1.txt story-v2.txt --among archive/

      A correction is a sentence of OLD that NEW has in other words, or no longer. For each sentence of \
      the other reports that renders one, it is said whether it carries the withdrawn words, the \
      corrected ones or both, and whether word for word, edited or reworded. Words are compared by \
      their stems, without articles and regardless of order; no language model is needed.

      Whom to write to:

        stemma corrections v1.txt v2.txt --among corpus.jsonl.zst --format jsonl |
          jq -r 'select(.verdict == "withdrawn").path' | sort -u

      With --format jsonl one object a sentence: report, path, line (of the record), verdict, wording, \
      similarity, text, span, marks; correction (its number), old and new with text, span and marks, \
      new null where the sentence is gone. Spans are [start, end] in UTF-8 bytes of the text.

      The bytes are the same whatever the number of tasks. Memory does not grow with the number of \
      reports.

      Exit codes: 0 done, whatever was found; 2 failed (OLD, NEW or no report could be read, or the \
      output could not be written), 64 wrong usage, 130 interrupted. What could not be read is set \
      aside, listed at the end, and stops nothing.
      """)

  @Argument(help: "The report as it was.", completion: .file())
  var old: String

  @Argument(help: "The report as corrected.", completion: .file())
  var new: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files and folders of the reports to look through.", valueName: "path"),
    completion: .file())
  var among: [String]

  @Option(help: "The form of the output.")
  var format: ChangesCommand.Format = .text

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    if old.isEmpty || new.isEmpty {
      throw ValidationError("A file's name is empty; is a variable of the shell unset?")
    }
    if among.isEmpty { throw ValidationError("--among needs the reports to look through.") }
    try ReportCommand.check(paths: among, tasks: nil)
    if ([old, new] + Set(among)).count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Standard input can be one of the inputs only.")
    }
  }
}
