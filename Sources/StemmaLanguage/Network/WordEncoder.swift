import CLanguageKernels

/// Turns the words of a text into vectors that know four words to each side: one task's scratch memory
/// and cache over shared weights.
///
/// A word's own vector, and its products for the first window, are kept for the words met last; what a
/// text's vectors are does not depend on what is kept.
final class WordEncoder {
  /// Tokens encoded at once.
  static let segment = 512
  /// How far a token's vector sees to each side, and thus the rows beside a segment.
  static let reach = 4
  /// Rows before the first token: the reach, and room for pairs.
  private static let margin = 6
  /// Words whose products are kept.
  private static let mostKnown = 4608
  /// Words and pairs that go through a product at once, so that it stays in the second-level cache.
  private static let wordBatch = 48
  private static let pairBatch = 48

  let width: Int
  private let weights: WordEncoderWeights
  private let vectors: PretrainedVectors?
  private let kernels: Kernels

  /// Row in `known…` by variant and space; row 0 is of no word.
  private var rowOfWord: [Int32] = []
  private var knownCount = 1
  private let knownVectors: ScratchFloats
  private let knownProducts: ScratchFloats

  /// What the features of a batch of words add up to.
  private let mixed: ScratchFloats
  private let projected: ScratchFloats
  private let inputs: ScratchFloats
  private let products: ScratchFloats
  /// The vectors of the last layer, and room for the next.
  private var front: ScratchFloats
  private var back: ScratchFloats
  private var words: [Int32] = []

  init(_ weights: WordEncoderWeights, vectors: PretrainedVectors?, kernels: Kernels) {
    (self.weights, self.vectors, self.kernels) = (weights, vectors, kernels)
    let width = weights.width
    self.width = width
    knownVectors = ScratchFloats(count: Self.mostKnown * width)
    knownProducts = ScratchFloats(count: Self.mostKnown * 9 * width)
    mixed = ScratchFloats(count: Self.wordBatch * 3 * width)
    projected = ScratchFloats(count: 4 * width)
    inputs = ScratchFloats(count: 4 * Self.pairBatch * width)
    products = ScratchFloats(count: 4 * Self.pairBatch * 3 * width)
    let rows = Self.segment + 2 * Self.margin + 2
    (front, back) = (ScratchFloats(count: rows * width), ScratchFloats(count: rows * width))
  }

  /// Forgets all words, whose numbers then mean others.
  func forgetWords() {
    rowOfWord.removeAll(keepingCapacity: true)
    knownCount = 1
  }

  /// The vectors of some tokens.
  ///
  /// - Parameter range: at most ``segment`` tokens; starts at an even one.
  /// - Returns: a row of ``width`` floats a token, good until the next call.
  func encode(_ range: Range<Int>, of words: WordSequence) -> UnsafePointer<Float> {
    precondition(range.count <= Self.segment && range.lowerBound % 2 == 0, "no such segment")
    findWords(around: range, of: words)
    let first = Self.margin - (Self.reach - 1)
    let base = weights.placesEnding
    self.words.withUnsafeBufferPointer { words in
      guard let rows = words.baseAddress else { return }
      kernels.table.pointee.window_of_known(
        range.count + 2 * (Self.reach - 1), width, rows, knownProducts.start, knownVectors.start,
        base.bias.start, base.gain.start, base.shift.start, front.start + first * width, width)
    }
    for (number, window) in weights.windows.enumerated() {
      let beside = (Self.reach - 2 - number + 1) / 2 * 2
      applyWindow(window, rows: (Self.margin - beside)..<(Self.margin + range.count + beside))
      (front, back) = (back, front)
    }
    return UnsafePointer(front.start + Self.margin * width)
  }

  /// A window of three over rows of the one layer into rows of the other, two at a time.
  private func applyWindow(
    _ window: (products: [Matrix], ending: WordEncoderWeights.Ending), rows: Range<Int>
  ) {
    let table = kernels.table.pointee
    var row = rows.lowerBound
    while row < rows.upperBound {
      let pairs = min(Self.pairBatch, (rows.upperBound - row + 1) / 2)
      let x = front.start + row * width
      table.pair_inputs(pairs, width, x, inputs.start)
      for (number, matrix) in window.products.enumerated() {
        matrix.multiply(
          inputs.start + number * pairs * width, stride: width, rows: pairs,
          into: products.start + number * pairs * 3 * width, kernels: kernels)
      }
      table.pair_outputs(
        pairs, width, products.start, window.ending.bias.start, window.ending.gain.start,
        window.ending.shift.start, x, back.start + row * width)
      row += 2 * pairs
    }
  }

