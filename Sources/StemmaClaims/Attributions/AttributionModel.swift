import CAttributionWeights

/// What the tagger of attributions has learnt: one file, made by `train-attributions`.
///
/// Layout, numbers little-endian: the eight bytes `STEMATTR`; the version; the ``CueRates``: their count, four
/// bytes a code, then one a step; then the tables of cues, labels, pairs and acceptance, each its scale (a
/// float), its buckets, its slots, and the bytes of ``WeightTable``. Every number is of 32 bits.
package struct AttributionModel: Sendable {
  package let rates: CueRates
  /// One weight a feature of ``CueFeatures``.
  let cues: WeightTable
  /// Five and twenty-three weights a feature of ``ExtentFeatures``.
  let labels: WeightTable
  let pairs: WeightTable
  /// One weight a feature of ``AcceptanceFeatures``.
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
      UnsafeRawBufferPointer(
        start: stemma_attribution_weights(), count: stemma_attribution_weights_count()),
      owner: nil)
  }

  /// - Throws: ``Fault`` for bytes that are no weights.
  package init(_ bytes: [UInt8]) throws(Fault) {
    let owner = WeightBytes(bytes)
    try self.init(owner.buffer, owner: owner)
  }

  private init(_ bytes: UnsafeRawBufferPointer, owner: WeightBytes?) throws(Fault) {
    var reader = WeightReader(bytes, owner: owner)
    guard reader.bytes(Self.magic.count)?.elementsEqual(Self.magic) == true,
      reader.number() == Self.version
    else { throw .unknownLayout }
    guard let rates = reader.rates(), let cues = reader.table(outputs: 1),
      let labels = reader.table(outputs: 5), let pairs = reader.table(outputs: 23),
      let acceptance = reader.table(outputs: 1), reader.isAtEnd
    else { throw .wrongLength }
    self.rates = rates
    self.cues = cues
    self.labels = labels
    self.pairs = pairs
    self.acceptance = acceptance
  }

  package static let magic = Array("STEMATTR".utf8)
  package static let version: UInt32 = 2
}

/// Reads a file of weights piece by piece; nothing past its end.
private struct WeightReader {
  private let all: UnsafeRawBufferPointer
  private let owner: WeightBytes?
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer, owner: WeightBytes?) {
    all = bytes
    self.owner = owner
  }

  var isAtEnd: Bool { place == all.count }

  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= all.count - place else { return nil }
    defer { place += count }
    return UnsafeRawBufferPointer(rebasing: all[place..<(place + count)])
  }

  mutating func number() -> UInt32? {
    bytes(4).map { UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)) }
  }

  mutating func rates() -> CueRates? {
    guard let count = number().map(Int.init), let codes = bytes(4 * count),
      let steps = bytes(count)
    else { return nil }
    var rates: [UInt32: UInt8] = [:]
    rates.reserveCapacity(count)
    for place in 0..<count {
      let code = codes.loadUnaligned(fromByteOffset: 4 * place, as: UInt32.self)
      rates[UInt32(littleEndian: code)] = steps[place]
    }
    return CueRates(steps: rates)
  }

  mutating func table(outputs: Int) -> WeightTable? {
    guard let scale = number(), let buckets = number(), let slots = number(),
      let own = bytes(WeightTable.byteCount(outputs: outputs, buckets: buckets, slots: slots))
    else { return nil }
    return WeightTable(
      outputs: outputs, scale: Float(bitPattern: scale), buckets: buckets, slots: slots,
      bytes: own, owner: owner)
  }
}
