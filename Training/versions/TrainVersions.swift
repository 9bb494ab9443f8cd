import Foundation
import StemmaReuse

/// Learns what tells versions of one article from two articles of one house.
///
///     train-versions WEIGHTS.swift REPORTS.jsonl PAIRS.tsv
///
/// The reports are records with id, title and text, as `stemma pairs` reads them; a row of the pairs begins
/// with the ids of two versions of one article. All versions among the reports must be there. What is
/// printed was measured on articles that were not learnt from.
@main
struct TrainVersions {
  static func main() async {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard arguments.count == 3 else { throw TrainingError.usage }
      let truth = try VersionTruth(path: arguments[2])
      let pairs = try await MeasuredPair.read(reports: arguments[1], truth)
      let learnt = VersionLearner.learn(pairs)
      print(SignTable(pairs, learnt).text)
      print(CrossValidation(pairs, versions: truth.count).text)
      try WeightsFile(learnt).write(to: arguments[0])
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }
}

/// Why nothing was learnt.
enum TrainingError: Error, CustomStringConvertible {
  case usage
  case cannotRead(path: String)
  /// A line is not what it should be.
  case badLine(path: String, line: Int)
  case cannotWrite(path: String)

  var description: String {
    switch self {
    case .usage: "usage: train-versions WEIGHTS.swift REPORTS.jsonl PAIRS.tsv"
    case .cannotRead(let path): "\(path): cannot be read"
    case .badLine(let path, let line): "\(path):\(line): not what it should be"
    case .cannotWrite(let path): "\(path): cannot be written"
    }
  }
}
