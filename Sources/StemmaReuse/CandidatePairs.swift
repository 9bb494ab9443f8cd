package import StemmaText

/// Which pairs of reports share enough word runs to be compared in full.
///
/// Containment is what counts, so a pair is named for the number of runs it shares, however long
/// either report is. Of a run that very many reports carry (reprints, or boilerplate) each is
/// paired with the first and the next few only, so that the cost stays linear. Above ``sampleAbove`` runs only a fixed fraction of the hash space is kept.
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
  /// Number of different runs that more than ``reportsPerRun`` reports carry.
  package let commonRuns: Int

  /// - Parameter texts: the reports, in the order to which the indices refer.
  /// - Complexity: O(n log n) in the number of runs; a run held by k reports costs at most
  ///   k · ``reportsPerRun``/2 pairs.
  package init(_ texts: [ReportText]) {
    self.init(
      runs: texts.map(Self.runs), words: texts.reduce(0) { $0 + $1.words.count })
  }

  /// The same from the runs alone, for reports that are not all held at a time.
  ///
  /// - Parameters:
  ///   - runs: of each report, see ``runs(of:)``.
  ///   - words: how many the reports have together.
  package init(runs: [[UInt64]], words: Int) {
    let entries = Self.entries(of: runs, words: words)
    var counts: [UInt64: Int] = [:]
    var commonRuns = 0
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      if end - start > Self.reportsPerRun {
        commonRuns += 1
        Self.countNeighbours(entries[start..<end], into: &counts)
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

  /// The different runs of words of a report, each by its hash.
  package static func runs(of text: ReportText) -> [UInt64] {
    Array(Set(Shingles.hashes(of: text.words, width: runWords)))
  }

  private struct Entry {
    let hash: UInt64
    let report: UInt32
  }

  /// One entry for each different run of each report, sorted by hash, then report.
  private static func entries(of runs: [[UInt64]], words: Int) -> [Entry] {
    let ceiling = words > sampleAbove ? UInt64.max / 8 : UInt64.max
    var entries: [Entry] = []
    entries.reserveCapacity(min(words, sampleAbove))
    for (index, hashes) in runs.enumerated() {
      for hash in hashes where hash <= ceiling {
        entries.append(Entry(hash: hash, report: UInt32(index)))
      }
    }
    entries.sort { ($0.hash, $0.report) < ($1.hash, $1.report) }
    return entries
  }

  /// For a run of very many reports: each with the first and with the next few.
  private static func countNeighbours(
    _ group: ArraySlice<Entry>, into counts: inout [UInt64: Int]
  ) {
    guard let first = group.first else { return }
    for place in group.indices.dropFirst() {
      counts[UInt64(first.report) << 32 | UInt64(group[place].report), default: 0] += 1
      for next in group[(place + 1)...].prefix(neighbours) {
        counts[UInt64(group[place].report) << 32 | UInt64(next.report), default: 0] += 1
      }
    }
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
  /// For a run in more reports than this not every pair is counted.
  private static let reportsPerRun = 60
  private static let neighbours = 8
  private static let sampleAbove = 20_000_000
}
