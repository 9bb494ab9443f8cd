import Foundation
import StemmaReuse
import TrainingTools

/// The weights as a source of `StemmaReuse`.
struct WeightsFile {
  private let learnt: LearntWeights

  init(_ learnt: LearntWeights) {
    self.learnt = learnt
  }

  func write(to path: String) throws {
    let rows = zip(HouseSign.allCases, learnt.weights).map { sign, weight in
      "    .\(sign): \(String(format: "%.2f", weight)),\n"
    }
    let text = """
      // Written by `make version-weights`; see `docs/methods.md`, "Versions of one article".

      extension HouseMeasures {
        /// Log odds that two reports are versions of one article, for each sign at 1.
        static let weights: [HouseSign: Double] = [
      \(rows.joined())  ]
        /// Log odds where no sign says anything.
        static let constant = \(String(format: "%.2f", learnt.constant))
      }

      """
    try TrainingProgram.write(Data(text.utf8), to: path)
  }
}

/// How much of each sign versions and others show, and what it weighs.
struct SignTable {
  private let pairs: [MeasuredPair]
  private let learnt: LearntWeights

  init(_ pairs: [MeasuredPair], _ learnt: LearntWeights) {
    (self.pairs, self.learnt) = (pairs, learnt)
  }

  var text: String {
    let doubtful = pairs.filter(\.isDoubtful)
    var lines = [
      "\(pairs.count) pairs, \(doubtful.count) of them in doubt and learnt from", "",
      "| Sign | Mean of versions | Mean of others | Weight |", "| --- | --- | --- | --- |",
    ]
    for (sign, weight) in zip(HouseSign.allCases, learnt.weights) {
      func mean(_ isVersion: Bool) -> Double {
        let values = pairs.filter { $0.isVersion == isVersion }.map { $0.measures[sign.rawValue] }
        return values.reduce(0, +) / Double(max(1, values.count))
      }
      lines.append(
        String(
          format: "| `%@` | %.2f | %.2f | %.2f |", "\(sign)" as NSString, mean(true), mean(false),
          weight))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
