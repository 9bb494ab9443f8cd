import Foundation
import StemmaLineage

/// The learnt weights as a Swift file.
struct WeightsFile {
  let order: [Double]
  /// Those of a parent, then those of none.
  let choice: [Double]

  func write(to path: String) throws {
    let parents = LineageExamples.parentNames.count
    let text = """
      /// What the signs of lineage are worth, in log odds: learnt by `make lineage-weights`, not written by hand.
      enum LineageWeights {
        /// In the order of ``OrderSigns/names``.
        static let order: [Double] = [
      \(lines(order, LineageExamples.orderNames))
        ]
        /// In the order of ``ParentSigns/names``.
        static let parent: [Double] = [
      \(lines(Array(choice.prefix(parents)), LineageExamples.parentNames))
        ]
        /// In the order of ``ParentOdds/noneNames``.
        static let none: [Double] = [
      \(lines(Array(choice.dropFirst(parents)), LineageExamples.noneNames))
        ]
      }

      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func lines(_ weights: [Double], _ names: [String]) -> String {
    zip(weights, names).map { weight, name in
      "    \(String(format: "%.4f", weight)),  // \(name)"
    }.joined(separator: "\n")
  }
}
