import ArgumentParser
import StemmaModel

/// `stemma changes` as typed. ``ChangesPlan`` is what it comes to.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "Lists what a rewrite changed against what it came from.",
    discussion: """
      The first file is the source, the second the rewrite; each holds one report, - is standard \
      input. Every change is told with both places, the words that differ marked: quotations, \
      sources, numbers, dates, hedges, conditions, negations, and what is first seen in the rewrite. \
      It says what moved, never what is true.

        stemma changes wire.txt our-story.txt
        stemma changes wire.txt our-story.txt --min-severity style

      With --pairs, one pair of texts a line, {"id": …, "source": …, "rewrite": …}; the file may be \
      packed with gzip or zstd, - is standard input. The texts are read as they stand: no line is \
      taken for a headline or a byline. One JSON object a pair, in the order of the input:

        id             as given
        score          how much the rewrite departs from the source; 0: nothing was found
        changes        kind, rule, confidence, severity; rewrite and source: the marked words, else
                       the sentence, as [start, end] in UTF-8 bytes of the text; detail in words

      The most changed first:

        stemma changes --pairs summaries.jsonl | jq -s 'sort_by(-.score)[].id'

      Severities: meaning (another thing is said), nuance (the same thing, weaker, stronger or less \
      well sourced), style (form only). Where no single change of the meaning can be told, but the \
      source bears out little of a passage word by word, that passage is listed as weakly-supported, \
      unclear: one to read, not one to mend. The score counts the changes of the meaning, and the words that \
      the source lacks or joins otherwise. The bytes are the same whatever \
      the number of tasks; memory does not grow with the number of pairs.

      Exit codes: 0 done, whatever was found; 2 failed (nothing could be read, no model is \
      installed, or the output could not be written), 64 wrong usage, 130 interrupted. What could not \
      be read is set aside, listed at the end, and stops nothing.
      """)

  /// The forms of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl
  }

  @Argument(help: "The source, then the rewrite.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("Read a pair of texts from each line of FILE.", valueName: "file"),
    completion: .file())
  var pairs: String?

  @Option(help: "The form of the output; text for two files, jsonl for --pairs.")
  var format: Format?

  @Option(
    help: ArgumentHelp(
      "The least severity that is listed; nuance for two files, meaning for --pairs.",
      valueName: "severity"))
  var minSeverity: Change.Severity?

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    if pairs == nil, files.count != 2 {
      throw ValidationError("Give two files, the source and the rewrite, or --pairs FILE.")
    }
    if pairs != nil, !files.isEmpty {
      throw ValidationError("--pairs takes the place of the two files; give either.")
    }
    if files.contains("") || pairs == "" {
      throw ValidationError("A file's name is empty; is a variable of the shell unset?")
    }
    if files == ["-", "-"] {
      throw ValidationError("Standard input can be the source or the rewrite, not both.")
    }
    if pairs != nil, format == .text {
      throw ValidationError("--pairs writes JSON Lines; --format text is for two files.")
    }
  }
}

extension Change.Severity: ExpressibleByArgument {}
