import StemmaModel

/// What makes a whole run pointless. Everything less is a `SetAside`.
package enum ReadingError: ExplainedError, Equatable {
  /// The list of paths is empty.
  case nothingGiven
  /// None of the paths that were given exists; they stand in the order given.
  case noneExists([String])

  package var message: String {
    switch self {
    case .nothingGiven:
      return "nothing to read: give files, folders, or - for standard input"
    case .noneExists(let paths):
      let shown = paths.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
      let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
      return paths.count == 1
        ? "no such file or folder: \(shown); check the path"
        : "none of these paths exists: \(shown)\(more); check the paths"
    }
  }
}
