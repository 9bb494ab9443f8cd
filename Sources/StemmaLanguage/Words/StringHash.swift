/// The 64-bit numbers by which spaCy's files name strings.
enum StringHash {
  /// The number of a string: of a reserved name its place in spaCy's list, of the empty string 0, else
  /// its hash.
  ///
  /// Source: spaCy, `strings.pyx`, `get_string_id`.
  static func identity(of text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { identity(of: UnsafeRawBufferPointer($0)) }
  }

  /// The number of a string given by its UTF-8 bytes.
  static func identity(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.isEmpty { return 0 }
    if bytes.count <= ReservedNames.longestName,
      let number = ReservedNames.numbers[String(decoding: bytes, as: UTF8.self)]
    {
      return number
    }
    return murmur(bytes)
  }

  /// The hash of some bytes.
  ///
  /// Source: Austin Appleby, MurmurHash64A, with the seed 1 as spaCy has it.
  static func murmur(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
    var hash: UInt64 = 1 ^ (UInt64(bytes.count) &* multiplier)
    let words = bytes.count / 8
    for index in 0..<words {
      var word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      word = word &* multiplier
      word ^= word >> 47
      hash = (hash ^ (word &* multiplier)) &* multiplier
    }
    if bytes.count & 7 != 0 {
      var tail: UInt64 = 0
      for (place, byte) in bytes[(words * 8)...].enumerated() {
        tail |= UInt64(byte) << UInt64(8 * place)
      }
      hash = (hash ^ tail) &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ (hash >> 47)
  }

  /// The four rows of an embedding table that a feature's number selects, before they are taken modulo
  /// the table's length.
  ///
  /// Source: thinc, `ops.hash`: MurmurHash3 (x64, 128 bits) of one 64-bit number.
  static func embeddingRows(of value: UInt64, seed: UInt32) -> SIMD4<UInt32> {
    var first = value &* 0x87c3_7b91_1142_53d5
    first = ((first << 31) | (first >> 33)) &* 0x4cf5_ad43_2745_937f
    first ^= UInt64(seed) ^ 8
    var second = UInt64(seed) ^ 8
    first = first &+ second
    second = second &+ first
    first = mixed(first)
    second = mixed(second)
    first = first &+ second
    second = second &+ first
    return SIMD4(
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
      UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
    value = (value ^ (value >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return value ^ (value >> 33)
  }
}
