import CLanguageKernels

/// An instruction set that the kernels exist for. All give the same bytes.
package enum InstructionSet: Int32, CaseIterable, Sendable {
  case portable = 0
  case avx2 = 1
  case avx512 = 2

  /// The fastest that this processor offers.
  package static var best: InstructionSet {
    InstructionSet(rawValue: lk_best_instructions()) ?? .portable
  }
}

/// The functions of one instruction set.
struct Kernels: @unchecked Sendable {
  // Safe to share: points at a constant table of functions that keep no state.
  let table: UnsafePointer<lk_kernels>

  init(_ instructions: InstructionSet) {
    table = lk_kernels_for(instructions.rawValue)
  }
}
