import StemmaModel
import StemmaText

/// The units of a report in text order, all of them or the quoted ones, so that words are found there
/// without being looked for everywhere.
struct QuotedStream {
  let units: [QuotedUnit]
  /// Index of the quotation or sentence from which each unit comes.
  private let owners: [Int]
  /// Runs of three keys, sorted by hash, then place.
  private let runs: [Posting]
  /// Keys of content units, sorted by key, then place.
  private let keys: [Posting]
  /// Places at which a sentence of the speech begins.
  private let sentenceStarts: [Int]

  private struct Posting {
    let hash: UInt64
    let place: Int32
  }

  /// - Parameter parts: stretches of the text, each with its units.
  init(_ parts: [[QuotedUnit]]) {
    var units: [QuotedUnit] = []
    var owners: [Int] = []
    var starts: [Int] = []
    for (owner, part) in parts.enumerated() {
      for (index, unit) in part.enumerated() {
        if index == 0 || unit.traits.contains(.startsSentence) { starts.append(units.count) }
        units.append(unit)
        owners.append(owner)
      }
    }
    self.units = units
    self.owners = owners
    sentenceStarts = starts
    runs = Self.sorted(
      units.indices.dropLast(2).map { Posting(hash: Self.run(units, $0), place: Int32($0)) })
    keys = Self.sorted(
      units.indices.filter { units[$0].isContent }.map {
        Posting(hash: units[$0].key, place: Int32($0))
      })
  }

  var isEmpty: Bool { units.isEmpty }

  /// The stretch from which a unit comes.
  func owner(of place: Int) -> Int { owners[place] }

  /// The sentence of the speech in which a unit stands, within one stretch.
  func sentence(of place: Int) -> Range<Int> {
    let next = sentenceStarts.partitioningIndex { $0 > place }
    let end = next < sentenceStarts.count ? sentenceStarts[next] : units.count
    return sentenceStarts[next - 1]..<end
  }

  /// Where the units begin that are the same in house style, at most ``placesTried``.
  func places(of wanted: ArraySlice<QuotedUnit>) -> [Int] {
    guard let first = wanted.first else { return [] }
    let starts: [Int]
    if wanted.count >= 3 {
      starts = places(in: runs, Self.run(Array(wanted.prefix(3)), 0))
    } else if let content = wanted.firstIndex(where: \.isContent) {
      let shift = content - wanted.startIndex
      starts = places(in: keys, wanted[content].key).map { $0 - shift }
    } else {
      starts = []
    }
    return starts.filter { start in
      start >= 0 && start + wanted.count <= units.count && units[start].key == first.key
        && zip(units[start..<(start + wanted.count)], wanted).allSatisfy { $0.key == $1.key }
    }
  }

  /// The longest run of units equal to those that `wanted` begins with, three at least; of equally
  /// long ones the first at or after `place`, else the first.
  func longestRun(of wanted: ArraySlice<QuotedUnit>, near place: Int) -> Range<Int>? {
    guard wanted.count >= 3 else { return nil }
    var best: Range<Int>?
    for start in places(in: runs, Self.run(Array(wanted.prefix(3)), 0)) {
      var length = 0
      while length < wanted.count, start + length < units.count,
        units[start + length].key == wanted[wanted.startIndex + length].key
      {
        length += 1
      }
      guard length >= 3 else { continue }
      let isBetter =
        best.map {
          length > $0.count || (length == $0.count && $0.lowerBound < place && start >= place)
        } ?? true
      if isBetter { best = start..<(start + length) }
    }
    return best
  }

  /// The stretches of the stream in which much of `wanted` may stand, the likeliest first.
  ///
  /// Runs and rare words vote for the shift between the two; a stretch is little longer than what is
  /// looked for.
  func windows(for wanted: ArraySlice<QuotedUnit>) -> [Range<Int>] {
    var votes: [Int: Double] = [:]
    func vote(_ places: [Int], at index: Int, weight: Double) {
      for place in places {
        votes[(place - index + wanted.count) / Self.shift, default: 0] +=
          weight / Double(places.count)
      }
    }
    let list = Array(wanted)
    for index in list.indices {
      if index + 2 < list.count {
        vote(places(in: runs, Self.run(list, index)), at: index, weight: 2)
      }
      if list[index].isContent { vote(places(in: keys, list[index].key), at: index, weight: 1) }
    }
    let scores = votes.map { (shift: $0.key, votes: $0.value + (votes[$0.key + 1] ?? 0)) }
    return scores.sorted { ($1.votes, $0.shift) < ($0.votes, $1.shift) }.prefix(Self.windowsTried)
      .map { score in
        let start = score.shift * Self.shift - wanted.count - Self.shift
        let end = start + wanted.count + 4 * Self.shift
        return max(0, min(start, units.count))..<max(0, min(end, units.count))
      }
  }

  private func places(in postings: [Posting], _ hash: UInt64) -> [Int] {
    let first = postings.partitioningIndex { $0.hash >= hash }
    return postings[first...].prefix(Self.placesTried).prefix { $0.hash == hash }
      .map { Int($0.place) }
  }

  private static func run(_ units: [QuotedUnit], _ start: Int) -> UInt64 {
    var hash: UInt64 = 0
    for unit in units[start..<(start + 3)] { hash = (hash ^ unit.key) &* 0x9e37_79b9_7f4a_7c15 }
    return hash
  }

  private static func sorted(_ postings: [Posting]) -> [Posting] {
    postings.sorted { ($0.hash, $0.place) < ($1.hash, $1.place) }
  }

  /// Places tried for a word or run that the report repeats.
  private static let placesTried = 32
  /// Stretches in which altered words are looked for.
  private static let windowsTried = 3
  /// Units by which places may shift and still vote for one stretch.
  private static let shift = 12
}
