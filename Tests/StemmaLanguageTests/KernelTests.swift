import CLanguageKernels
import Testing

@testable import StemmaLanguage

/// The kernels of every instruction set that this machine offers, held to each other and to plain Swift.
@Suite struct KernelTests {
  /// Those that this processor offers; the portable one always.
  static let sets = InstructionSet.allCases.filter { $0.rawValue <= InstructionSet.best.rawValue }

  @Test func `the portable kernels are always offered`() {
    #expect(Self.sets.first == .portable)
  }

  @Test(arguments: sets)
  func `a product is the fused sum in order`(set: InstructionSet) {
    var numbers = Numbers(seed: 7)
    for (rows, inputs, outputs) in [(1, 5, 3), (13, 96, 40), (31, 64, 107)] {
      let weights = numbers.take(outputs * inputs)
      let vectors = AlignedFloats(numbers.take(rows * inputs))
      let matrix = Matrix(outputs: outputs, inputs: inputs) { weights[$0 * inputs + $1] }
      let products = ScratchFloats(count: rows * matrix.columns)
      matrix.multiply(
        vectors.start, stride: inputs, rows: rows, into: products.start, kernels: Kernels(set))
      for row in 0..<rows {
        for output in 0..<outputs {
          var sum: Float = 0
          for input in 0..<inputs {
            sum.addProduct(vectors.start[row * inputs + input], weights[output * inputs + input])
          }
          #expect(products.start[row * matrix.columns + output].bitPattern == sum.bitPattern)
        }
      }
    }
  }

  @Test(arguments: sets)
  func `a fused product is rounded once, however small or large`(set: InstructionSet) {
    var numbers = Numbers(seed: 11)
    for _ in 0..<200 {
      let (factors, weights) = (numbers.takeBits(64), numbers.takeBits(64))
      let vector = AlignedFloats(factors)
      let matrix = Matrix(outputs: 1, inputs: 64) { weights[$1] }
      let products = ScratchFloats(count: matrix.columns)
      matrix.multiply(
        vector.start, stride: 64, rows: 1, into: products.start, kernels: Kernels(set))
      var sum: Float = 0
      for (factor, weight) in zip(factors, weights) { sum.addProduct(factor, weight) }
      #expect(products.start[0].bitPattern == sum.bitPattern)
    }
  }

  @Test(arguments: sets.dropFirst())
  func `every kernel gives the portable one's bytes`(set: InstructionSet) {
    #expect(Self.outputs(of: set) == Self.outputs(of: .portable))
  }

  @Test(arguments: sets)
  func `a window over pairs of words is the plain window, but for rounding`(set: InstructionSet) {
    let (width, words) = (32, 7)
    var numbers = Numbers(seed: 3)
    let weights = (0..<3).map { _ in numbers.take(3 * width * width) }
    let vectors = numbers.take((words + 4) * width)
    let ones = AlignedFloats(Array(repeating: 1, count: width))
    let zeros = AlignedFloats(Array(repeating: 0, count: 3 * width))
    let combinations: [(Float, Float, Float)] = [
      (1, 0, 0), (0.5, 0.5, 0.5), (0.5, -0.5, 0.5), (0, 0, 1),
    ]
    let table = Kernels(set).table.pointee
    let pairs = (words + 1) / 2
    let x = AlignedFloats(vectors)
    let inputs = ScratchFloats(count: 4 * pairs * width)
    let products = ScratchFloats(count: 4 * pairs * 3 * width)
    table.pair_inputs(pairs, width, x.start + width, inputs.start)
    for (number, factors) in combinations.enumerated() {
      let matrix = Matrix(outputs: 3 * width, inputs: width) { output, input in
        let at = output * width + input
        return factors.0 * weights[0][at] + factors.1 * weights[1][at] + factors.2 * weights[2][at]
      }
      matrix.multiply(
        inputs.start + number * pairs * width, stride: width, rows: pairs,
        into: products.start + number * pairs * 3 * width, kernels: Kernels(set))
    }
    let found = ScratchFloats(count: 2 * pairs * width)
    table.pair_outputs(
      pairs, width, products.start, zeros.start, ones.start, zeros.start, x.start + width,
      found.start)
    let plain = ScratchFloats(count: 3 * width)
    let wanted = ScratchFloats(count: width)
    for word in 0..<words {
      for output in 0..<3 * width {
        var sum: Float = 0
        for place in 0..<3 {
          for input in 0..<width {
            sum += weights[place][output * width + input] * vectors[(word + place) * width + input]
          }
        }
        plain.start[output] = sum
      }
      table.maxout(
        1, width, plain.start, 3 * width, zeros.start, ones.start, zeros.start,
        x.start + (word + 1) * width, width, wanted.start, width)
      for column in 0..<width {
        #expect(abs(found.start[word * width + column] - wanted.start[column]) < 1e-4)
      }
    }
  }

  /// What the kernels other than products make of the same numbers.
  private static func outputs(of set: InstructionSet) -> [[UInt32]] {
    let table = Kernels(set).table.pointee
    let (width, rows) = (96, 6)
    var numbers = Numbers(seed: 5)
    let y = AlignedFloats(numbers.take(4 * rows * 9 * width))
    let vectors = AlignedFloats(numbers.take(2 * (rows + 4) * width))
    let (bias, gain, shift) = (
      AlignedFloats(numbers.take(3 * width)), AlignedFloats(numbers.take(width)),
      AlignedFloats(numbers.take(width))
    )
    func result(_ count: Int, _ work: (UnsafeMutablePointer<Float>) -> Void) -> [UInt32] {
      let scratch = ScratchFloats(count: count)
      work(scratch.start)
      return (0..<count).map { scratch.start[$0].bitPattern }
    }
    let words: [Int32] = [0, 1, 2, 3, 2, 1, 0, 1]
    var features = (0..<8).map { Optional(y.start + $0 * 128) }
    let upper = Matrix(outputs: 107, inputs: 64) { Float($0 % 13 - 6) / 8 + Float($1 % 7) / 16 }
    return [
      result(width) {
        table.add_four(width, y.start, y.start + 96, y.start + 192, y.start + 288, $0)
      },
      result(rows * width) {
        table.maxout(
          rows, width, y.start, 3 * width, bias.start, gain.start, shift.start, vectors.start,
          width, $0, width)
      },
      result(rows * width) {
        table.window_of_known(
          rows, width, words, y.start, vectors.start, bias.start, gain.start, shift.start, $0,
          width)
      },
      result(4 * rows * width) { table.pair_inputs(rows, width, y.start + width, $0) },
      result(2 * rows * width) {
        table.pair_outputs(
          rows, width, y.start, bias.start, gain.start, shift.start, vectors.start, $0)
      },
      result(upper.columns) { scores in
        features.withUnsafeMutableBufferPointer {
          table.score(
            8, $0.baseAddress, 64, bias.start, upper.panelsStart, upper.panels, y.start, scores)
        }
      },
    ]
  }
}

/// Floats that look random and are the same in every run.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 32
  }

  /// Between -2 and 2.
  mutating func take(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float(Int64(next() % 40_001) - 20_000) / 10_000 }
  }

  /// Of any size whose products are neither infinite nor nothing: exponents from -60 to 60, and zeros.
  mutating func takeBits(_ count: Int) -> [Float] {
    (0..<count).map { _ in
      let bits = next()
      if bits % 17 == 0 { return 0 }
      let exponent = UInt32(67 + bits % 121) << 23
      return Float(bitPattern: exponent | UInt32(truncatingIfNeeded: bits) & 0x807F_FFFF)
    }
  }
}
