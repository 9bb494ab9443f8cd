import CStoryFrequencies
import StemmaModel

/// In how many of many reports of news a term stands: what tells common words from rare ones where few
/// reports are at hand. Made by `count-terms`.
///
/// Layout, numbers little-endian: the eight bytes `STEMFREQ`; the version, the number of reports and that of
/// terms, of 32 bits; the upper 32 bits of each term's hash, in order; then of each, in 16 bits, in how many
/// reports it stands.
package struct TermFrequencies: Sendable {
  /// The number of reports that were counted.
  package let reports: Int
  private let keys: [UInt32]
  private let counts: [UInt16]

  /// What this program was built with; no reports and no terms when it was built with other bytes.
  package static let builtIn =
    TermFrequencies(
      UnsafeRawBufferPointer(
        start: stemma_story_frequencies(), count: stemma_story_frequencies_count())) ?? .none

  /// Nothing is known of any term.
  package static let none = TermFrequencies(reports: 0, keys: [], counts: [])

  private init(reports: Int, keys: [UInt32], counts: [UInt16]) {
    self.reports = reports
    self.keys = keys
    self.counts = counts
  }

  /// - Returns: `nil` for bytes of another layout.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let head = Self.magic.count
    guard bytes.count >= head + 12, bytes.prefix(head).elementsEqual(Self.magic) else {
      return nil
    }
    func number(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    let count = Int(number(head + 8))
    let start = head + 12
    guard number(head) == Self.version, bytes.count == start + 6 * count else { return nil }
    reports = Int(number(head + 4))
    keys = (0..<count).map { number(start + 4 * $0) }
    counts = (0..<count).map {
      let offset = start + 4 * count + 2 * $0
      return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }
  }

  /// In how many of the reports a stem stands; 0 for one that is rare or unknown.
  func count(of stem: UInt64) -> Int {
    let key = UInt32(truncatingIfNeeded: stem >> 32)
    let place = keys.partitioningIndex { $0 >= key }
    return place < keys.count && keys[place] == key ? Int(counts[place]) : 0
  }

  /// The file of frequencies.
  ///
  /// - Parameters:
  ///   - counts: in how many reports each stem stands; those of fewer than ``fewest`` are left out.
  ///   - reports: the number of reports.
  package static func file(_ counts: [UInt64: Int], reports: Int) -> [UInt8] {
    var kept: [UInt32: Int] = [:]
    for (stem, count) in counts where count >= fewest {
      kept[UInt32(truncatingIfNeeded: stem >> 32), default: 0] += count
    }
    let keys = kept.keys.sorted()
    var bytes = magic
    for number in [version, UInt32(reports), UInt32(keys.count)] + keys {
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    for key in keys {
      let count = UInt16(clamping: kept[key] ?? 0)
      bytes += [UInt8(truncatingIfNeeded: count), UInt8(count >> 8)]
    }
    return bytes
  }

  /// A term of fewer reports is as rare as one that was never seen.
  private static let fewest = 10
  private static let magic = Array("STEMFREQ".utf8)
  private static let version: UInt32 = 1
}
