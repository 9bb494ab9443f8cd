import StemmaDigest
import StemmaModel

/// What is to be known of each report.
package enum ReadingDetail: Sendable {
  /// Everything.
  case whole
  /// Everything, and the bytes that it was read from.
  case custody
  /// The text and what the input says of it; the digest is empty and the anatomy says nothing.
  case text

  /// The digest of a record's bytes, if it is wanted.
  func digest(of bytes: ArraySlice<UInt8>) -> String {
    self == .text ? "" : Digest.sha256Hex(of: bytes)
  }

  /// A record's bytes, if they are to be kept.
  func raw(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    self == .custody ? Array(bytes) : []
  }

  /// The parts of a text, if they are wanted.
  func anatomy(of text: [UInt8], title: String?) -> ReportAnatomy {
    self == .text ? ReportAnatomy() : AnatomyReader.anatomy(of: text, title: title)
  }
}
