import Foundation
import StemmaReuse

/// Learns which of two versions of a text came first.
///
///     train-direction WEIGHTS.swift REPORTS.jsonl PAIRS.tsv
///
/// The reports are records with id and text; a row of the pairs gives the id of the earlier version, that of
/// the later, and `consecutive` for those that are learnt from. What is printed was measured on
/// articles that were not learnt from.
@main
struct TrainDirection {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      guard arguments.count == 3 else { throw TrainingError.usage }
      let pairs = try VersionPair.read(reports: arguments[1], pairs: arguments[2])
      let weights = LogisticRegression.weights(pairs.map(\.measures))
      let validation = CrossValidation(pairs)
      print(SignTable(pairs, weights: weights).text)
      print(validation.text)
      try WeightsFile(weights).write(to: arguments[0])
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
    case .usage: "usage: train-direction WEIGHTS.swift REPORTS.jsonl PAIRS.tsv"
    case .cannotRead(let path): "\(path): cannot be read"
    case .badLine(let path, let line): "\(path):\(line): not what it should be"
    case .cannotWrite(let path): "\(path): cannot be written"
    }
  }
}
