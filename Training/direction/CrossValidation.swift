import Foundation
import StemmaReuse
import TrainingTools

/// What is said of articles that were not learnt from: each tenth judged by weights of the rest, several
/// times over with other tenths.
struct CrossValidation {
  private static let folds = 10
  private static let rounds = 20

  /// By round, for each pair the log odds that the earlier is the earlier.
  private let evidence: [[Double]]

  init(_ pairs: [VersionPair]) {
    let articles = Set(pairs.map(\.article)).sorted()
    var random = SplitMix(seed: 1)
    evidence = (0..<Self.rounds).map { _ in
      let order = articles.shuffled(using: &random)
      let folds = Dictionary(
        uniqueKeysWithValues: order.enumerated().map { ($1, $0 % Self.folds) })
      var evidence = [Double](repeating: 0, count: pairs.count)
      for fold in 0..<Self.folds {
        let held = pairs.indices.filter { folds[pairs[$0].article] == fold }
        let rest = pairs.filter { folds[$0.article] != fold }
        let weights = LogisticRegression.weights(rest.map(\.measures))
        for place in held {
          evidence[place] = zip(pairs[place].measures, weights).reduce(0) { $0 + $1.0 * $1.1 }
        }
      }
      return evidence
    }
  }

  /// How often what is said is right, by how sure it is said.
  var text: String {
    let likely = Self.odds(VersionOrder.leastLikely)
    let certain = Self.odds(VersionOrder.leastCertain)
    let pairs = Double(evidence.first?.count ?? 0)
    var lines = ["| Said | Of all pairs | Right |", "| --- | --- | --- |"]
    for (name, bounds) in [
      ("certain", certain..<Double.infinity), ("likely", likely..<certain),
      ("either", likely..<Double.infinity), ("unclear: not said", 0..<likely),
    ] {
      let found = share(within: bounds)
      let spread = (found.right * (1 - found.right) / max(1, found.said * pairs)).squareRoot()
      lines.append(
        String(
          format: "| %@ | %.3f | %.3f ± %.3f |", name as NSString, found.said, found.right, spread))
    }
    let said = share(within: likely..<Double.infinity)
    let half = said.said * said.right + 0.5 * (1 - said.said)
    // Each pair counts 0, a half or 1.
    let squares = said.said * said.right + 0.25 * (1 - said.said)
    let spread = ((squares - half * half) / max(1, pairs)).squareRoot()
    lines.append(String(format: "\nwith a half where nothing is said: %.3f ± %.3f", half, spread))
    return lines.joined(separator: "\n")
  }

  private static func odds(_ probability: Double) -> Double {
    log(probability / (1 - probability))
  }

  private func share(within bounds: Range<Double>) -> (said: Double, right: Double) {
    let all = evidence.joined()
    let said = all.filter { bounds.contains(abs($0)) }
    let right = said.filter { $0 > 0 }
    return (
      Double(said.count) / Double(max(1, all.count)),
      Double(right.count) / Double(max(1, said.count))
    )
  }
}
