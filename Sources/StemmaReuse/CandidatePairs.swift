package import StemmaText

/// Which pairs of reports share enough word runs to be compared in full.
///
/// Containment is what counts, so a pair is named for the number of runs it shares, however long
/// either report is. Runs that very many reports carry (boilerplate) say nothing and are counted
/// but not paired. Above ``sampleAbove`` runs only a fixed fraction of the hash space is kept.
///
/// Source: FracMinHash, Irber et al. 2022; document-frequency ceiling as in passim, Smith et al.
/// 2014.
package struct CandidatePairs: Sendable {
  /// Two reports by index, `first < second`, with the number of different runs in both.
  package struct Pair: Sendable, Hashable {
    package let first: Int
    package let second: Int
    package let sharedRuns: Int
  }

  /// Sorted by first, then second.
  package let pairs: [Pair]
  /// Number of different runs passed over because too many reports carry them.
  package let commonRuns: Int

  /// - Parameter texts: the reports, in the order to which the indices refer.
  /// - Complexity: O(n log n) in the number of runs; a run held by k reports costs k²/2 pairs, and
  ///   k is at most ``reportsPerRun``.
  package init(_ texts: [ReportText]) {
    let entries = Self.entries(of: texts)
    var counts: [UInt64: Int] = [:]
    var commonRuns = 0
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > Self.reportsPerRun {
        commonRuns += 1
      } else if end - start > 1 {
        Self.count(entries[start..<end], into: &counts)
      }
      start = end
    }
    self.commonRuns = commonRuns
    pairs = counts.filter { $0.value >= Self.fewestSharedRuns }
      .map {
        Pair(first: Int($0.key >> 32), second: Int($0.key & 0xFFFF_FFFF), sharedRuns: $0.value)
      }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private struct Entry {
    let hash: UInt64
    let report: UInt32
  }

  /// One entry for each different run of each report, sorted by hash, then report.
  private static func entries(of texts: [ReportText]) -> [Entry] {
    let total = texts.reduce(0) { $0 + $1.words.count }
    let ceiling = total > sampleAbove ? UInt64.max / 8 : UInt64.max
    var entries: [Entry] = []
    entries.reserveCapacity(min(total, sampleAbove))
    for (index, text) in texts.enumerated() {
      let hashes = Set(Shingles.hashes(of: text.words, width: runWords))
      for hash in hashes where hash <= ceiling {
        entries.append(Entry(hash: hash, report: UInt32(index)))
      }
    }
    entries.sort { ($0.hash, $0.report) < ($1.hash, $1.report) }
    return entries
  }

  private static func count(_ group: ArraySlice<Entry>, into counts: inout [UInt64: Int]) {
    for first in group.indices {
      for second in (first + 1)..<group.endIndex {
        counts[UInt64(group[first].report) << 32 | UInt64(group[second].report), default: 0] += 1
      }
    }
  }

  /// Words a run: five are seldom shared by chance (`docs/methods.md`).
  package static let runWords = 5
  /// A pair needs this many shared runs to be looked at.
  private static let fewestSharedRuns = 3
  /// A run in more reports than this is boilerplate.
  private static let reportsPerRun = 60
  private static let sampleAbove = 20_000_000
}
