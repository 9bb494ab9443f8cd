import CAttributionWeights

/// The weights of features, small whole numbers times a scale, found by the features' codes.
///
/// A table without collisions among the features it was made of: each has the one slot to which its code and
/// the displacement of its bucket lead, with sixteen bits of the code and one byte a weight. A feature that
/// was not learnt finds another's bits in its slot, and weighs nothing; one in 65,536 is taken for the other.
///
/// Source: hash and displace, Belazzougui, Botelho & Dietzfelbinger 2009.
package struct WeightTable: @unchecked Sendable {
  /// Weights of a feature: 1, 5 or 23.
  package let outputs: Int
  /// What a weight of 1 stands for.
  package let scale: Float
  private let buckets: UInt32
  private let slots: UInt32
  /// Sixteen bits a bucket, then the slots, then ``padding``; never written to, which is what makes sharing safe.
  private let bytes: UnsafeRawPointer
  private let stride: Int
  /// Keeps the bytes alive where they are not part of the program.
  private let owner: WeightBytes?

  /// - Parameters:
  ///   - bytes: displacements and slots, with ``padding`` readable bytes behind them.
  ///   - owner: of the bytes; nothing when they live as long as the program.
  /// - Returns: nothing when the bytes are not as many as the table needs.
  init?(
    outputs: Int, scale: Float, buckets: UInt32, slots: UInt32, bytes: UnsafeRawBufferPointer,
    owner: WeightBytes?
  ) {
    guard let start = bytes.baseAddress, buckets > 0, slots > 0,
      bytes.count == Self.byteCount(outputs: outputs, buckets: buckets, slots: slots)
    else { return nil }
    self.outputs = outputs
    self.scale = scale
    self.buckets = buckets
    self.slots = slots
    self.bytes = start
    stride = 2 + outputs
    self.owner = owner
  }

  /// How many bytes displacements, slots and padding take.
  package static func byteCount(outputs: Int, buckets: UInt32, slots: UInt32) -> Int {
    2 * Int(buckets) + Int(slots) * (2 + outputs) + padding
  }

  /// The bucket of a code.
  @inline(__always)
  package static func bucket(of code: UInt32, buckets: UInt32) -> Int {
    Int((UInt64(code) &* UInt64(buckets)) >> 32)
  }

  /// The slot of a code whose bucket has a displacement.
  @inline(__always)
  package static func slot(of code: UInt32, displacement: UInt16, slots: UInt32) -> Int {
    let mixed = Code.mixed(code, UInt32(displacement))
    return Int((UInt64(mixed) &* UInt64(slots)) >> 32)
  }

  /// The bits of a code that stand in its slot.
  @inline(__always)
  package static func mark(of code: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: code) }

  /// Sums of up to 23 outputs; the last is not used.
  struct Sums {
    var first = SIMD16<Int16>()
    var last = SIMD8<Int16>()

    subscript(output: Int) -> Int16 { output < 16 ? first[output] : last[output - 16] }
  }

  /// Where the weights of a feature are, if it has any.
  struct Place {
    fileprivate let slot: UnsafeRawPointer
    fileprivate let mark: UInt16

    @inline(__always)
    fileprivate var isMarked: Bool {
      UInt16(littleEndian: slot.loadUnaligned(as: UInt16.self)) == mark
    }
  }

  /// Adds the places of some features, and asks for the memory there: their weights are best read later.
  func locate(_ codes: [UInt32], into places: inout [Place]) {
    for code in codes {
      let bucket = Self.bucket(of: code, buckets: buckets)
      let displacement = UInt16(
        littleEndian: bytes.loadUnaligned(fromByteOffset: 2 * bucket, as: UInt16.self))
      let slot = Self.slot(of: code, displacement: displacement, slots: slots)
      let address = bytes + (2 * Int(buckets) + slot * stride)
      stemma_ask_for(address)
      places.append(Place(slot: address, mark: Self.mark(of: code)))
    }
  }

  /// The summed weight of some features, of a table with one output.
  func sum(_ places: some Collection<Place>) -> Float {
    var sum = 0
    for place in places {
      let weight = Int(place.slot.load(fromByteOffset: 2, as: Int8.self))
      sum &+= place.isMarked ? weight : 0
    }
    return Float(sum) * scale
  }

  /// The summed weight of some features, of a table with one output.
  func sum(_ codes: [UInt32]) -> Float { sum(places(of: codes)[...]) }

  /// The weight of each of some features, of a table with one output.
  func weights(_ codes: [UInt32]) -> [Float] {
    places(of: codes).map { sum(CollectionOfOne($0)) }
  }

  private func places(of codes: [UInt32]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(codes.count)
    locate(codes, into: &places)
    return places
  }

  /// The summed weights of fewer than 250 features, of a table with 5 outputs.
  func fiveSums(_ places: ArraySlice<Place>) -> SIMD8<Int16> {
    precondition(outputs == 5 && places.count < 250, "these sums do not fit")
    var sums = SIMD8<Int16>()
    for place in places {
      let weights = place.slot.loadUnaligned(fromByteOffset: 2, as: SIMD8<Int8>.self)
      let mask: Int16 = place.isMarked ? -1 : 0
      sums &+= SIMD8<Int16>(truncatingIfNeeded: weights) & SIMD8(repeating: mask)
    }
    return sums
  }

  /// The summed weights of fewer than 250 features, of a table with 23 outputs.
  func sums(_ places: ArraySlice<Place>) -> Sums {
    precondition(outputs == 23 && places.count < 250, "these sums do not fit")
    var sums = Sums()
    for place in places {
      let first = place.slot.loadUnaligned(fromByteOffset: 2, as: SIMD16<Int8>.self)
      let last = place.slot.loadUnaligned(fromByteOffset: 18, as: SIMD8<Int8>.self)
      let mask: Int16 = place.isMarked ? -1 : 0
      sums.first &+= SIMD16<Int16>(truncatingIfNeeded: first) & SIMD16(repeating: mask)
      sums.last &+= SIMD8<Int16>(truncatingIfNeeded: last) & SIMD8(repeating: mask)
    }
    return sums
  }

  /// Bytes behind the last slot that may be read along with it.
  package static let padding = 8
}

/// Bytes of weights that are not part of the program: written once, while they are made.
final class WeightBytes: @unchecked Sendable {
  // Nothing writes to it after `init`.
  let buffer: UnsafeRawBufferPointer

  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
  }

  deinit {
    buffer.deallocate()
  }
}
