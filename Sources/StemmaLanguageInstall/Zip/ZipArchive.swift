/// A zip file held in memory: what is in it, and the bytes of each entry.
///
/// Everything is checked against everything else before a byte is given out; whatever the bytes are,
/// reading ends with entries or a ``ZipFault``. Not read: zip64, encryption, archives in several
/// parts, and bytes before or after the archive.
///
/// ```swift
/// let archive = try ZipArchive(bytes)
/// for entry in archive.entries {
///   try archive.read(entry) { piece in hasher.update(piece) }
/// }
/// ```
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
package struct ZipArchive {
  /// The files, in the order of the central directory; folders are not among them.
  package let entries: [ZipEntry]
  let bytes: [UInt8]
  let limits: ZipLimits
  /// Where the central directory begins and all entries have ended.
  let directoryStart: Int

  /// Reads the central directory.
  ///
  /// - Throws: ``ZipFault``.
  package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipFault) {
    let directory = try ZipDirectory(bytes, limits: limits)
    self.bytes = bytes
    self.limits = limits
    directoryStart = directory.start
    entries = try directory.entries()
    try checkOverlap()
  }

  /// Entries that share bytes are how an archive of a megabyte unfolds to petabytes (Fifield 2019).
  private func checkOverlap() throws(ZipFault) {
    var end = 0
    for entry in entries.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      guard entry.headerOffset >= end else { throw .damaged(problem: "two entries share bytes") }
      end = try packedRange(of: entry).upperBound
    }
  }
}
