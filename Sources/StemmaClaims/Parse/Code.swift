/// A word or label as a number: FNV-1a of its bytes, capital letters of ASCII made small.
///
/// Source: Fowler, Noll & Vo, FNV-1a 32.
package enum Code {
  package static func of(_ string: String) -> UInt32 {
    var string = string
    return string.withUTF8 { of($0) }
  }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var code: UInt32 = 2_166_136_261
    for byte in bytes {
      let isCapital = byte &- 0x41 < 26
      code = (code ^ UInt32(isCapital ? byte | 0x20 : byte)) &* 16_777_619
    }
    return code
  }

  /// One number for two, in this order.
  ///
  /// Source: the finaliser of splitmix64 (Steele, Lea & Flood 2014), over a product of each part.
  @inline(__always)
  static func mixed(_ one: UInt32, _ two: UInt32) -> UInt32 {
    var value =
      UInt64(one) &* 0x9e37_79b1 ^ (UInt64(two) &+ 0x7f4a_7c15) &* 0x85eb_ca77_c2b2_ae63
    value ^= value >> 29
    value = value &* 0xbf58_476d_1ce4_e5b9
    return UInt32(truncatingIfNeeded: value ^ value >> 32)
  }
}

/// The labels of the parse, and the marks, that rules and features name.
enum Label {
  static let subject = Code.of("nsubj")
  static let passiveSubject = Code.of("nsubjpass")
  static let possessor = Code.of("poss")
  static let clause = Code.of("ccomp")
  static let openClause = Code.of("xcomp")
  static let object = Code.of("dobj")
  static let attribute = Code.of("attr")
  static let preposition = Code.of("prep")
  static let agent = Code.of("agent")
  static let adnominal = Code.of("acl")
  static let negation = Code.of("neg")
  static let marker = Code.of("mark")
  static let conjunct = Code.of("conj")
  static let passiveAuxiliary = Code.of("auxpass")
  static let colon = Code.of(":")
  static let stop = Code.of(".")
}
