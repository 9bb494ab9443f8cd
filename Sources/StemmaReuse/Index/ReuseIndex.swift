import Glibc

/// An index as it stood at one moment, opened for reading.
///
/// Readers never wait for a writer and no writer waits for them: what is open stays readable whatever
/// becomes of the index.
package struct ReuseIndex: Sendable {
  /// How often a manifest is read anew because files that it lists went meanwhile.
  private static let mostTries = 1000

  package let folder: String
  package let manifest: IndexManifest
  /// In the order of the manifest; what is found must not depend on it.
  package let segments: [Segment]

  /// How all its segments are sampled.
  package var sampling: Sampling { Sampling(scale: manifest.scale) }

  /// Opens an index; everything in it is checked.
  ///
  /// - Throws: ``ReuseError``.
  /// - Complexity: linear in the size of the index.
  package static func open(at folder: String) throws(ReuseError) -> ReuseIndex {
    let place = IndexFolder(path: folder)
    var last: IndexManifest?
    for _ in 0..<mostTries {
      guard let manifest = try place.readManifest() else { throw .noIndex(folder: folder) }
      do throws(ReuseError) {
        var segments: [Segment] = []
        for entry in manifest.segments {
          segments.append(try Segment(try segmentFile(entry, of: manifest, in: place)))
        }
        return ReuseIndex(folder: folder, manifest: manifest, segments: segments)
      } catch {
        // Segments go when they are merged; then another manifest says into which.
        guard case .system(_, let path, ENOENT) = error else { throw error }
        guard manifest != last else {
          throw .damaged(path: folder, problem: "it lists \(path), which is not there")
        }
        last = manifest
      }
    }
    throw .busy(folder: folder)
  }

  /// Tells contents of indexes apart: the same for the same reports, in whatever order they came and
  /// however they are laid out in segments.
  package var fingerprint: UInt64 {
    var sum: UInt64 = 0
    for segment in segments {
      let reports = segment.reports.indices.map { Self.fingerprint(of: $0, in: segment) }
      for report in reports { sum &+= report }
      let owners = segment.owners
      for (place, key) in segment.keys.enumerated() {
        sum &+= Fingerprint.folded(key ^ reports[Int(owners[place])])
      }
    }
    return sum
  }

  /// Of all that is kept of a report but its keys.
  private static func fingerprint(of place: Int, in segment: Segment) -> UInt64 {
    let report = segment.reports[place]
    let whole = Segment.Place(
      words: 0, count: report.words, spans: 0..<segment.spanBytes(of: place).count)
    var bytes: [UInt8] = []
    SegmentRecord(report, at: whole, tracesAt: 0).append(to: &bytes)
    SegmentRecord.appendNames(of: report, to: &bytes)
    var checksum = Checksum()
    bytes.withUnsafeBytes { checksum.add($0) }
    checksum.add(UnsafeRawBufferPointer(segment.words(of: place)))
    checksum.add(UnsafeRawBufferPointer(segment.spanBytes(of: place)))
    return checksum.value
  }

  /// Opens the file of a segment and holds it against what the manifest says of it.
  static func segmentFile(
    _ entry: IndexManifest.Entry, of manifest: IndexManifest, in folder: IndexFolder
  ) throws(ReuseError) -> SegmentFile {
    let file = try SegmentFile(path: folder.segmentPath(entry.number))
    let header = file.header
    guard header.checksum == entry.checksum, header.fileBytes == entry.bytes,
      header.reports == entry.reports, header.keys == entry.keys, header.words == entry.words,
      header.scale == manifest.scale
    else { throw file.damaged("it is not the file that the manifest lists") }
    return file
  }
}
