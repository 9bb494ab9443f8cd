import StemmaClaims
import StemmaLanguage
import TrainingTools

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
    await TrainingProgram.run(usage: "train-attributions [--held-out] FILE REPORTS.jsonl …") {
      arguments in
      var arguments = arguments
      let isHeldOut = arguments.first == "--held-out"
      if isHeldOut { arguments.removeFirst() }
      guard arguments.count >= 2 else { throw TrainingError.usage }
      let reports = try await LabelledReports.read(paths: Array(arguments.dropFirst()))
      TrainingProgram.note(
        "\(reports.count) reports, \(reports.reduce(0) { $0 + $1.gold.count }) attributions")
      let training = Training(reports: reports)
      if isHeldOut {
        try HeldOutFile.write(try await training.heldOut(), of: reports, to: arguments[0])
      } else {
        try await training.weights().write(to: arguments[0])
      }
    }
  }
}
