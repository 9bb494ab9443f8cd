import Foundation
import StemmaReaders
import TrainingTools

/// Grows trees one after the other, each on what those before leave to explain.
///
/// Features are cut into bins by quantiles; each tree asks level by level the question that lowers
/// the logistic loss most by Newton's step (as in T. Chen and C. Guestrin, XGBoost, KDD 2016).
/// Deterministic: ties go to the first feature and bin.
struct TreeGrower {
  struct Settings {
    var trees = 160
    var rate: Float = 0.08
    /// Weighs against leaves of few rows.
    var ridge: Float = 2
    /// Least sum of second derivatives in a leaf.
    var leastWeight: Float = 2
    var bins = 64
    /// Each tree looks at this share of the features, taken in turn.
    var featureShare: Float = 0.4
  }

  struct Rows {
    var values: [Float] = []
    var labels: [Float] = []
    var weights: [Float] = []
    let width: Int

    init(width: Int) { self.width = width }

    var count: Int { labels.count }

    mutating func append(_ row: ArraySlice<Float>, label: Bool, weight: Float = 1) {
      values.append(contentsOf: row)
      labels.append(label ? 1 : 0)
      weights.append(weight)
    }
  }

  private let settings: Settings
  private let rows: Rows
  /// Bins of each row, feature after feature.
  private var binned: [UInt8] = []
  private var edges: [[Float]] = []

  init(_ rows: Rows, settings: Settings) {
    self.rows = rows
    self.settings = settings
    for feature in 0..<rows.width {
      let column = (0..<rows.count).map { rows.values[$0 * rows.width + feature] }
      let edges = Self.edges(of: column, bins: settings.bins)
      self.edges.append(edges)
      for value in column {
        var (low, high) = (0, edges.count)
        while low < high {
          let middle = (low + high) / 2
          if value > edges[middle] { low = middle + 1 } else { high = middle }
        }
        binned.append(UInt8(low))
      }
    }
  }

  /// Thresholds between values, so that about as many rows lie between any two.
  private static func edges(of column: [Float], bins: Int) -> [Float] {
    let sorted = column.sorted()
    var edges: [Float] = []
    for bin in 1..<bins {
      let value = sorted[min(sorted.count - 1, sorted.count * bin / bins)]
      guard let above = sorted[sorted.partitioning { $0 > value }...].first else { break }
      let edge = (value + above) / 2
      if edges.last.map({ $0 < edge }) ?? true { edges.append(edge) }
    }
    return edges
  }

  /// All trees.
  func grown() -> BoostedTrees {
    var trees = BoostedTrees()
    var scores = [Float](repeating: 0, count: rows.count)
    var random = SplitMix(seed: 7)
    for _ in 0..<settings.trees {
      var gradients = [Float](repeating: 0, count: rows.count)
      var curvatures = gradients
      for row in 0..<rows.count {
        let chance = 1 / (1 + exp(-scores[row]))
        gradients[row] = rows.weights[row] * (chance - rows.labels[row])
        curvatures[row] = rows.weights[row] * max(1e-4, chance * (1 - chance))
      }
      let features = (0..<rows.width).filter { _ in random.share() < settings.featureShare }
      addTree(to: &trees, gradients, curvatures, features, &scores)
    }
    return trees
  }

  private func addTree(
    to trees: inout BoostedTrees, _ gradients: [Float], _ curvatures: [Float], _ features: [Int],
    _ scores: inout [Float]
  ) {
    let questions = (1 << BoostedTrees.depth) - 1
    var node = [Int](repeating: 0, count: rows.count)
    var asked: [(feature: Int, bin: Int)] = []
    for level in 0..<BoostedTrees.depth {
      let first = (1 << level) - 1
      var best = [(gain: Float, feature: Int, bin: Int)](
        repeating: (0, 0, Int(UInt8.max)), count: 1 << level)
      for feature in features {
        search(feature, level, node, gradients, curvatures, &best)
      }
      for found in best { asked.append((found.feature, found.bin)) }
      for row in 0..<rows.count {
        let question = asked[first + node[row] - first]
        let bin = Int(binned[question.feature * rows.count + row])
        node[row] = 2 * node[row] + (bin > question.bin ? 2 : 1)
      }
    }
    var sums = [(Float, Float)](repeating: (0, 0), count: 1 << BoostedTrees.depth)
    for row in 0..<rows.count {
      sums[node[row] - questions].0 += gradients[row]
      sums[node[row] - questions].1 += curvatures[row]
    }
    let values = sums.map { -settings.rate * $0.0 / ($0.1 + settings.ridge) }
    for row in 0..<rows.count { scores[row] += values[node[row] - questions] }
    for question in asked {
      let edges = edges[question.feature]
      trees.features.append(UInt16(question.feature))
      trees.thresholds.append(
        question.bin < edges.count ? edges[question.bin] : .greatestFiniteMagnitude)
    }
    trees.values.append(contentsOf: values)
  }

  /// The best question of one feature for each node of a level.
  private func search(
    _ feature: Int, _ level: Int, _ node: [Int], _ gradients: [Float], _ curvatures: [Float],
    _ best: inout [(gain: Float, feature: Int, bin: Int)]
  ) {
    let first = (1 << level) - 1
    let bins = edges[feature].count + 1
    guard bins > 1 else { return }
    var sums = [(Float, Float)](repeating: (0, 0), count: bins << level)
    for row in 0..<rows.count {
      let place = (node[row] - first) * bins + Int(binned[feature * rows.count + row])
      sums[place].0 += gradients[row]
      sums[place].1 += curvatures[row]
    }
    for index in 0..<(1 << level) {
      let part = sums[(index * bins)..<((index + 1) * bins)]
      let total = part.reduce((Float(0), Float(0))) { ($0.0 + $1.0, $0.1 + $1.1) }
      var left: (Float, Float) = (0, 0)
      for bin in 0..<(bins - 1) {
        left.0 += part[index * bins + bin].0
        left.1 += part[index * bins + bin].1
        let right = (total.0 - left.0, total.1 - left.1)
        guard left.1 >= settings.leastWeight, right.1 >= settings.leastWeight else { continue }
        let gain = value(left) + value(right) - value(total)
        if gain > best[index].gain + 1e-6 { best[index] = (gain, feature, bin) }
      }
    }
  }

  private func value(_ sum: (Float, Float)) -> Float {
    sum.0 * sum.0 / (sum.1 + settings.ridge)
  }
}

extension RandomAccessCollection {
  /// The first place whose element is past a boundary, in a collection sorted by it.
  fileprivate func partitioning(_ isPast: (Element) -> Bool) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if isPast(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
