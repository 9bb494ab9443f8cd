import CPeak

@testable import StemmaLanguage

/// The dense product at the shapes that the model asks for, beside what the processor could do at most.
enum KernelRun {
  /// Rows, inputs, outputs: a batch of pairs of a window, a word's places, the tagger.
  private static let shapes = [
    (48, 96, 288), (48, 96, 864), (48, 576, 288), (96, 96, 50), (1, 96, 288),
  ]

  static func run() {
    let peak = best(of: 5) { peakRate() }
    let rows = shapes.map { rows, inputs, outputs in
      let rate = best(of: 5) { productRate(rows: rows, inputs: inputs, outputs: outputs) }
      return "{\"rows\":\(rows),\"inputs\":\(inputs),\"outputs\":\(outputs),\"gflops\":\(rate)}"
    }
    print(
      "{\"peak_gflops\":\(peak),\"lanes\":\(peak_lanes()),\"instructions\":\"\(InstructionSet.best)\","
        + "\"products\":[\(rows.joined(separator: ","))]}")
  }

  private static func best(of runs: Int, _ measure: () -> Double) -> Double {
    (0..<runs).map { _ in measure() }.max() ?? 0
  }

  private static func peakRate() -> Double {
    var sink: Float = 0
    let start = Clock.processor
    let operations = peak_rounds(20_000_000, &sink)
    precondition(sink.isFinite, "the peak loop went wrong")
    return operations / (Clock.processor - start) / 1e9
  }

  private static func productRate(rows: Int, inputs: Int, outputs: Int) -> Double {
    let matrix = Matrix(outputs: outputs, inputs: inputs) { Float(($0 * 7 + $1 * 3) % 11) - 5 }
    let vectors = ScratchFloats(count: rows * inputs)
    for index in 0..<rows * inputs { vectors.start[index] = Float(index % 13) - 6 }
    let products = ScratchFloats(count: rows * matrix.columns)
    let kernels = Kernels(.best)
    let repetitions = max(1, 400_000_000 / (rows * inputs * outputs))
    let start = Clock.processor
    for _ in 0..<repetitions {
      matrix.multiply(
        vectors.start, stride: inputs, rows: rows, into: products.start, kernels: kernels)
    }
    let seconds = Clock.processor - start
    checkFirst(products.start[0], vectors.start, inputs: inputs)
    return 2 * Double(rows * inputs * outputs * repetitions) / seconds / 1e9
  }

  /// The numbers are small and whole, so that a sum in any order is exact.
  private static func checkFirst(
    _ product: Float, _ vector: UnsafeMutablePointer<Float>, inputs: Int
  ) {
    let wanted = (0..<inputs).reduce(Float(0)) { $0 + vector[$1] * (Float($1 * 3 % 11) - 5) }
    precondition(product == wanted, "the product is wrong")
  }
}
