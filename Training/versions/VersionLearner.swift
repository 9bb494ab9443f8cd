import Foundation
import TrainingTools

/// Weights of the signs, with a constant.
struct LearntWeights {
  let weights: [Double]
  let constant: Double

  /// Log odds that a pair are versions of one article.
  func evidence(_ pair: MeasuredPair) -> Double {
    zip(pair.measures, weights).reduce(constant) { $0 + $1.0 * $1.1 }
  }
}

/// Source: Newton's method for logistic regression with a ridge, le Cessie and van Houwelingen 1992; each
/// measure is brought to one size for the ridge, which leaves the constant alone.
enum VersionLearner {
  /// Worth of the squares of the weights against the likelihood.
  private static let ridge = 0.3
  private static let steps = 30

  /// Learns from what leaves doubt; every group counts as one pair, however many it holds.
  static func learn(_ pairs: [MeasuredPair]) -> LearntWeights {
    let pairs = pairs.filter(\.isDoubtful)
    let sizes = Dictionary(grouping: pairs, by: \.group).mapValues { Double($0.count) }
    let worth = pairs.map { 1 / (sizes[$0.group] ?? 1) }
    let scales = scales(pairs)
    let rows = pairs.map { zip($0.measures, scales).map { $0 / $1 } + [1] }
    var weights = [Double](repeating: 0, count: scales.count + 1)
    for _ in 0..<steps {
      let step = step(from: weights, rows, pairs.map(\.isVersion), worth)
      for place in weights.indices { weights[place] += step[place] }
    }
    return LearntWeights(
      weights: zip(weights, scales).map { $0 / $1 }, constant: weights.last ?? 0)
  }

  /// The spread of each measure.
  private static func scales(_ pairs: [MeasuredPair]) -> [Double] {
    let count = Double(max(1, pairs.count))
    return (0..<(pairs.first?.measures.count ?? 0)).map { place in
      let values = pairs.map { $0.measures[place] }
      let mean = values.reduce(0, +) / count
      return max(1e-6, (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot())
    }
  }

  private static func step(
    from weights: [Double], _ rows: [[Double]], _ truth: [Bool], _ worth: [Double]
  ) -> [Double] {
    let count = weights.count
    var slope = weights.map { -ridge * $0 }
    var curve = (0..<count).map { row in (0..<count).map { $0 == row ? ridge : 0 } }
    (slope[count - 1], curve[count - 1][count - 1]) = (0, 1e-9)
    for place in rows.indices {
      let row = rows[place]
      let probability = 1 / (1 + exp(-zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }))
      let error = worth[place] * ((truth[place] ? 1 : 0) - probability)
      let spread = worth[place] * probability * (1 - probability)
      for one in 0..<count {
        slope[one] += error * row[one]
        for other in 0..<count { curve[one][other] += spread * row[one] * row[other] }
      }
    }
    return LinearSystem.solve(curve, slope)
  }
}
