/// What can go wrong in the command itself, outside reading and comparing.
enum CommandError: Error, Sendable {
  /// The folder that an output is to stand in does not exist or is no folder.
  case outputFolderMissing(path: String, folder: String)
  /// An output names a folder.
  case outputIsFolder(path: String)
  /// An output would replace a report that is being read.
  case outputIsInput(path: String)
  /// The system refused to write; `reason` is its own word for it.
  case cannotWrite(path: String, reason: String)
  /// Nothing that was given could be read as a report.
  case noReports

  var message: String {
    switch self {
    case .outputFolderMissing(let path, let folder):
      "cannot write \(path): there is no folder \(folder); make it first"
    case .outputIsFolder(let path):
      "cannot write \(path): it is a folder; name a file in it"
    case .outputIsInput(let path):
      "\(path) is one of the reports to read; name another file for the output"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason)"
    case .noReports:
      "no report could be read; give text files, a folder of them, or .jsonl records"
    }
  }

  var status: ExitStatus { .failed }
}

extension CommandError: CustomStringConvertible {
  var description: String { message }
}
