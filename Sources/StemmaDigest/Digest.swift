import Crypto

/// Fingerprints of bytes.
package enum Digest {
  /// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
  package static func sha256Hex(of bytes: [UInt8]) -> String {
    sha256Hex(of: bytes[...])
  }

  /// The SHA-256 of a part of an array as 64 lower-case hexadecimal digits.
  package static func sha256Hex(of bytes: ArraySlice<UInt8>) -> String {
    var digest = RunningDigest()
    digest.update(bytes)
    return digest.sha256Hex
  }
}

/// The SHA-256 of bytes that come in pieces.
package struct RunningDigest: Sendable {
  private var hasher = SHA256()

  package init() {}

  /// Takes in the next bytes.
  package mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
  }

  /// The SHA-256 of all bytes so far as 64 lower-case hexadecimal digits.
  package var sha256Hex: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in hasher.finalize() {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? 0x30 + nibble : 0x57 + nibble
  }
}
