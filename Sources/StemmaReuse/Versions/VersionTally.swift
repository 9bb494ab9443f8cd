/// How often a text has each sign that ``VersionSign/counted`` lists: all that is kept of it for telling
/// versions apart, in 32 bytes.
package struct VersionTally: Sendable, Hashable {
  /// Bytes of it in the file of a segment.
  static let bytes = 32

  private var counts = SIMD16<UInt16>()

  package init() {}

  /// How often a counted sign was found; what does not fit is the most that fits.
  package subscript(sign: VersionSign) -> Int { Int(counts[sign.rawValue]) }

  mutating func add(_ sign: VersionSign, _ count: Int = 1) {
    counts[sign.rawValue] = UInt16(clamping: Int(counts[sign.rawValue]) + count)
  }

  /// - Parameter place: where the tally stands in the bytes.
  init(reading file: UnsafeRawBufferPointer, at place: Int) {
    for number in counts.indices {
      counts[number] = LittleEndian.number(file, at: place + 2 * number)
    }
  }

  /// Adds the tally as it stands in a file.
  func append(to bytes: inout [UInt8]) {
    for number in counts.indices { LittleEndian.append(counts[number], to: &bytes) }
  }
}