  // MARK: - Words

  /// Fills `words` with the known rows of a segment's words and of those beside it.
  private func findWords(around range: Range<Int>, of words: WordSequence) {
    let around =
      max(0, range.lowerBound - Self.reach)..<min(words.count, range.upperBound + Self.reach)
    if knownCount + around.count > Self.mostKnown { forgetWords() }
    let missing = words.lexicon.variants.count * 2 - rowOfWord.count
    if missing > 0 { rowOfWord.append(contentsOf: repeatElement(0, count: missing + 4096)) }
    var unknown: [WordSequence.Word] = []
    self.words.removeAll(keepingCapacity: true)
    for place in (range.lowerBound - Self.reach)..<(range.upperBound + Self.reach) {
      guard around.contains(place) else {
        self.words.append(0)
        continue
      }
      let word = words[place]
      if rowOfWord[word.key] == 0 {
        rowOfWord[word.key] = Int32(knownCount + unknown.count)
        unknown.append(word)
        if unknown.count == Self.wordBatch { learn(&unknown, lexicon: words.lexicon) }
      }
      self.words.append(rowOfWord[word.key])
    }
    learn(&unknown, lexicon: words.lexicon)
  }

  /// Computes vectors and products of words and keeps them.
  private func learn(_ unknown: inout [WordSequence.Word], lexicon: Lexicon) {
    if unknown.isEmpty { return }
    for (row, word) in unknown.enumerated() {
      mix(word, lexicon: lexicon, into: mixed.start + row * 3 * width)
    }
    let vectors = knownVectors.start + knownCount * width
    let ending = weights.mixtureEnding
    kernels.table.pointee.maxout(
      unknown.count, width, mixed.start, 3 * width, ending.bias.start, ending.gain.start,
      ending.shift.start, nil, 0, vectors, width)
    weights.places.multiply(
      vectors, stride: width, rows: unknown.count,
      into: knownProducts.start + knownCount * 9 * width, kernels: kernels)
    knownCount += unknown.count
    unknown.removeAll(keepingCapacity: true)
  }

  /// Adds up the shares of a word's features: a row of 3 * ``width``.
  private func mix(
    _ word: WordSequence.Word, lexicon: Lexicon, into row: UnsafeMutablePointer<Float>
  ) {
    let mixedWidth = 3 * width
    row.update(repeating: 0, count: mixedWidth)
    let variant = lexicon.variants[Int(word.variant)]
    let lexeme = lexicon.lexemes[Int(variant.lexeme)]
    for table in weights.tables {
      let value: UInt64 =
        switch table.feature {
        case .norm: variant.norm
        case .prefix: lexeme.prefix
        case .suffix: lexeme.suffix
        case .shape: lexeme.shape
        case .spaced: word.isSpaced ? 1 : 0
        case .isSpace: lexeme.isSpace ? 1 : 0
        }
      let hashes = StringHash.embeddingRows(of: value, seed: table.seed)
      let rows = hashes % SIMD4(repeating: UInt32(table.rows))
      let floats = table.floats.start
      kernels.table.pointee.add_four(
        mixedWidth, floats + Int(rows.x) * mixedWidth, floats + Int(rows.y) * mixedWidth,
        floats + Int(rows.z) * mixedWidth, floats + Int(rows.w) * mixedWidth, row)
    }
    guard let pretrained = weights.pretrained, let vector = vectors?[lexeme.orth] else { return }
    let share = projected.start + width
    pretrained.projection.multiply(
      vector, stride: 0, rows: 1, into: projected.start, kernels: kernels)
    pretrained.share.multiply(
      projected.start, stride: width, rows: 1, into: share, kernels: kernels)
    for place in 0..<mixedWidth { row[place] += share[place] }
  }
}

/// The words of a text as the encoder sees them.
struct WordSequence {
  /// A word with the space after it.
  struct Word {
    let variant: Int32
    let isSpaced: Bool

    /// A number from 0 that differs from that of every other word.
    var key: Int { Int(variant) * 2 + (isSpaced ? 1 : 0) }
  }

  let variants: [Int32]
  let spaces: [Bool]
  let lexicon: Lexicon

  var count: Int { variants.count }

  subscript(place: Int) -> Word {
    Word(variant: variants[place], isSpaced: spaces[place])
  }

  /// Whether a token is white space.
  func isSpace(_ place: Int) -> Bool {
    lexicon.lexemes[Int(lexicon.variants[Int(variants[place])].lexeme)].isSpace
  }
}
