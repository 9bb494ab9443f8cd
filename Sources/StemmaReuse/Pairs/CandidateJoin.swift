/// Which pairs of reports share enough kept runs to be compared.
///
/// Of a run that very many reports hold (reprints, or boilerplate) not every pair is looked at: the
/// reports are put in the order of their smallest kept runs, so that those with the same text stand
/// together, and each is paired with the next few that agree in it. So the cost stays linear.
package struct CandidateJoin: Sendable {
  /// A pair of reports by rank, `first < second`.
  package struct Pair: Sendable, Hashable {
    package let first: UInt32
    package let second: UInt32
    /// Kept runs in both.
    package let sharedKeys: UInt32
    /// Those of them that at most ``reportsPerRareRun`` reports hold.
    package let rareKeys: UInt32
  }

  /// A run that more than ``reportsPerRun`` reports hold.
  package struct CommonRun: Sendable, Hashable {
    package let key: UInt64
    package let reports: Int
    /// The one of lowest rank that holds it.
    package let example: UInt32
  }

  /// A run in more reports than this is common.
  package static let reportsPerRun = 32
  /// A run in at most this many reports is rare.
  static let reportsPerRareRun = 16
  /// Reports that hold the same common run and are looked at with each.
  static let neighbours = 16
  /// Reports that hold the same common run and are looked at with each, whatever else they hold.
  static let links = 2
  /// Pieces into which keys, and then pairs, are cut, so that tasks can share the work.
  package static let parts = 64

  private let corpus: Corpus
  /// For each report, by number, its smallest kept run.
  private let smallest: [[UInt64]]

  package init(_ corpus: Corpus) {
    self.corpus = corpus
    smallest = corpus.segments.map { segment in
      var smallest = [UInt64](repeating: .max, count: segment.reports.count)
      let (keys, owners) = (segment.keys, segment.owners)
      for entry in keys.indices.reversed() { smallest[Int(owners[entry])] = keys[entry] }
      return smallest
    }
  }

  /// What one part of the keys leads to.
  package struct PartFindings: Sendable {
    /// By part of the pairs, once for each shared key: first rank times 2³², plus second times 2, plus 1
    /// where the key is rare.
    fileprivate(set) var pairs: [[UInt64]]
    package fileprivate(set) var common: [CommonRun] = []
  }

  /// Goes through one part of the keys.
  ///
  /// - Parameter part: from 0 to ``parts`` - 1.
  package func findings(ofPart part: Int) -> PartFindings {
    var findings = PartFindings(pairs: [[UInt64]](repeating: [], count: Self.parts))
    let finest = corpus.segments.map(\.sampling.highestKept).max() ?? .max
    let width = finest / UInt64(Self.parts) + 1
    var cursors = corpus.segments.map {
      KeyCursor($0, part: part, of: Self.parts, width: width)
    }
    var group: [Member] = []
    while let key = nextKey(cursors) {
      group.removeAll(keepingCapacity: true)
      for segment in cursors.indices {
        let base = corpus.base(ofSegment: segment)
        var last: UInt32?
        cursors[segment].advance(to: key)
        while let owner = cursors[segment].takeOwner(of: key) {
          // A report may hold a run several times.
          guard owner != last else { continue }
          last = owner
          let rank = corpus.ranks[base + Int(owner)]
          guard rank != Corpus.hidden else { continue }
          group.append(
            Member(
              rank: rank, segment: Int32(segment), place: owner))
        }
      }
      if group.count > 1 { take(&group, key: key, into: &findings) }
    }
    return findings
  }

  /// A report that holds the run looked at.
  private struct Member {
    let rank: UInt32
    let segment: Int32
    let place: UInt32
  }

  private func nextKey(_ cursors: [KeyCursor]) -> UInt64? {
    var least: UInt64?
    for segment in 0..<corpus.newSegments {
      guard let key = cursors[segment].key else { continue }
      least = min(least ?? key, key)
    }
    return least
  }

  private func isNew(_ member: Member) -> Bool { member.segment < corpus.newSegments }

  private func take(_ group: inout [Member], key: UInt64, into findings: inout PartFindings) {
    guard group.count > Self.reportsPerRun else {
      for first in group.indices {
        for second in (first + 1)..<group.endIndex {
          append(
            group[first], group[second], isRare: group.count <= Self.reportsPerRareRun,
            to: &findings)
        }
      }
      return
    }
    findings.common.append(
      CommonRun(key: key, reports: group.count, example: group.map(\.rank).min() ?? 0))
    group.sort { (smallest(of: $0), $0.rank) < (smallest(of: $1), $1.rank) }
    for first in group.indices {
      for second in group[(first + 1)...].prefix(Self.neighbours) {
        guard smallest(of: second) == smallest(of: group[first]) else { break }
        append(group[first], second, isRare: false, to: &findings)
      }
    }
    // Those that put text of their own to it differ in their smallest run; a chain still joins them.
    group.sort { $0.rank < $1.rank }
    for first in group.indices {
      for second in group[(first + 1)...].prefix(Self.links)
      where smallest(of: second) != smallest(of: group[first]) {
        append(group[first], second, isRare: false, to: &findings)
      }
    }
  }

  private func smallest(of member: Member) -> UInt64 {
    smallest[Int(member.segment)][Int(member.place)]
  }

  private func append(
    _ one: Member, _ other: Member, isRare: Bool, to findings: inout PartFindings
  ) {
    guard isNew(one) || isNew(other) else { return }
    let (first, second) = one.rank < other.rank ? (one.rank, other.rank) : (other.rank, one.rank)
    findings.pairs[part(ofFirst: first)].append(
      UInt64(first) << 32 | UInt64(second) << 1 | (isRare ? 1 : 0))
  }

  /// Ranks are cut into parts of equal size.
  private func part(ofFirst rank: UInt32) -> Int {
    Int(rank) * Self.parts / max(1, corpus.count)
  }

  /// The lowest rank of a part.
  private func firstRank(ofPart part: Int) -> Int {
    (part * corpus.count + Self.parts - 1) / Self.parts
  }

  /// The candidates of one part of the pairs, by first, then second.
  ///
  /// - Parameters:
  ///   - findings: of all parts of the keys.
  ///   - fewestKeys: kept runs that a pair must share.
  package func pairs(
    ofPart part: Int, of findings: [PartFindings], fewestKeys: Int
  ) -> [Pair] {
    // Both ranks in as few bits as they need, the first counted from the part's beginning; and the lowest.
    let firstRank = firstRank(ofPart: part)
    let base = UInt64(firstRank)
    let firstBits = RadixSort.bits(toTell: self.firstRank(ofPart: part + 1) - firstRank)
    let rankBits = RadixSort.bits(toTell: corpus.count)
    var all: [UInt64] = []
    all.reserveCapacity(findings.reduce(0) { $0 + $1.pairs[part].count })
    for found in findings {
      for pair in found.pairs[part] {
        all.append((pair >> 32 - base) << UInt64(rankBits + 1) | pair & 0xFFFF_FFFF)
      }
    }
    RadixSort.sort(&all, bits: firstBits + rankBits + 1)
    var pairs: [Pair] = []
    var start = 0
    while start < all.count {
      var end = start + 1
      var rare = Int(all[start] & 1)
      while end < all.count, all[end] >> 1 == all[start] >> 1 {
        rare += Int(all[end] & 1)
        end += 1
      }
      if end - start >= fewestKeys {
        pairs.append(
          Pair(
            first: UInt32(base + all[start] >> UInt64(rankBits + 1)),
            second: UInt32(all[start] >> 1 & (1 << UInt64(rankBits) - 1)),
            sharedKeys: UInt32(end - start), rareKeys: UInt32(rare)))
      }
      start = end
    }
    return pairs
  }
}

