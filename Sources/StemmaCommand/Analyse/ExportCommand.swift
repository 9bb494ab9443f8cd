import ArgumentParser
import StemmaPages

/// `stemma export` as typed. ``ExportPlan`` is what it comes to.
struct ExportCommand: ParsableCommand {
  /// The forms of an export.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case jsonl, csv, dot, graphml
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes what was found in an archive as tables, or its families as a graph.",
    discussion: """
      The archive was analysed before (stemma analyse). All tables go to a folder, a file each, \
      which appears when it is whole; a folder that is not there is made:

        stemma export wire.stemma --output findings/
        stemma export wire.stemma --format csv --output findings/

      One table goes to standard output or to a file:

        stemma export wire.stemma --table changes | jq 'select(.severity == "meaning")'

      The tables are \(ExportTable.allCases.map(\.rawValue).joined(separator: ", ")); every column \
      is explained in docs/formats.md. The families as a drawing, or for Gephi, yEd and NetworkX:

        stemma export wire.stemma --format dot | dot -Tsvg >stemma.svg
        stemma export wire.stemma --format graphml --output stemma.graphml

      Exit codes: 0 done; 2 failed (there is no such archive, it was not analysed as it is now, or \
      an output could not be written); 64 wrong usage; 130 interrupted.
      """)

  @OptionGroup var archive: ArchiveArgument

  @Option(help: "The form of the output.")
  var format: Form = .jsonl

  @Option(help: ArgumentHelp("Write this table only.", valueName: "name"))
  var table: ExportTable?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write to this folder, or with --table or a graph to this file; - is standard output.",
      valueName: "path"),
    completion: .file())
  var output: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if output?.isEmpty == true { throw ValidationError("--output needs a name.") }
    let isGraph = format == .dot || format == .graphml
    if isGraph, table != nil {
      throw ValidationError("--format \(format.rawValue) has no tables; leave out --table.")
    }
    if !isGraph, table == nil, output == nil || output == "-" {
      throw ValidationError("Name a folder for the tables with --output, or one with --table.")
    }
  }
}

extension ExportTable: ExpressibleByArgument {}
