import StemmaReuse
import TrainingTools

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
    await TrainingProgram.run(usage: "train-versions WEIGHTS.swift REPORTS.jsonl PAIRS.tsv") {
      arguments in
      guard arguments.count == 3 else { throw TrainingError.usage }
      let truth = try VersionTruth(path: arguments[2])
      let pairs = try await MeasuredPair.read(reports: arguments[1], truth)
      let learnt = VersionLearner.learn(pairs)
      print(SignTable(pairs, learnt).text)
      print(CrossValidation(pairs, versions: truth.count).text)
      try WeightsFile(learnt).write(to: arguments[0])
    }
  }
}
