import ArgumentParser
import StemmaPages

/// The form of a list of an archive's.
enum ArchiveFormatName: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, csv

  /// The form, for an output.
  func format(for output: OutputPlace, noColor: Bool = false) -> ArchiveFormat {
    switch self {
    case .text: .text(.ofTable(to: output))
    case .json: .json
    case .jsonl: .jsonl
    case .csv: .csv
    }
  }
}

/// Which reports are meant.
struct ReportFilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only reports of this outlet, whatever its case.", valueName: "name"))
  var outlet: String?

  @Option(
    help: ArgumentHelp(
      "Only reports published on this day or later, as 2026-11-22.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("Only reports published on this day or before.", valueName: "day"))
  var to: String?

  @Option(
    help: ArgumentHelp("Only reports whose address begins like this.", valueName: "address"))
  var url: String?

  func validate() throws {
    for (name, day) in [("--from", from), ("--to", to)] {
      if let day, !Self.isDay(day) {
        throw ValidationError("\(name) is a day, such as 2026-11-22.")
      }
    }
  }

  private static func isDay(_ text: String) -> Bool { TimeOption.isTime(text + "T00:00:00Z") }
}
