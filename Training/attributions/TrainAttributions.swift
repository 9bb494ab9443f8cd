import Foundation
import StemmaClaims
import StemmaLanguage

/// Learns the weights of the tagger of attributions from labelled reports.
///
///     train-attributions WEIGHTS REPORTS.jsonl …          writes the file of weights
///     train-attributions --held-out OUT.jsonl REPORTS.jsonl …
///
/// The second form writes no weights: it learns from four fifths of the reports at a time, and writes what
/// it finds in the rest, in the form that `stemma attributions` writes.
@main
struct TrainAttributions {
  static func main() async {
    do {
      var arguments = Array(CommandLine.arguments.dropFirst())
      let isHeldOut = arguments.first == "--held-out"
      if isHeldOut { arguments.removeFirst() }
      guard arguments.count >= 2 else { throw TrainingError.usage }
      let reports = try await LabelledReports.read(paths: Array(arguments.dropFirst()))
      note("\(reports.count) reports, \(reports.reduce(0) { $0 + $1.gold.count }) attributions")
      let training = Training(reports: reports)
      if isHeldOut {
        try HeldOutFile.write(try await training.heldOut(), of: reports, to: arguments[0])
      } else {
        try await training.weights().write(to: arguments[0])
      }
    } catch {
      note("\(error)")
      exit(2)
    }
  }

  /// Says on standard error how far the work is.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}

/// Why nothing was learnt.
enum TrainingError: Error, CustomStringConvertible {
  case usage
  /// A line of a labelled file is not what it should be.
  case badRecord(path: String, line: Int)
  case cannotWrite(path: String)

  var description: String {
    switch self {
    case .usage: "usage: train-attributions [--held-out] FILE REPORTS.jsonl …"
    case .badRecord(let path, let line):
      "\(path):\(line): no record with id, text and attributions"
    case .cannotWrite(let path): "\(path): cannot be written"
    }
  }
}
