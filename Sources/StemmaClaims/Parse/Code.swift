/// A word or label as a number: FNV-1a of its bytes, capital letters of ASCII made small.
///
/// Source: Fowler, Noll & Vo, FNV-1a 32.
package enum Code {
  /// The code of a word or label.
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
  static let auxiliary = Code.of("aux")
  static let adverbial = Code.of("advmod")
  static let adverbialClause = Code.of("advcl")
  static let relativeClause = Code.of("relcl")
  static let adjectiveComplement = Code.of("acomp")
  static let predicate = Code.of("oprd")
  static let determiner = Code.of("det")
  static let expletive = Code.of("expl")
  static let particle = Code.of("prt")
}

/// The tags of verbs that readers name.
enum Tag {
  static let base = Code.of("VB")
  static let past = Code.of("VBD")
  static let pastParticiple = Code.of("VBN")
  static let gerund = Code.of("VBG")
  static let present = Code.of("VBP")
  static let presentSingular = Code.of("VBZ")
  static let modal = Code.of("MD")
  static let infinitiveMarker = Code.of("TO")

  /// Whether a verb form of this tag has a tense or is a modal.
  static func isFinite(_ tag: UInt32) -> Bool {
    tag == past || tag == present || tag == presentSingular || tag == modal
  }
}
