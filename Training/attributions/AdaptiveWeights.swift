import StemmaClaims
import TrainingTools

/// Weights that learn at a rate of their own each.
///
/// Source: AdaGrad, Duchi, Hazan & Singer 2011; the rate falls to a fifth from the first pass to the last.
struct AdaptiveWeights {
  private(set) var values: [Float]
  private var squares: [Float]
  /// How strongly weights are drawn to 0.
  private let decay: Float

  init(count: Int, start: Float, decay: Float) {
    values = Array(repeating: 0, count: count)
    squares = Array(repeating: start, count: count)
    self.decay = decay
  }

  @inline(__always)
  mutating func step(_ index: Int, gradient: Float, rate: Float) {
    let gradient = gradient + decay * values[index]
    squares[index] += gradient * gradient
    values[index] -= rate * gradient / squares[index].squareRoot()
  }

  /// The weights as small whole numbers.
  ///
  /// The few largest are cut off, so that the others keep their steps.
  func table(outputs: Int, codes: [UInt32]) -> QuantisedWeights {
    let sizes = values.map { abs($0) }.filter { $0 > 0 }.sorted()
    let largest = sizes.isEmpty ? 1 : sizes[Int(Double(sizes.count - 1) * 0.9995)]
    let scale = largest / 127
    return QuantisedWeights(
      outputs: outputs, scale: scale, codes: codes,
      weights: values.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) })
  }
}

/// What a ``WeightTable`` is made of, features without weight left out.
struct QuantisedWeights: Sendable {
  let outputs: Int
  let scale: Float
  let codes: [UInt32]
  let weights: [Int8]

  init(outputs: Int, scale: Float, codes: [UInt32], weights: [Int8]) {
    self.outputs = outputs
    self.scale = scale
    let kept = codes.indices.filter { place in
      (0..<outputs).contains { weights[place * outputs + $0] != 0 }
    }
    self.codes = kept.map { codes[$0] }
    self.weights = kept.flatMap { weights[($0 * outputs)..<(($0 + 1) * outputs)] }
  }
}

/// A linear model of yes or no.
struct LogisticLearner {
  /// Numbers of features and the answer, by example.
  var examples: [(features: [Int32], isTrue: Bool)] = []
  let passes: Int
  let rate: Float
  let decay: Float
  /// Examples that are nearly right teach nothing.
  let leastError: Float

  func learn(featureCount: Int, seed: UInt64) -> AdaptiveWeights {
    var weights = AdaptiveWeights(count: featureCount, start: 1e-6, decay: decay)
    var random = SplitMix(seed: seed)
    var order = Array(examples.indices)
    for pass in 0..<passes {
      order.shuffle(using: &random)
      let rate = rate * (1 - 0.8 * Float(pass) / Float(passes))
      for index in order {
        let example = examples[index]
        let sum = example.features.reduce(Float(0)) { $0 + weights.values[Int($1)] }
        let error = (example.isTrue ? 1 : 0) - Logistic.likelihood(sum)
        if abs(error) < leastError { continue }
        for feature in example.features {
          weights.step(Int(feature), gradient: -error, rate: rate)
        }
      }
    }
    return weights
  }
}
