import ArgumentParser
import StemmaModel

/// `stemma check` as typed. ``CheckPlan`` is what it comes to.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks a draft against the reports it leans on, for editors and CI.",
    discussion: """
      The draft is a text file, or - for standard input. \(PathsHelp.paths) Each \
      sentence of the draft is held against the report that comes closest to it; what stands in \
      another of the reports does not count as new. It says what moved, never what is true.

        stemma check draft.txt --against wire/
        stemma check draft.txt --against wire.stemma agency.jsonl --fail-on nuance

      The worst comes first. Every finding stands with file:line:column, both sentences, and the words \
      that differ between ⟦ and ⟧; then the reports that the draft leans on, and what was not checked.

      For a code review, an editor, or a program:

        stemma check draft.txt --against wire/ --format sarif --output draft.sarif
        stemma check draft.txt --against wire/ --format json | jq .summary

      A finding that may stand goes, with its reason, into a file .stemma-suppressions beside the \
      draft, one a line: the fingerprint that ends its first line, its kind, why. Suppressed findings \
      are listed and counted, and so are suppressions that answer nothing:

        3f2a9c1b77d0 number-changed The ministry gave the new figure by telephone.

      Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 failed (the draft or no report could \
      be read, the suppressions are broken, no model is installed, or the output could not be \
      written), 64 wrong usage, 130 interrupted.
      """)

  /// The forms of the output.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  /// The least severity that makes the command fail.
  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case meaning, nuance, style, never

    var severity: Change.Severity? { Change.Severity(rawValue: rawValue) }
  }

  @Argument(help: "The draft to check; - is standard input.", completion: .file())
  var draft: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files, folders and archives of the reports.", valueName: "path"),
    completion: .file())
  var against: [String]

  @Option(help: "The form of the output.")
  var format: Format = .text

  @Option(help: ArgumentHelp("End with 1 on a finding at or above this.", valueName: "severity"))
  var failOn: FailOn = .meaning

  @Option(help: ArgumentHelp("The least severity that is listed.", valueName: "severity"))
  var minSeverity: Change.Severity = .nuance

  @Option(
    help: ArgumentHelp(
      "Findings that may stand (default: .stemma-suppressions beside the draft, where there is one).",
      valueName: "file"),
    completion: .file())
  var suppressions: String?

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    if draft.isEmpty || suppressions == "" {
      throw ValidationError("A file's name is empty; is a variable of the shell unset?")
    }
    if against.isEmpty { throw ValidationError("--against needs the reports to check against.") }
    try ReportCommand.check(paths: against, tasks: nil)
    if draft == "-", against.contains("-") {
      throw ValidationError("Standard input can be the draft or a report, not both.")
    }
    if let severity = failOn.severity, severity < minSeverity {
      throw ValidationError(
        "--fail-on \(failOn.rawValue) would fail on what --min-severity \(minSeverity.rawValue) hides; "
          + "lower the one or raise the other.")
    }
  }
}
