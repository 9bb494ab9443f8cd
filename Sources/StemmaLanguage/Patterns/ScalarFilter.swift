/// A rough set of Unicode scalars: exact in ASCII, by their lowest seven bits beyond, so that it may
/// have more than were put in, never less.
struct ScalarFilter {
  /// How many rows of scalars it tells apart.
  static let rows = 256

  private var words = SIMD4<UInt64>()

  @inline(__always)
  static func row(of scalar: UInt32) -> Int {
    Int(scalar < 0x80 ? scalar : 0x80 | (scalar & 0x7F))
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool { contains(row: Self.row(of: scalar)) }

  @inline(__always)
  func contains(row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

  mutating func insert(_ scalar: UInt32) {
    let row = Self.row(of: scalar)
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// A bit for each scalar of ASCII.
  var ascii: SIMD2<UInt64> { words.lowHalf }

  mutating func invertASCII() {
    words[0] = ~words[0]
    words[1] = ~words[1]
  }

  mutating func insertAllBeyondASCII() {
    words[2] = .max
    words[3] = .max
  }

  mutating func formUnion(_ other: ScalarFilter) { words |= other.words }
}