/// A walk over one part of a segment's keys.
private struct KeyCursor {
  private let keys: UnsafeBufferPointer<UInt64>
  private let owners: UnsafeBufferPointer<UInt32>
  private var place: Int
  private let end: Int

  /// - Parameters:
  ///   - part: from 0; the last goes to the end of the keys.
  ///   - width: range of the keys of a part, the same for all segments that are joined.
  init(_ segment: Segment, part: Int, of parts: Int, width: UInt64) {
    (keys, owners) = (segment.keys, segment.owners)
    place = Self.firstPlace(in: keys, from: 0, of: width * UInt64(part))
    end =
      part + 1 == parts
      ? keys.count : Self.firstPlace(in: keys, from: place, of: width * UInt64(part + 1))
  }

  /// The key here; `nil` at the end.
  var key: UInt64? { place < end ? keys[place] : nil }

  /// Goes on to the first key that is not smaller.
  mutating func advance(to key: UInt64) {
    guard place < end, keys[place] < key else { return }
    var step = 1
    while place + step < end, keys[place + step] < key {
      place += step
      step *= 2
    }
    place = Self.firstPlace(in: keys, from: place + 1, to: min(end, place + step), of: key)
  }

  /// The owner of the key here, if it is this one; goes on by one.
  mutating func takeOwner(of key: UInt64) -> UInt32? {
    guard place < end, keys[place] == key else { return nil }
    place += 1
    return owners[place - 1]
  }

  /// The first place from `start` on whose key is not smaller.
  private static func firstPlace(
    in keys: UnsafeBufferPointer<UInt64>, from start: Int, to end: Int? = nil, of key: UInt64
  ) -> Int {
    var low = start
    var high = end ?? keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
