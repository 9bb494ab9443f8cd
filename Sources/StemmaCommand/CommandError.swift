/// What can go wrong in the command itself, outside reading and comparing.
enum CommandError: Error, Sendable {
  /// The folder that an output is to stand in does not exist or is no folder.
  case outputFolderMissing(path: String, folder: String)
  /// An output names a folder.
  case outputIsFolder(path: String)
  /// An output would replace a report that is being read.
  case outputIsInput(path: String)
  /// An archive stands where the output is to go.
  case outputIsArchive(path: String)
  /// An archive is given together with other paths.
  case archiveNotAlone(path: String)
  /// Two outputs would be written to one file.
  case outputsAreOneFile(path: String, other: String)
  /// The system refused to write; `reason` is its own word for it.
  case cannotWrite(path: String, reason: String)
  /// Nothing that was given could be read as a report.
  case noReports
  /// No line held a pair of texts.
  case noPairs
  /// A report that everything hangs on cannot be read; `reason` says why.
  case cannotRead(path: String, reason: String)
  /// A path that should lead to one report leads to another number of them.
  case notOneReport(path: String, count: Int)
  /// A folder where a file is needed.
  case inputIsFolder(path: String)
  /// An argument, counted from 1, whose bytes are not UTF-8; as a string it would name another file.
  case argumentIsNotUTF8(number: Int)

  var message: String {
    switch self {
    case .outputFolderMissing(let path, let folder):
      "cannot write \(path): there is no folder \(folder); make it first"
    case .outputIsFolder(let path):
      "cannot write \(path): it is a folder; name a file in it"
    case .outputIsInput(let path):
      "\(path) is one of the reports to read; name another file for the output"
    case .outputIsArchive(let path):
      "\(path) is an archive, which the output would replace; name another file"
    case .archiveNotAlone(let path):
      "\(path) is an archive; give it by itself, or add the other reports to it: stemma add"
    case .outputsAreOneFile(let path, let other):
      "\(path) and \(other) are the same file; name another one for either"
    case .cannotWrite(let path, let reason):
      "cannot write \(path): \(reason)"
    case .noReports:
      "no report could be read; give text files, a folder of them, or .jsonl records"
    case .noPairs:
      #"no pair could be read; give lines of {"id": …, "source": …, "rewrite": …}"#
    case .cannotRead(let path, let reason):
      "cannot read \(path): \(reason)"
    case .notOneReport(let path, let count):
      "\(path) holds \(count) reports where one is needed; give the file of one report"
    case .inputIsFolder(let path):
      "\(path) is a folder; name a file in it"
    case .argumentIsNotUTF8(let number):
      "argument \(number) is not valid UTF-8; give the folder that holds the file, or rename it"
    }
  }

  var status: ExitStatus {
    if case .argumentIsNotUTF8 = self { .wrongUsage } else { .failed }
  }
}

extension CommandError: CustomStringConvertible {
  var description: String { message }
}
