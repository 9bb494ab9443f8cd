import ArgumentParser
import StemmaPages

/// `stemma families` as typed. ``FindingsPlan`` is what it comes to.
struct FamiliesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "families",
    abstract: "Lists who descends from whom, with the reasons.",
    discussion: """
      \(PathsHelp.findings) The reports are compared as \
      `stemma report` compares them.

      A family is what descends from one text. One row a derivation; a report with several parents \
      has several rows, one without any a row of dashes:

        story, family  where the report belongs
        child, parent  the ids; unseen-1 is a version that is not among the reports
        direction      parent-to-child, or unclear: they share a text, and nothing tells which
                       of the two had it first
        confidence     certain, likely or unclear; how often each is wrong stands in
                       docs/methods.md
        coverage       the share of the child's words that this parent explains
        nearestHeld    the report closest to a version that is not held
        evidence       what speaks for it; with --format jsonl in words, with figures and places

      Which papers printed our wire without saying so:

        stemma families wire.jsonl papers.jsonl --format jsonl | jq 'select(.parent != null)
          | select([.evidence[].kind] | index("credit") | not) | [.child, .parent]'

      A drawing; a graph for Gephi, yEd or NetworkX:

        stemma families wire/ --format dot | dot -Tsvg >stemma.svg
        stemma families wire/ --format graphml --output stemma.graphml

      Exit codes: 0 done, 2 failed (no report could be read, no model is installed, or the output \
      could not be written), 64 wrong usage, 130 interrupted. What could not be read is set \
      aside, listed at the end, and stops nothing.
      """)

  @Argument(help: PathsHelp.argument, completion: .file())
  var paths: [String]

  @Option(help: "The form of the output.")
  var format: FamiliesFormat = .tsv

  @Flag(help: "Begin the table with the names of its columns.")
  var header = false

  @OptionGroup var stream: StreamOptions

  func validate() throws {
    try ReportCommand.check(paths: paths, tasks: nil)
  }
}

extension FamiliesFormat: ExpressibleByArgument {}
