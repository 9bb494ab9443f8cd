import ArgumentParser
import StemmaPages

/// `stemma annotate` as typed. ``AnnotatePlan`` is what it comes to.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Reads reports and says of every word what it is and what it depends on.",
    discussion: """
      \(PathsHelp.paths) The whole text of each \
      report is annotated as it is stored, headline and byline included, by the English model \
      that `stemma model install` fetches: words, sentences, tags, dictionary forms, \
      dependencies, named entities, noun phrases.

      The reports come out in the order of the input: standard input, then the files by their \
      paths, records by their lines. The bytes are the same whatever the number of tasks. Memory \
      does not grow with the number of reports.

      One JSON object a report, positions in UTF-8 bytes of its text:

        stemma annotate wire/ --output wire.jsonl

      The names of persons in a corpus:

        stemma annotate corpus.jsonl.zst | jq -r '. as $r | .entities[]
          | select(.label == "PERSON") | $r.text[.start:.end]'

      CoNLL-U, for tools that read treebanks:

        stemma annotate wire/ --format conllu --output wire.conllu

      Records from another program, and on to the next:

        fetch-reports | stemma annotate - --quiet | gzip >annotated.jsonl.gz

      Exit codes: 0 done, 2 failed (no report could be read, no model is installed, or the output \
      could not be written), 64 wrong usage, 130 interrupted. What could not be read is set \
      aside, listed at the end, and stops nothing.
      """)

  @Argument(
    help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @Option(help: "The form of the output.")
  var format: AnnotationFormat = .jsonl

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    try ReportCommand.check(paths: paths, tasks: nil)
  }
}

extension AnnotationFormat: ExpressibleByArgument {}
