import StemmaReuse
import TrainingTools

/// Learns which of two versions of a text came first.
///
///     train-direction WEIGHTS.swift REPORTS.jsonl PAIRS.tsv
///
/// The reports are records with id and text; a row of the pairs gives the id of the earlier version, that of
/// the later, and `consecutive` for those that are learnt from. What is printed was measured on
/// articles that were not learnt from.
@main
struct TrainDirection {
  static func main() async {
    await TrainingProgram.run(usage: "train-direction WEIGHTS.swift REPORTS.jsonl PAIRS.tsv") {
      arguments in
      guard arguments.count == 3 else { throw TrainingError.usage }
      let pairs = try VersionPair.read(reports: arguments[1], pairs: arguments[2])
      let weights = LogisticRegression.weights(pairs.map(\.measures))
      let validation = CrossValidation(pairs)
      print(SignTable(pairs, weights: weights).text)
      print(validation.text)
      try WeightsFile(weights).write(to: arguments[0])
    }
  }
}
