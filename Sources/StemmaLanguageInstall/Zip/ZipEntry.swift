/// One file of an archive, as the central directory describes it.
package struct ZipEntry: Hashable, Sendable {
  /// How the bytes of an entry stand in the archive.
  package enum Method: Hashable, Sendable {
    case stored
    case deflated
  }

  /// Path inside the archive: relative, parts divided by "/", none of them "." or "..".
  package let name: String
  package let method: Method
  /// Bytes in the archive.
  package let packedBytes: Int
  /// Bytes unfolded.
  package let bytes: Int
  package let crc32: UInt32
  /// Where the entry's own header begins.
  let headerOffset: Int
}

/// Paths that can be made below a folder without leaving it.
enum SafePath {
  /// More folders within folders than any model has.
  private static let mostParts = 16

  /// Whether every part of `path` names something directly inside the part before it, and shows on a
  /// screen as what it is.
  static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= mostParts
      && parts.allSatisfy { part in
        !part.isEmpty && part != "." && part != ".." && part.utf8.count <= 255
          && part.unicodeScalars.allSatisfy(isPlain)
      }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: scalar != "\\" && scalar != ":"
    }
  }
}
