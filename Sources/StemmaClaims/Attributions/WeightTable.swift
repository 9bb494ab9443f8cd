/// The weights of features, small whole numbers times a scale, found by the features' codes.
///
/// An open-addressed table; a slot is one word with the code and the weights packed behind it, so that a
/// look-up touches one line of memory.
package struct WeightTable: Sendable {
  /// Weights of a feature: 1, or up to 8 or 24.
  package let outputs: Int
  /// What a weight of 1 stands for.
  package let scale: Float
  private let slots: [UInt32]
  private let mask: UInt32
  private let stride: Int

  /// - Parameters:
  ///   - codes: of the features, none twice; 0 stands for no feature and is passed over.
  ///   - weights: `outputs` a feature, in the order of the codes.
  package init(outputs: Int, scale: Float, codes: [UInt32], weights: [Int8]) {
    self.outputs = outputs
    self.scale = scale
    stride = 1 + (outputs == 1 ? 1 : 2 * ((outputs + 7) / 8))
    var capacity = 8
    while capacity * 3 < codes.count * 5 { capacity *= 2 }
    mask = UInt32(capacity - 1)
    var slots = [UInt32](repeating: 0, count: capacity * stride)
    for (place, code) in codes.enumerated() where code != 0 {
      var slot = Int(code & mask)
      while slots[slot * stride] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot * stride] = code
      for output in 0..<outputs {
        let byte = UInt32(UInt8(bitPattern: weights[place * outputs + output]))
        slots[slot * stride + 1 + output / 4] |= byte << UInt32(8 * (output % 4))
      }
    }
    self.slots = slots
  }

  /// Sums of up to 24 outputs.
  struct Sums {
    var one = SIMD8<Int16>()
    var two = SIMD8<Int16>()
    var three = SIMD8<Int16>()

    subscript(output: Int) -> Int16 {
      output < 8 ? one[output] : output < 16 ? two[output - 8] : three[output - 16]
    }
  }

  /// The summed weight of some features, of a table with one output.
  func sum(_ codes: [UInt32]) -> Float {
    var sum = 0
    slots.withUnsafeBufferPointer { slots in
      for code in codes {
        if let slot = find(code, in: slots) {
          sum += Int(Int8(truncatingIfNeeded: slots[slot + 1]))
        }
      }
    }
    return Float(sum) * scale
  }

  /// The summed weights of fewer than 250 features, of a table with several outputs.
  func sums(_ codes: [UInt32]) -> Sums {
    precondition(codes.count < 250, "the sums of so many features may not fit")
    var sums = Sums()
    let isWide = stride > 3
    slots.withUnsafeBufferPointer { slots in
      let bytes = UnsafeRawBufferPointer(slots)
      for code in codes {
        guard let slot = find(code, in: slots) else { continue }
        let start = 4 * (slot + 1)
        sums.one &+= Self.load(bytes, start)
        if isWide {
          sums.two &+= Self.load(bytes, start + 8)
          sums.three &+= Self.load(bytes, start + 16)
        }
      }
    }
    return sums
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> SIMD8<Int16> {
    SIMD8<Int16>(
      truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: start, as: SIMD8<Int8>.self))
  }

  /// The word at which a code's slot begins.
  @inline(__always)
  private func find(_ code: UInt32, in slots: UnsafeBufferPointer<UInt32>) -> Int? {
    var slot = code & mask
    while true {
      let at = Int(slot) &* stride
      if slots[at] == code { return code == 0 ? nil : at }
      if slots[at] == 0 { return nil }
      slot = (slot &+ 1) & mask
    }
  }
}
