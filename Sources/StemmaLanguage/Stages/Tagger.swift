import CLanguageKernels

/// Gives each token the tag that its vector scores highest.
///
/// Source: spaCy, `pipeline/tagger.pyx`.
struct TaggerWeights: Sendable {
  let labels: [String]
  let matrix: Matrix
  let bias: AlignedFloats

  /// The labels that a file of settings lists.
  private struct Settings: Decodable {
    let labels: [String]
  }

  init(_ files: ModelFiles) throws(LanguageError) {
    let model = try ThincModel(files, path: "tagger/model")
    let layer = model.layers(named: "softmax").first
    let weights = try model.tensor("W", of: layer, dimensions: 2)
    let bias = try model.tensor("b", of: layer, dimensions: 1)
    labels = try files.json("tagger/cfg", as: Settings.self).labels
    guard weights.shape[0] == labels.count, bias.shape == [labels.count],
      labels.count < Int(Int16.max), weights.shape[1] <= Int(LK_WIDEST)
    else { throw files.malformed("tagger/cfg", "other labels than the network has outputs") }
    let inputs = weights.shape[1]
    matrix = Matrix(outputs: labels.count, inputs: inputs) { weights.values[$0 * inputs + $1] }
    self.bias = AlignedFloats(bias.values)
  }
}

/// A tagger with one task's scratch memory.
final class Tagger {
  private let weights: TaggerWeights
  private let kernels: Kernels
  private let scores: ScratchFloats
  private static let batch = 96

  /// The tags of the text, by token.
  private(set) var tags: [Int16] = []

  init(_ weights: TaggerWeights, kernels: Kernels) {
    (self.weights, self.kernels) = (weights, kernels)
    scores = ScratchFloats(count: Self.batch * weights.matrix.columns)
  }

  /// Starts on a text of so many tokens.
  func begin(count: Int) {
    tags = Array(repeating: -1, count: count)
  }

  /// Tags some tokens.
  ///
  /// - Parameter vectors: a row a token.
  func tag(_ tokens: Range<Int>, vectors: UnsafePointer<Float>) {
    let width = weights.matrix.inputs
    for first in stride(from: tokens.lowerBound, to: tokens.upperBound, by: Self.batch) {
      let count = min(Self.batch, tokens.upperBound - first)
      weights.matrix.multiply(
        vectors + (first - tokens.lowerBound) * width, stride: width, rows: count,
        into: scores.start, kernels: kernels)
      for row in 0..<count {
        let row = (scores: scores.start + row * weights.matrix.columns, token: first + row)
        var best = 0
        for label in 1..<weights.labels.count
        where row.scores[label] + weights.bias.start[label]
          > row.scores[best] + weights.bias.start[best]
        {
          best = label
        }
        tags[row.token] = Int16(best)
      }
    }
  }
}
