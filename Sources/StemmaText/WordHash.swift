/// The hash under which words and word sequences are compared: FNV-1a, then a finaliser that
/// spreads every input bit over the result.
///
/// Source: Fowler, Noll & Vo, FNV-1a 64; finaliser of MurmurHash3 (Appleby 2011).
package enum WordHash {
  /// Hash of a word's normal form or stem.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return mixed(hash)
  }

  /// Hash of a form written in the source, for the tables of words.
  package static func of(_ string: String) -> UInt64 { of(Array(string.utf8)) }

  /// Hash of the stem of a form, for the same tables.
  package static func ofStem(_ string: String) -> UInt64 {
    of(PorterStemmer.stem(Array(string.utf8)))
  }

  /// Hashes of forms that white space separates.
  package static func all(_ forms: String) -> Set<UInt64> {
    Set(forms.split(whereSeparator: \.isWhitespace).map { of(String($0)) })
  }

  /// Hashes of the stems of forms that white space separates.
  package static func stems(_ forms: String) -> Set<UInt64> {
    Set(forms.split(whereSeparator: \.isWhitespace).map { ofStem(String($0)) })
  }

  /// Hash of no words, from which ``extended(_:by:)`` begins.
  static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Hash of a sequence of hashes and one more; order matters.
  static func extended(_ hash: UInt64, by part: UInt64) -> UInt64 {
    mixed(hash &* 0x100_0000_01b3 ^ part)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
