import Crypto

/// Fingerprints of bytes.
package enum Digest {
  /// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
  package static func sha256Hex(of bytes: [UInt8]) -> String {
    sha256Hex(of: bytes[...])
  }

  /// The SHA-256 of a part of an array as 64 lower-case hexadecimal digits.
  package static func sha256Hex(of bytes: ArraySlice<UInt8>) -> String {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in hasher.finalize() {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x57 + nibble
  }
}
