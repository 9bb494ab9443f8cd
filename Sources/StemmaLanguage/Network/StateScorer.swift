import CLanguageKernels

/// Scores the moves open to a parser in a state: one task's scratch memory over shared weights.
///
/// A token's shares in the hidden layer are computed for a block of tokens when one of them is first
/// asked for. So many blocks are kept, the least recently used gives way: memory does not grow with the text.
final class StateScorer {
  /// Tokens of a block; a segment of the encoder holds a whole number of them.
  static let block = 64
  private static let mostBlocks = 32

  /// The scores of the last state, by class.
  let scores: ScratchFloats
  private let weights: StateWeights
  private let encoder: WordEncoder
  private let kernels: Kernels
  private let projected: ScratchFloats
  private let shares: ScratchFloats
  private let rows: UnsafeMutablePointer<UnsafePointer<Float>?>

  /// What is done with a segment of tokens and their vectors.
  typealias Visit = (Range<Int>, UnsafePointer<Float>) -> Void

  private var words: WordSequence?
  private var visit: Visit = { _, _ in }
  /// Tokens before this one were visited.
  private var visited = 0
  /// The tokens whose vectors the encoder holds, and the vectors.
  private var encoded = 0..<0
  private var vectors: UnsafePointer<Float>?
  /// Where a block's shares are kept, -1 for nowhere.
  private var placeOfBlock: [Int32] = []
  private var blockAtPlace: [Int] = []
  private var lastUse: [Int] = []
  private var clock = 0

  init(_ weights: StateWeights, encoder: WordEncoder, kernels: Kernels) {
    (self.weights, self.encoder, self.kernels) = (weights, encoder, kernels)
    scores = ScratchFloats(count: weights.upper.columns)
    projected = ScratchFloats(count: Self.block * weights.projection.columns)
    shares = ScratchFloats(count: Self.mostBlocks * Self.block * weights.shares.columns)
    rows = .allocate(capacity: weights.features)
  }

  deinit {
    rows.deallocate()
  }

  /// Starts on a text.
  ///
  /// - Parameter visit: is given each segment of the text and its vectors once, in order.
  func begin(_ words: WordSequence, visit: @escaping Visit = { _, _ in }) {
    (self.words, self.visit) = (words, visit)
    encoded = 0..<0
    visited = 0
    placeOfBlock = Array(repeating: -1, count: words.count / Self.block + 1)
    blockAtPlace.removeAll(keepingCapacity: true)
    lastUse.removeAll(keepingCapacity: true)
    clock = 0
  }

  /// Ends a text: visits what is left of it and lets go of it.
  func end() {
    while let words, visited < words.count { _ = segment(at: visited) }
    (words, visit) = (nil, { _, _ in })
  }

  /// The vectors of the segment that a token is in, and which tokens that is.
  private func segment(at token: Int) -> (tokens: Range<Int>, vectors: UnsafePointer<Float>)? {
    guard let words else { return nil }
    if !encoded.contains(token) {
      let start = token / WordEncoder.segment * WordEncoder.segment
      encoded = start..<min(words.count, start + WordEncoder.segment)
      let vectors = encoder.encode(encoded, of: words)
      self.vectors = vectors
      if encoded.lowerBound == visited {
        visited = encoded.upperBound
        visit(encoded, vectors)
      }
    }
    return vectors.map { (encoded, $0) }
  }

  /// Scores a state.
  ///
  /// - Parameter tokens: a token for each feature, -1 for one that is not there.
  func score(_ tokens: UnsafePointer<Int32>) {
    let width = 2 * weights.hidden
    for feature in 0..<weights.features {
      let token = Int(tokens[feature])
      let row = token < 0 ? weights.absent.start : sharesOf(token)
      rows[feature] = row + feature * width
    }
    rows.withMemoryRebound(to: UnsafePointer<Float>?.self, capacity: weights.features) {
      kernels.table.pointee.score(
        weights.features, $0, weights.hidden, weights.hiddenBias.start,
        weights.upper.panelsStart, weights.upper.panels, weights.upperBias.start, scores.start)
    }
  }

  @inline(__always)
  private func sharesOf(_ token: Int) -> UnsafePointer<Float> {
    let block = token / Self.block
    var place = Int(placeOfBlock[block])
    if place < 0 { place = load(block) }
    clock += 1
    lastUse[place] = clock
    let row = place * Self.block + token % Self.block
    return UnsafePointer(shares.start + row * weights.shares.columns)
  }

  /// Computes the shares of a block.
  private func load(_ block: Int) -> Int {
    var place = blockAtPlace.count
    if place < Self.mostBlocks {
      blockAtPlace.append(block)
      lastUse.append(0)
    } else {
      place = lastUse.indices.min { lastUse[$0] < lastUse[$1] } ?? 0
      placeOfBlock[blockAtPlace[place]] = -1
      blockAtPlace[place] = block
    }
    placeOfBlock[block] = Int32(place)
    guard let segment = segment(at: block * Self.block) else { return place }
    let first = block * Self.block
    let count = min(Self.block, segment.tokens.upperBound - first)
    weights.projection.multiply(
      segment.vectors + (first - segment.tokens.lowerBound) * encoder.width, stride: encoder.width,
      rows: count, into: projected.start, kernels: kernels)
    let columns = weights.projection.columns
    for row in 0..<count {
      for column in 0..<columns {
        projected.start[row * columns + column] += weights.projectionBias.start[column]
      }
    }
    weights.shares.multiply(
      projected.start, stride: columns, rows: count,
      into: shares.start + place * Self.block * weights.shares.columns, kernels: kernels)
    return place
  }
}
