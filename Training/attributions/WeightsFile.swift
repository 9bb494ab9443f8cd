import Foundation
import StemmaClaims
import StemmaModel
import TrainingTools

/// Makes a file of weights, as ``AttributionModel`` reads it.
struct WeightsFile {
  private(set) var bytes = AttributionModel.magic

  init(
    _ rates: CueRates, cues: QuantisedWeights, labels: QuantisedWeights, pairs: QuantisedWeights,
    acceptance: QuantisedWeights
  ) {
    append(AttributionModel.version)
    let steps = rates.steps.sorted { $0.key < $1.key }
    append(UInt32(steps.count))
    for step in steps { append(step.key) }
    bytes += steps.map(\.value)
    for part in [cues, labels, pairs, acceptance] { append(part) }
  }

  func write(to path: String) throws {
    try TrainingProgram.write(Data(bytes), to: path)
  }

  private mutating func append(_ weights: QuantisedWeights) {
    let places = PerfectPlaces(weights.codes)
    append(weights.scale.bitPattern)
    append(places.buckets)
    append(places.slots)
    for displacement in places.displacements {
      bytes += [UInt8(truncatingIfNeeded: displacement), UInt8(displacement >> 8)]
    }
    let stride = 2 + weights.outputs
    var slots = [UInt8](repeating: 0, count: Int(places.slots) * stride)
    for (place, code) in weights.codes.enumerated() {
      let start = places.slot(of: code) * stride
      let mark = WeightTable.mark(of: code)
      slots[start] = UInt8(truncatingIfNeeded: mark)
      slots[start + 1] = UInt8(mark >> 8)
      for output in 0..<weights.outputs {
        slots[start + 2 + output] = UInt8(
          bitPattern: weights.weights[place * weights.outputs + output])
      }
    }
    bytes += slots
    bytes += [UInt8](repeating: 0, count: WeightTable.padding)
  }

  private mutating func append(_ word: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}

/// A slot of its own for every code, as ``WeightTable`` finds it.
struct PerfectPlaces {
  let buckets: UInt32
  let slots: UInt32
  private(set) var displacements: [UInt16]

  init(_ codes: [UInt32]) {
    buckets = UInt32(codes.count / 4 + 1)
    var slots = UInt32(codes.count + codes.count / 50 + 1)
    var found: [UInt16]?
    while found == nil {
      found = Self.displacements(codes, buckets, slots)
      if found == nil { slots += slots / 50 + 1 }
    }
    self.slots = slots
    displacements = found ?? []
  }

  func slot(of code: UInt32) -> Int {
    let bucket = WeightTable.bucket(of: code, buckets: buckets)
    return WeightTable.slot(of: code, displacement: displacements[bucket], slots: slots)
  }

  /// The largest buckets choose first; nothing where one finds no free slots.
  private static func displacements(
    _ codes: [UInt32], _ buckets: UInt32, _ slots: UInt32
  ) -> [UInt16]? {
    var members = [[UInt32]](repeating: [], count: Int(buckets))
    for code in codes { members[WeightTable.bucket(of: code, buckets: buckets)].append(code) }
    var isTaken = [Bool](repeating: false, count: Int(slots))
    var result = [UInt16](repeating: 0, count: Int(buckets))
    let order = members.indices.sorted {
      (members[$1].count, $0) < (members[$0].count, $1)
    }
    for bucket in order where !members[bucket].isEmpty {
      let displacement = (UInt16.min...UInt16.max).first { displacement in
        let places = members[bucket].map {
          WeightTable.slot(of: $0, displacement: displacement, slots: slots)
        }
        return Set(places).count == places.count && places.allSatisfy { !isTaken[$0] }
      }
      guard let displacement else { return nil }
      result[bucket] = displacement
      for code in members[bucket] {
        isTaken[WeightTable.slot(of: code, displacement: displacement, slots: slots)] = true
      }
    }
    return result
  }
}
