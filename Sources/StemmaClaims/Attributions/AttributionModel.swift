import CAttributionWeights

/// What the tagger of attributions has learnt: one file, made by `train-attributions`.
///
/// Layout, numbers little-endian: the eight bytes `STEMATTR`; the version, 32 bits; the ``CueRates``,
/// their count (32 bits), their codes, one byte a step; then the tables of cues, labels, pairs and
/// acceptance, each the count of its features and its scale (32 bits each), the codes, and the weights a
/// byte each. Codes rise; each is written as its distance from the one before, seven bits a byte, the
/// lowest first, the eighth bit set on all but the last.
package struct AttributionModel: Sendable {
  package let rates: CueRates
  package let cues: WeightTable
  package let labels: WeightTable
  package let pairs: WeightTable
  package let acceptance: WeightTable

  /// What is wrong with a file of weights.
  package enum Fault: Error, Equatable {
    /// Does not begin as such a file does, or is of another version.
    case unknownLayout
    /// Ends before its last weight, or goes on after it.
    case wrongLength
  }

  /// The weights that this program was built with.
  package static func builtIn() throws(Fault) -> AttributionModel {
    try AttributionModel(
      UnsafeBufferPointer(
        start: stemma_attribution_weights(), count: stemma_attribution_weights_count()))
  }

  package init(
    rates: CueRates, cues: WeightTable, labels: WeightTable, pairs: WeightTable,
    acceptance: WeightTable
  ) {
    self.rates = rates
    self.cues = cues
    self.labels = labels
    self.pairs = pairs
    self.acceptance = acceptance
  }

  /// - Throws: ``Fault`` for bytes that are no weights.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
    var reader = WeightReader(bytes)
    for byte in Self.magic where reader.byte() != byte { throw .unknownLayout }
    guard reader.word() == Self.version else { throw .unknownLayout }
    let count = Int(reader.word())
    let codes = reader.codes(count)
    var steps: [UInt32: UInt8] = [:]
    for code in codes { steps[code] = reader.byte() }
    rates = CueRates(steps: steps)
    cues = reader.table(outputs: 1)
    labels = reader.table(outputs: 5)
    pairs = reader.table(outputs: 23)
    acceptance = reader.table(outputs: 1)
    guard reader.isAtEnd else { throw .wrongLength }
  }

  package static let magic = Array("STEMATTR".utf8)
  package static let version: UInt32 = 1
}

/// Reads a file of weights; past its end there are zeros.
private struct WeightReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether exactly all was read.
  var isAtEnd: Bool { place == bytes.count }

  mutating func byte() -> UInt8 {
    defer { place += 1 }
    return place < bytes.count ? bytes[place] : 0
  }

  mutating func word() -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(byte()) << UInt32(8 * $1) }
  }

  mutating func codes(_ count: Int) -> [UInt32] {
    // No more than there are bytes for, whatever the count says.
    guard count <= bytes.count - min(place, bytes.count) else {
      place = bytes.count + 1
      return []
    }
    var last: UInt32 = 0
    return (0..<count).map { _ in
      last &+= number()
      return last
    }
  }

  private mutating func number() -> UInt32 {
    var value: UInt32 = 0
    for shift in stride(from: UInt32(0), to: 35, by: 7) {
      let byte = byte()
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { break }
    }
    return value
  }

  mutating func table(outputs: Int) -> WeightTable {
    let count = Int(word())
    let scale = Float(bitPattern: word())
    let codes = codes(count)
    guard codes.count * outputs <= bytes.count - min(place, bytes.count) else {
      place = bytes.count + 1
      return WeightTable(outputs: outputs, scale: 0, codes: [], weights: [])
    }
    let weights = (0..<codes.count * outputs).map { Int8(bitPattern: bytes[place + $0]) }
    place += weights.count
    return WeightTable(outputs: outputs, scale: scale, codes: codes, weights: weights)
  }
}
