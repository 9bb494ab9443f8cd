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
  /// For each report its narrated content words and who witnesses them.
  private let agreements: [Agreements]
  /// For each report and relative the words witnessed, each by how few others of those that tell the same do.
  private let rare: [[Int: Double]]

  /// - Parameters:
  ///   - relatives: for each report those that may be witnesses.
  ///   - comparisons: the pairs of the story that share text.
  /// - Complexity: for each content word the square of the number of reports that witness it.
  init(
    _ texts: [ReportText], relatives: [[Int]], _ comparisons: [PairKey: PairComparison]
  ) {
    var agreements: [Agreements] = []
    var rare: [[Int: Double]] = []
    for report in texts.indices {
      let words = Self.words(of: report, in: texts, relatives[report], comparisons)
      agreements.append(Agreements(relatives: relatives[report], masks: words.map(\.witnesses)))
      var weights = [Double](repeating: 0, count: relatives[report].count)
      for word in words {
        let weight = log(
          Double(word.tellers.nonzeroBitCount + 1)
            / Double(max(1, word.witnesses.nonzeroBitCount)))
        for slot in word.witnesses.bitPlaces { weights[slot] += weight }
      }
      rare.append(Dictionary(uniqueKeysWithValues: zip(relatives[report], weights)))
    }
    self.agreements = agreements
    self.rare = rare
  }

  /// The narrated content words of a report; for each the relatives that witness it, and those that tell its sentence, a
  /// bit each.
  private static func words(
    of report: Int, in texts: [ReportText], _ relatives: [Int],
    _ comparisons: [PairKey: PairComparison]
  ) -> [(witnesses: UInt64, tellers: UInt64)] {
    let text = texts[report]
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
    let quoted = QuotedWords(text)
    return text.words.indices.filter { text.words[$0].isContent && !quoted[$0] }.map {
      (masks[$0], tellers[$0])
    }
  }

  /// Narrated content words that two reports share, as counted in the first.
  func shared(_ one: Int, _ other: Int) -> Int { agreements[one].shared(with: other) }

  /// Narrated content words of `one` that `other` shares and `third` lacks.
  func shared(_ one: Int, _ other: Int, without third: Int) -> Int {
    agreements[one].shared(with: other, without: third)
  }

  /// Narrated content words of `one` that any of some others shares and `third` lacks.
  func shared(_ one: Int, withAnyOf others: [Int], without third: Int) -> Int {
    agreements[one].shared(withAnyOf: others, without: third)
  }

  /// What two reports share as counted in the first, each word by how few others have it.
  func rareShared(_ one: Int, _ other: Int) -> Double { rare[one][other] ?? 0 }

  /// Narrated content words of a report.
  func words(of report: Int) -> Int { agreements[report].count }

  /// The reports that share most with one, most first.
  func relatives(of report: Int) -> [Int] { agreements[report].relatives }
}
