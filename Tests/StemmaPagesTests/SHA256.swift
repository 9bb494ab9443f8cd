/// SHA-256 (FIPS 180-4), to hold the page's policy to the page's script without a dependency.
enum SHA256 {
  static func hash(_ message: [UInt8]) -> [UInt8] {
    let primes = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }
    let constants = primes.prefix(64).map { fraction(of: Double($0), cube: true) }
    var state = primes.prefix(8).map { fraction(of: Double($0), cube: false) }
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    for start in stride(from: 0, to: bytes.count, by: 64) {
      compress(bytes[start..<(start + 64)], into: &state, constants)
    }
    return state.flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private static func compress(
    _ block: ArraySlice<UInt8>, into state: inout [UInt32], _ constants: [UInt32]
  ) {
    var words = stride(from: block.startIndex, to: block.endIndex, by: 4).map { place in
      block[place..<(place + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<64 {
      let a = words[t - 15]
      let b = words[t - 2]
      let small = turn(a, 7) ^ turn(a, 18) ^ (a >> 3)
      let large = turn(b, 17) ^ turn(b, 19) ^ (b >> 10)
      words.append(words[t - 16] &+ small &+ words[t - 7] &+ large)
    }
    var v = state
    for t in 0..<64 {
      let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
      let most = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
      let sum = turn(v[4], 6) ^ turn(v[4], 11) ^ turn(v[4], 25)
      let first = v[7] &+ sum &+ choice &+ constants[t] &+ words[t]
      let second = (turn(v[0], 2) ^ turn(v[0], 13) ^ turn(v[0], 22)) &+ most
      v = [first &+ second, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
    }
    for place in state.indices { state[place] = state[place] &+ v[place] }
  }

  private static func turn(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits behind the point of a square or cube root.
  private static func fraction(of number: Double, cube: Bool) -> UInt32 {
    var root = number.squareRoot()
    if cube { for _ in 0..<60 { root -= (root * root * root - number) / (3 * root * root) } }
    return UInt32((root - root.rounded(.down)) * 4_294_967_296)
  }
}
