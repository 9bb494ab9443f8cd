import StemmaReuse
import StemmaText

#if canImport(Glibc)
  import Glibc
#endif

/// Which reports of a story have each word of each report in the same place.
///
/// A word of one report is *witnessed* by another when the sentences that hold it are aligned and the other's has
/// its stem, or when it stands in a run of words that both have. What two reports share and a third lacks can
/// then be counted for every three at once. Stemmatics takes such agreements as its evidence: of three texts
/// the one without which the other two agree in nothing stands between them.
///
/// Source: Maas 1927 on significant agreements; Robinson & O'Hara 1996 for counting them.
struct Witnesses: Sendable {
  /// What one report shares with its relatives.
  fileprivate struct Row: Sendable {
    /// The relatives by index, those that share most first; at most ``mostRelatives``.
    var relatives: [Int] = []
    /// Place of a relative in `relatives`.
    var slots: [Int: Int] = [:]
    /// For relatives b and c at `b * count + c`: words that both witness; b = c is what b witnesses.
    var common: [Int32] = []
    /// For each narrated content word the relatives that witness it, a bit each.
    var masks: [UInt64] = []
    /// Narrated content words.
    var words: Int { masks.count }
    /// For each relative the words that it witnesses, each by how few others of those that tell the same do.
    var rare: [Double] = []
  }

  private let rows: [Row]

  /// - Parameter comparisons: the pairs of the story that share text.
  /// - Complexity: for each content word the square of the number of reports that witness it, at most
  ///   ``mostRelatives``².
  init(_ texts: [ReportText], _ comparisons: [PairKey: PairComparison]) {
    var relatives = [[(report: Int, shared: Int)]](repeating: [], count: texts.count)
    for (key, pair) in comparisons {
      relatives[key.first].append((key.second, pair.narratedWords))
      relatives[key.second].append((key.first, pair.narratedWords))
    }
    rows = texts.indices.map { report in
      let chosen = relatives[report].sorted { ($1.shared, $0.report) < ($0.shared, $1.report) }
        .prefix(Self.mostRelatives).map(\.report)
      return Self.row(of: report, in: texts, chosen, comparisons)
    }
  }

  private static func row(
    of report: Int, in texts: [ReportText], _ relatives: [Int],
    _ comparisons: [PairKey: PairComparison]
  ) -> Row {
    let text = texts[report]
    let quoted = QuotedWords(text)
    var masks = [UInt64](repeating: 0, count: text.words.count)
    var tellers = [UInt64](repeating: 0, count: text.words.count)
    for (slot, relative) in relatives.enumerated() {
      guard let pair = comparisons[PairKey(report, relative)] else { continue }
      let isFirst = report < relative
      for run in pair.narratedRuns {
        for word in isFirst ? run.first : run.second {
          masks[word] |= 1 << UInt64(slot)
          tellers[word] |= 1 << UInt64(slot)
        }
      }
      for link in pair.alignment.links {
        let (own, other) = isFirst ? (link.first, link.second) : (link.second, link.first)
        let stems = Set(texts[relative].words(of: texts[relative].sentences[other]).map(\.stem))
        for word in text.sentences[own].words {
          tellers[word] |= 1 << UInt64(slot)
          if stems.contains(text.words[word].stem) { masks[word] |= 1 << UInt64(slot) }
        }
      }
    }
    var row = Row(
      relatives: relatives,
      slots: Dictionary(uniqueKeysWithValues: relatives.enumerated().map { ($1, $0) }),
      common: [Int32](repeating: 0, count: relatives.count * relatives.count),
      rare: [Double](repeating: 0, count: relatives.count))
    for (index, word) in text.words.enumerated() where word.isContent && !quoted[index] {
      row.masks.append(masks[index])
      row.count(masks[index], tellers: tellers[index].nonzeroBitCount)
    }
    return row
  }

  /// Narrated content words that two reports share, as counted in the first.
  func shared(_ one: Int, _ other: Int) -> Int {
    guard let slot = rows[one].slots[other] else { return 0 }
    return Int(rows[one].common[slot * (rows[one].relatives.count + 1)])
  }

  /// Narrated content words of `one` that `other` shares and `third` lacks.
  func shared(_ one: Int, _ other: Int, without third: Int) -> Int {
    let row = rows[one]
    guard let slot = row.slots[other] else { return 0 }
    guard let without = row.slots[third] else { return shared(one, other) }
    return shared(one, other) - Int(row.common[slot * row.relatives.count + without])
  }

  /// Narrated content words of `one` that any of some others shares and `third` lacks.
  func shared(_ one: Int, withAnyOf others: [Int], without third: Int) -> Int {
    let row = rows[one]
    let wanted = others.reduce(into: UInt64(0)) { mask, other in
      if let slot = row.slots[other] { mask |= 1 << UInt64(slot) }
    }
    let lacking = row.slots[third].map { UInt64(1) << UInt64($0) } ?? 0
    return row.masks.count { $0 & wanted != 0 && $0 & lacking == 0 }
  }

  /// What two reports share as counted in the first, each word by how few others have it.
  func rareShared(_ one: Int, _ other: Int) -> Double {
    rows[one].slots[other].map { rows[one].rare[$0] } ?? 0
  }

  /// Narrated content words of a report.
  func words(of report: Int) -> Int { rows[report].words }

  /// The reports that share most with one, most first.
  func relatives(of report: Int) -> [Int] { rows[report].relatives }

  private static let mostRelatives = 64
}

extension Witnesses.Row {
  /// Counts a word for every two relatives that witness it.
  fileprivate mutating func count(_ mask: UInt64, tellers: Int) {
    let weight = log(Double(tellers + 1) / Double(max(1, mask.nonzeroBitCount)))
    var slots: [Int] = []
    var rest = mask
    while rest != 0 {
      slots.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    for one in slots {
      rare[one] += weight
      for other in slots { common[one * relatives.count + other] += 1 }
    }
  }
}
