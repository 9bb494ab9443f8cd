import Foundation

/// Learns to choose among alternatives: the log odds of two differ by the weighted difference of their signs.
///
/// Source: McFadden 1974. Fitted by gradient ascent on standardised signs, with a small pull of all weights to 0.
struct ConditionalLogit {
  /// Alternatives with their signs, and which of them is the right one.
  struct Question: Sendable {
    let alternatives: [[Double]]
    let answer: Int
  }

  /// The weights, one a sign.
  private(set) var weights: [Double]

  /// - Parameters:
  ///   - questions: all with as many signs an alternative.
  ///   - prior: what the weights are drawn to, where the questions tell little; 0 without it.
  ///   - pull: how strongly.
  ///   - notNegative: signs that can speak for an alternative only, never against it.
  init(
    _ questions: [Question], prior: [Double]? = nil, notNegative: Set<Int> = [],
    pull: Double = 0.001, steps: Int = 1500
  ) {
    let width = questions.first?.alternatives.first?.count ?? 0
    let scales = Self.scales(questions, width)
    let scaled = questions.map { question in
      Question(
        alternatives: question.alternatives.map { zip($0, scales).map { $0 / $1 } },
        answer: question.answer)
    }
    let drawnTo = zip(
      prior ?? [Double](repeating: 0, count: width), scales
    ).map { $0 * $1 }
    var weights = drawnTo
    var velocity = [Double](repeating: 0, count: width)
    for step in 0..<steps {
      let gradient = Self.gradient(scaled, weights)
      let rate = 0.5 * (1 - 0.9 * Double(step) / Double(steps))
      for index in 0..<width {
        velocity[index] =
          0.9 * velocity[index] + gradient[index] - 2 * pull * (weights[index] - drawnTo[index])
        weights[index] += rate * 0.1 * velocity[index]
        if notNegative.contains(index), weights[index] < 0 {
          weights[index] = 0
          velocity[index] = 0
        }
      }
    }
    self.weights = zip(weights, scales).map { $0 / $1 }
  }

  /// Root mean square of each sign.
  private static func scales(_ questions: [Question], _ width: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: width)
    var count = 0.0
    for alternative in questions.lazy.flatMap(\.alternatives) {
      for index in 0..<width { sums[index] += alternative[index] * alternative[index] }
      count += 1
    }
    return sums.map { max(1e-6, ($0 / max(1, count)).squareRoot()) }
  }

  /// The mean gradient of the log likelihood.
  private static func gradient(_ questions: [Question], _ weights: [Double]) -> [Double] {
    var gradient = [Double](repeating: 0, count: weights.count)
    for question in questions {
      let chances = chances(of: question.alternatives, weights)
      for (place, alternative) in question.alternatives.enumerated() {
        let error = (place == question.answer ? 1 : 0) - chances[place]
        for index in weights.indices { gradient[index] += error * alternative[index] }
      }
    }
    return gradient.map { $0 / Double(max(1, questions.count)) }
  }

  /// How likely each alternative is.
  static func chances(of alternatives: [[Double]], _ weights: [Double]) -> [Double] {
    let worth = alternatives.map { zip($0, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let most = worth.max() ?? 0
    let powers = worth.map { exp($0 - most) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
