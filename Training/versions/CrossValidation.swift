import Foundation
import StemmaReuse
import TrainingTools

/// What is said of groups that were not learnt from: each tenth judged by weights of the rest, several times
/// over with other tenths.
struct CrossValidation {
  private static let folds = 10
  private static let rounds = 20

  private let pairs: [MeasuredPair]
  /// Pairs of versions among the reports.
  private let versions: Int
  /// By round, for each pair the log odds that they are versions of one article.
  private let evidence: [[Double]]

  init(_ pairs: [MeasuredPair], versions: Int) {
    (self.pairs, self.versions) = (pairs, versions)
    let groups = Set(pairs.map(\.group)).sorted()
    var random = SplitMix(seed: 1)
    evidence = (0..<Self.rounds).map { _ in
      let order = groups.shuffled(using: &random)
      let folds = Dictionary(
        uniqueKeysWithValues: order.enumerated().map { ($1, $0 % Self.folds) })
      var evidence = [Double](repeating: 0, count: pairs.count)
      for fold in 0..<Self.folds {
        let learnt = VersionLearner.learn(pairs.filter { folds[$0.group] != fold })
        for place in pairs.indices where folds[pairs[place].group] == fold {
          evidence[place] = learnt.evidence(pairs[place])
        }
      }
      return evidence
    }
  }

  /// How good the list is that begins at each of some chances.
  var text: String {
    var lines = [
      "| Listed from a chance of | Pairs | Precision | Recall | F1 | Average precision |",
      "| --- | --- | --- | --- | --- | --- |",
    ]
    for chance in [0.1, 0.15, 0.2, 0.25, 0.3, 0.5] {
      let lists = evidence.map { list($0, from: log(chance / (1 - chance))) }
      func mean(_ value: (List) -> Double) -> Double {
        lists.reduce(0) { $0 + value($1) } / Double(lists.count)
      }
      func spread(_ value: (List) -> Double) -> Double {
        let mean = mean(value)
        return lists.reduce(0) {
          $0 + (value($1) - mean) * (value($1) - mean) / Double(lists.count)
        }
        .squareRoot()
      }
      lines.append(
        String(
          format: "| %.2f | %.1f | %.3f | %.3f | %.4f ± %.4f | %.4f ± %.4f |", chance,
          mean(\.pairs), mean(\.precision), mean(\.recall), mean(\.f1), spread(\.f1),
          mean(\.averagePrecision), spread(\.averagePrecision)))
    }
    return lines.joined(separator: "\n")
  }

  private struct List {
    var pairs = 0.0
    var precision = 0.0
    var recall = 0.0
    var averagePrecision = 0.0
    var f1: Double { 2 * precision * recall / max(1e-9, precision + recall) }
  }

  private func list(_ evidence: [Double], from least: Double) -> List {
    let order = evidence.indices.filter { evidence[$0] >= least }
      .sorted { (evidence[$0], $1) > (evidence[$1], $0) }
    var (right, sum) = (0.0, 0.0)
    for (place, pair) in order.enumerated() where pairs[pair].isVersion {
      right += 1
      sum += right / Double(place + 1)
    }
    let all = Double(max(1, versions))
    return List(
      pairs: Double(order.count), precision: right / Double(max(1, order.count)),
      recall: right / all, averagePrecision: sum / all)
  }
}
