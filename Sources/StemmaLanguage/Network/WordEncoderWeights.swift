import CLanguageKernels

/// The weights that turn words into vectors: hashed features, and four windows of three words.
///
/// Source: spaCy, `ml/models/tok2vec.py`: `MultiHashEmbed.v2` and `MaxoutWindowEncoder.v2`.
struct WordEncoderWeights: Sendable {
  /// What a word is looked up by.
  enum Feature: String, Sendable {
    case norm = "NORM"
    case prefix = "PREFIX"
    case suffix = "SUFFIX"
    case shape = "SHAPE"
    case spaced = "SPACY"
    case isSpace = "IS_SPACE"
  }

  /// Rows of 3 * width floats, four of which are summed for each value of a feature: the rows of the
  /// model's table, multiplied already with the feature's share of the mixture.
  struct Table: Sendable {
    let feature: Feature
    let seed: UInt32
    let rows: Int
    let floats: AlignedFloats
  }

  /// What makes of a pretrained vector its share of the mixture.
  struct Pretrained: Sendable {
    let projection: Matrix
    let share: Matrix
  }

  /// Bias, and gain and shift of the normalisation: what `maxout` of the kernels needs.
  struct Ending: Sendable {
    let bias: AlignedFloats
    let gain: AlignedFloats
    let shift: AlignedFloats
  }

  /// Floats of a vector.
  let width: Int
  let tables: [Table]
  /// What projects pretrained vectors, where the model has them.
  let pretrained: Pretrained?
  /// How the sum of all shares ends as a word's own vector.
  let mixtureEnding: Ending
  /// The first window: the products of a word for each of the three places, 9 * width in all.
  let places: Matrix
  let placesEnding: Ending
  /// The windows after it, each as the four matrices of Winograd's F(2,3).
  let windows: [(products: [Matrix], ending: Ending)]

  init(_ model: ThincModel) throws(LanguageError) {
    func unsupported(_ problem: String) -> LanguageError {
      model.files.unsupported(model.path, problem)
    }
    let maxouts = model.layers(named: "maxout")
    let norms = model.layers(named: "layernorm")
    // The first layer mixes; each after it is a window, which sees one word further.
    guard maxouts.count == norms.count, (2...1 + WordEncoder.reach).contains(maxouts.count) else {
      throw unsupported("not a tok2vec of two to five maxout layers, each with its normalisation")
    }
    var layers: [MaxoutLayer] = []
    for (maxout, norm) in zip(maxouts, norms) {
      layers.append(try MaxoutLayer(maxout, norm: norm, of: model))
    }
    let width = layers[0].width
    guard width % Int(LK_PANEL) == 0, width <= Int(LK_WIDEST) else {
      throw unsupported("width \(width)")
    }
    let looked = try Self.lookups(of: model, width: width)
    guard layers[0].inputs == width * (looked.tables.count + (looked.projection == nil ? 0 : 1)),
      layers[1...].allSatisfy({ $0.width == width && $0.inputs == 3 * width })
    else { throw unsupported("layers of other sizes than \(width)") }
    self.width = width
    let shares = layers[0].shares()
    tables = zip(looked.tables, shares).map { Table($0, multipliedBy: $1) }
    pretrained = looked.projection.map {
      Pretrained(projection: $0, share: shares[shares.count - 1])
    }
    mixtureEnding = layers[0].ending
    places = layers[1].placesMatrix()
    placesEnding = layers[1].ending
    windows = layers[2...].map { ($0.pairMatrices(), $0.ending) }
  }

