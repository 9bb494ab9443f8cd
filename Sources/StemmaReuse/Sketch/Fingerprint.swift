/// Tells texts apart. It is no proof against somebody who wants two texts to look the same.
///
/// Source: the folded product of wyhash (Wang Yi).
enum Fingerprint {
  static func of(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { of($0) }
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var state = folded(UInt64(bytes.count) ^ 0xa076_1d64_78bd_642f)
    var place = 0
    while place + 8 <= bytes.count {
      state = folded(state ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
    return folded(folded(state ^ rest))
  }

  /// Both halves of the product with a constant, one over the other.
  @inline(__always)
  static func folded(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
    return product.high ^ product.low
  }
}
