import ArgumentParser

/// What stands instead of a table for people.
enum ListFormat: String, EnumerableFlag {
  case json, csv

  static func help(for value: ListFormat) -> ArgumentHelp? {
    switch value {
    case .json: "One JSON object a row."
    case .csv: "Comma-separated values with a header."
    }
  }
}