  /// The tables as the file has them, in the order of the mixture.
  private static func lookups(
    of model: ThincModel, width: Int
  ) throws(LanguageError) -> (tables: [Table], projection: Matrix?) {
    let columns = model.layers(named: "extract_features").first?.attributes["columns"]?.items ?? []
    var tables: [(column: Int, table: Table)] = []
    for layer in model.layers(named: "hashembed") {
      let rows = try model.tensor("E", of: layer, dimensions: 2)
      guard let column = layer.attributes["column"]?.integer, columns.indices.contains(column),
        let feature = columns[column].text.flatMap(Feature.init),
        let seed = layer.attributes["seed"]?.integer.flatMap(UInt32.init(exactly:)),
        rows.shape[1] == width
      else { throw model.files.unsupported(model.path, "a feature that is not known") }
      let table = Table(
        feature: feature, seed: seed, rows: rows.shape[0], floats: AlignedFloats(rows.values))
      tables.append((column, table))
    }
    tables.sort { $0.column < $1.column }
    guard let layer = model.layers(named: "static_vectors").first else {
      return (tables.map(\.table), nil)
    }
    let weights = try model.tensor("W", of: layer, dimensions: 2)
    guard weights.shape[0] == width else {
      throw model.files.unsupported(model.path, "pretrained vectors of another width")
    }
    let projection = Matrix(outputs: width, inputs: weights.shape[1]) {
      weights.values[$0 * weights.shape[1] + $1]
    }
    return (tables.map(\.table), projection)
  }
}

extension WordEncoderWeights.Table {
  /// The table with every row multiplied.
  fileprivate init(_ table: Self, multipliedBy share: Matrix) {
    (feature, seed, rows) = (table.feature, table.seed, table.rows)
    floats = AlignedFloats(count: table.rows * share.columns) { products in
      guard let start = products.baseAddress else { return }
      share.multiply(
        table.floats.start, stride: share.inputs, rows: table.rows, into: start,
        kernels: Kernels(.best))
    }
  }
}

/// A maxout layer of three pieces as the file has it.
private struct MaxoutLayer {
  let width: Int
  let inputs: Int
  let ending: WordEncoderWeights.Ending
  private let weights: ThincModel.Tensor

  init(
    _ layer: ThincModel.Layer, norm: ThincModel.Layer, of model: ThincModel
  ) throws(LanguageError) {
    weights = try model.tensor("W", of: layer, dimensions: 3)
    let bias = try model.tensor("b", of: layer, dimensions: 2)
    let gain = try model.tensor("G", of: norm, dimensions: 1)
    let shift = try model.tensor("b", of: norm, dimensions: 1)
    let width = weights.shape[0]
    (self.width, inputs) = (width, weights.shape[2])
    guard weights.shape[1] == 3, bias.shape == [width, 3], gain.shape == [width],
      shift.shape == [width]
    else { throw model.files.unsupported(model.path, "a maxout layer of other than three pieces") }
    ending = WordEncoderWeights.Ending(
      bias: AlignedFloats(
        (0..<3 * width).map { bias.values[$0 % width * 3 + $0 / width] }),
      gain: AlignedFloats(gain.values), shift: AlignedFloats(shift.values))
  }

  /// The weight of a row: the pieces one after the other, where the file has them in turn.
  private func weight(_ row: Int, _ input: Int) -> Float {
    weights.values[(row % width * 3 + row / width) * inputs + input]
  }

  /// The layer in parts of `width` inputs each; what it makes of all is the sum of what they make of each.
  func shares() -> [Matrix] {
    (0..<inputs / width).map { part in
      Matrix(outputs: 3 * width, inputs: width) { weight($0, part * width + $1) }
    }
  }

  /// The three places of the window under each other, so that one product of a word has all three. The
  /// word before a token uses the window's first place, and so on.
  func placesMatrix() -> Matrix {
    Matrix(outputs: 9 * width, inputs: width) { output, input in
      weight(output % (3 * width), output / (3 * width) * width + input)
    }
  }

  /// The window's weights transformed for two outputs from four products.
  ///
  /// Source: Lavin and Gray 2016, "Fast algorithms for convolutional neural networks", F(2,3) in one
  /// dimension: a third fewer products than the plain window.
  func pairMatrices() -> [Matrix] {
    let combinations: [(Float, Float, Float) -> Float] = [
      { first, _, _ in first },
      { first, second, third in (first + second + third) / 2 },
      { first, second, third in (first - second + third) / 2 },
      { _, _, third in third },
    ]
    return combinations.map { combine in
      Matrix(outputs: 3 * width, inputs: width) { row, input in
        combine(
          weight(row, input), weight(row, width + input), weight(row, 2 * width + input))
      }
    }
  }
}
