import CLanguageKernels

/// The weights that score the next move of a parser or an entity recogniser from a few tokens.
///
/// Source: spaCy, `ml/tb_framework.py` and `ml/_precomputable_affine.py`.
struct StateWeights: Sendable {
  /// Tokens that a state is described by.
  let features: Int
  /// Floats of a hidden layer of two pieces.
  let hidden: Int
  let classes: Int
  /// From a token's vector to what the state sees of it.
  let projection: Matrix
  let projectionBias: AlignedFloats
  /// From that to a token's share in the hidden layer, for each feature that it can be.
  let shares: Matrix
  /// The shares of a token that is not there.
  let absent: AlignedFloats
  let hiddenBias: AlignedFloats
  let upper: Matrix
  let upperBias: AlignedFloats

  init(_ model: ThincModel) throws(LanguageError) {
    guard let root = model.layers.first, let upperAt = root.references["upper"],
      let lowerAt = root.references["lower"],
      let projectionAt = model.layers.indices.first(where: {
        model.layers[$0].name == "linear" && $0 != upperAt
      })
    else { throw model.files.unsupported(model.path, "not a transition-based parser") }
    let (upperLayer, lowerLayer) = (model.layers[upperAt], model.layers[lowerAt])
    let lower = try model.tensor("W", of: lowerLayer, dimensions: 4)
    let lowerBias = try model.tensor("b", of: lowerLayer, dimensions: 2)
    let padding = try model.tensor("pad", of: lowerLayer, dimensions: 4)
    let upper = try model.tensor("W", of: upperLayer, dimensions: 2)
    let upperBias = try model.tensor("b", of: upperLayer, dimensions: 1)
    let linear = try model.tensor("W", of: model.layers[projectionAt], dimensions: 2)
    let linearBias = try model.tensor("b", of: model.layers[projectionAt], dimensions: 1)

    let (features, hidden, inputs) = (lower.shape[0], lower.shape[1], lower.shape[3])
    guard lower.shape[2] == 2, hidden % 16 == 0, hidden <= Int(LK_WIDEST), features <= 16,
      lowerBias.shape == [hidden, 2], padding.shape == [1, features, hidden, 2],
      upper.shape[1] == hidden, upperBias.shape == [upper.shape[0]],
      linear.shape[0] == inputs, linearBias.shape == [inputs], inputs % Int(LK_PANEL) == 0
    else { throw model.files.unsupported(model.path, "layers of unexpected sizes") }

    (self.features, self.hidden, classes) = (features, hidden, upper.shape[0])
    // The two pieces one after the other, where the file has them in turn.
    func inTurn(_ row: Int) -> Int {
      (row / (2 * hidden) * hidden + row % hidden) * 2 + row % (2 * hidden) / hidden
    }
    projection = Matrix(outputs: inputs, inputs: linear.shape[1]) {
      linear.values[$0 * linear.shape[1] + $1]
    }
    projectionBias = AlignedFloats(linearBias.values)
    shares = Matrix(outputs: features * 2 * hidden, inputs: inputs) {
      lower.values[inTurn($0) * inputs + $1]
    }
    absent = AlignedFloats((0..<features * 2 * hidden).map { padding.values[inTurn($0)] })
    hiddenBias = AlignedFloats((0..<2 * hidden).map { lowerBias.values[inTurn($0)] })
    let upperMatrix = Matrix(outputs: classes, inputs: hidden) { upper.values[$0 * hidden + $1] }
    self.upper = upperMatrix
    self.upperBias = AlignedFloats(count: upperMatrix.columns) {
      _ = $0.update(from: upperBias.values)
    }
  }
}
