import Foundation
import TrainingTools

/// Weights without a constant, so that two texts changed about change only the sign.
///
/// Source: Newton's method for logistic regression with a ridge, le Cessie and van Houwelingen 1992; each
/// measure is brought to one size for the ridge.
enum LogisticRegression {
  /// Worth of the squares of the weights against the likelihood.
  static let ridge = 1.0
  private static let steps = 30

  /// - Parameter rows: measures of pairs whose first came first.
  static func weights(_ rows: [[Double]]) -> [Double] {
    guard let count = rows.first?.count else { return [] }
    let sizes = (0..<count).map { place in
      max(1e-6, (rows.reduce(0) { $0 + $1[place] * $1[place] } / Double(rows.count)).squareRoot())
    }
    let rows = rows.map { zip($0, sizes).map { $0 / $1 } }
    var weights = [Double](repeating: 0, count: count)
    for _ in 0..<steps {
      var slope = weights.map { -ridge * $0 }
      var curve = (0..<count).map { row in
        (0..<count).map { $0 == row ? ridge : 0 }
      }
      for row in rows {
        let probability = 1 / (1 + exp(-zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }))
        let spread = probability * (1 - probability)
        for one in 0..<count {
          slope[one] += (1 - probability) * row[one]
          for other in 0..<count { curve[one][other] += spread * row[one] * row[other] }
        }
      }
      let step = LinearSystem.solve(curve, slope)
      for place in 0..<count { weights[place] += step[place] }
    }
    return zip(weights, sizes).map { $0 / $1 }
  }
}
