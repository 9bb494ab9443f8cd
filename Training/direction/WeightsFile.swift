import Foundation
import StemmaReuse
import TrainingTools

/// The weights as a source of `StemmaReuse`.
struct WeightsFile {
  private let weights: [Double]

  init(_ weights: [Double]) {
    self.weights = weights
  }

  func write(to path: String) throws {
    let rows = zip(VersionSign.allCases, weights).map { sign, weight in
      "    .\(sign): \(String(format: "%.2f", weight)),\n"
    }
    let text = """
      // Written by `make direction`; see `docs/methods.md`, "Which came first".

      extension VersionOrder {
        /// Log odds that the first text is the earlier, for each sign at its fullest.
        static let weights: [VersionSign: Double] = [
      \(rows.joined())  ]
      }

      """
    try TrainingProgram.write(Data(text.utf8), to: path)
  }
}

/// How often each sign speaks, for which version, and what it weighs.
struct SignTable {
  private let pairs: [VersionPair]
  private let weights: [Double]

  init(_ pairs: [VersionPair], weights: [Double]) {
    (self.pairs, self.weights) = (pairs, weights)
  }

  var text: String {
    var lines = [
      "| Sign | More in the later | More in the earlier | Weight |", "| --- | --- | --- | --- |",
    ]
    for (sign, weight) in zip(VersionSign.allCases, weights) {
      let values = pairs.map { $0.measures[sign.rawValue] }
      let (later, earlier) = (values.count { $0 > 0 }, values.count { $0 < 0 })
      lines.append("| `\(sign)` | \(later) | \(earlier) | \(String(format: "%.2f", weight)) |")
    }
    return "\(pairs.count) pairs\n\n" + lines.joined(separator: "\n") + "\n"
  }
}
