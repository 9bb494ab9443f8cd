import CLanguageKernels

/// A matrix that vectors are multiplied with, packed as the kernels read it: panels of 32 columns.
struct Matrix: Sendable {
  /// Numbers that go in and that come out; what comes out is padded to whole panels.
  let inputs: Int
  let outputs: Int
  private let packed: AlignedFloats

  /// Columns of a product, a multiple of 32 and at least ``outputs``.
  var columns: Int { panels * Int(LK_PANEL) }
  var panels: Int { (outputs + Int(LK_PANEL) - 1) / Int(LK_PANEL) }

  /// A matrix of `outputs` rows of `inputs` weights, as spaCy's files have it.
  ///
  /// - Parameter weight: the weight by row and column.
  init(outputs: Int, inputs: Int, weight: (_ output: Int, _ input: Int) -> Float) {
    let panel = Int(LK_PANEL)
    self.inputs = inputs
    self.outputs = outputs
    let panels = (outputs + panel - 1) / panel
    packed = AlignedFloats(count: panels * inputs * panel) { packed in
      for output in 0..<outputs {
        let first = output / panel * inputs * panel + output % panel
        for input in 0..<inputs { packed[first + input * panel] = weight(output, input) }
      }
    }
  }

  var panelsStart: UnsafePointer<Float> { packed.start }

  /// products[r] = this matrix times vectors[r].
  ///
  /// - Parameters:
  ///   - vectors: `rows` rows of ``inputs`` floats, `stride` apart.
  ///   - products: room for `rows` rows of ``columns`` floats.
  func multiply(
    _ vectors: UnsafePointer<Float>, stride: Int, rows: Int,
    into products: UnsafeMutablePointer<Float>, kernels: Kernels
  ) {
    kernels.table.pointee.multiply(
      rows, panels, inputs, vectors, stride, packed.start, products, columns)
  }
}
