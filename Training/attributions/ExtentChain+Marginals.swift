import Glibc
import StemmaClaims

extension ExtentChain {
  /// How likely each label of each token is, and each pair of labels side by side.
  ///
  /// Laid out as ``ChainScores``. Nothing where no labelling is possible.
  ///
  /// Source: the forward–backward algorithm with a scale a token, Rabiner 1989.
  func marginals() -> ChainScores? {
    guard let forward = forward() else { return nil }
    let (states, predecessors) = (Self.states, Self.predecessors)
    let width = states.count
    var result = ChainScores(count: count)
    var backward = [Double](repeating: 1, count: width)
    for token in stride(from: count - 1, through: 0, by: -1) {
      let ahead = forward.values[(width * token)..<(width * (token + 1))]
      let total = zip(ahead, backward).reduce(0) { $0 + $1.0 * $1.1 }
      for (state, value) in ahead.enumerated() {
        result.labels[5 * token + states[state].label.rawValue] +=
          Float(value * backward[state] / total)
      }
      if token == 0 { break }
      var before = [Double](repeating: 0, count: width)
      var pairs = [Double](repeating: 0, count: 25)
      var sum = 0.0
      for (state, to) in states.enumerated() where allows(to.label, at: token) {
        let own =
          forward.labels[5 * token + to.label.rawValue] * backward[state] / forward.scales[token]
        for other in predecessors[state] {
          let from = states[other].label
          guard allows(from, then: to.label, at: token) else { continue }
          let pair = 5 * from.rawValue + to.label.rawValue
          let value = own * forward.pairs[25 * token + pair]
          before[other] += value
          let weight = forward.values[width * (token - 1) + other] * value
          pairs[pair] += weight
          sum += weight
        }
      }
      for pair in 0..<25 { result.pairs[25 * token + pair] = Float(pairs[pair] / sum) }
      backward = before
    }
    return result
  }

  private struct Forward {
    /// By token and state: the summed weight of all ways there, scaled to 1 a token.
    var values: [Double]
    var scales: [Double]
    /// The scores, each token's raised to the power of e after its largest was taken off.
    var labels: [Double]
    var pairs: [Double]
  }

  private func forward() -> Forward? {
    let (states, predecessors) = (Self.states, Self.predecessors)
    let width = states.count
    var result = Forward(
      values: Array(repeating: 0, count: width * count), scales: Array(repeating: 0, count: count),
      labels: exponentials(scores.labels, 5), pairs: exponentials(scores.pairs, 25))
    for token in 0..<count {
      var total = 0.0
      for (state, to) in states.enumerated() where allows(to.label, at: token) {
        var value = token == 0 && to.canBegin ? 1.0 : 0
        if token > 0 {
          for other in predecessors[state] {
            let from = states[other].label
            guard allows(from, then: to.label, at: token) else { continue }
            value +=
              result.values[width * (token - 1) + other]
              * result.pairs[25 * token + 5 * from.rawValue + to.label.rawValue]
          }
        }
        value *= result.labels[5 * token + to.label.rawValue]
        result.values[width * token + state] = value
        total += value
      }
      guard total > 0 else { return nil }
      for state in 0..<width { result.values[width * token + state] /= total }
      result.scales[token] = total
    }
    return result
  }

  private func exponentials(_ scores: [Float], _ width: Int) -> [Double] {
    var result = [Double](repeating: 0, count: scores.count)
    for start in stride(from: 0, to: scores.count, by: width) {
      let largest = scores[start..<(start + width)].max() ?? 0
      for place in start..<(start + width) {
        result[place] = Double(expf(scores[place] - largest))
      }
    }
    return result
  }
}
