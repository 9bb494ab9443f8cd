import StemmaText

/// Word runs that show two reports to tell one happening: a quotation in both, or text in both.
struct SharedWording {
  /// Pairs of reports with what their shared runs add to their similarity.
  let additions: [IndexPair: Double]

  /// - Complexity: O(n log n) in the number of words; runs of very many reports are passed over.
  init(_ texts: [ReportText]) {
    var quoted: [UInt64: [Int]] = [:]
    var plain: [UInt64: [Int]] = [:]
    var sizes = [Int](repeating: 1, count: texts.count)
    for (index, text) in texts.enumerated() {
      let (inside, outside) = Self.runs(of: text)
      sizes[index] = max(1, outside.count)
      for hash in inside { quoted[hash, default: []].append(index) }
      for hash in outside { plain[hash, default: []].append(index) }
    }
    var additions: [IndexPair: Double] = [:]
    for (pair, _) in Self.pairCounts(quoted) { additions[pair] = Self.forQuotation }
    for (pair, count) in Self.pairCounts(plain) {
      let share = Double(count) / Double(min(sizes[pair.low], sizes[pair.high]))
      additions[pair, default: 0] += Self.forText * min(1, 2 * share)
    }
    self.additions = additions
  }

  /// Hashes of the runs inside quotations and of those that are not, each a set.
  private static func runs(of text: ReportText) -> (inside: Set<UInt64>, outside: Set<UInt64>) {
    var inside: Set<UInt64> = []
    var outside: Set<UInt64> = []
    let isQuoted = text.words.map { text.isQuoted(at: Int($0.start)) }
    var quotedBefore = [0]
    for flag in isQuoted { quotedBefore.append((quotedBefore.last ?? 0) + (flag ? 1 : 0)) }
    for (start, hash) in Shingles.hashes(of: text.words, width: quotationWords).enumerated()
    where quotedBefore[start + quotationWords] - quotedBefore[start] == quotationWords {
      inside.insert(hash)
    }
    for (start, hash) in Shingles.hashes(of: text.words, width: textWords).enumerated()
    where quotedBefore[start + textWords] == quotedBefore[start] {
      outside.insert(hash)
    }
    return (inside, outside)
  }

  private static func pairCounts(_ holders: [UInt64: [Int]]) -> [IndexPair: Int] {
    var counts: [IndexPair: Int] = [:]
    for reports in holders.values where reports.count > 1 {
      let reach = reports.count > mostReportsPerRun ? neighbours : reports.count
      for (position, one) in reports.enumerated() {
        for other in reports[(position + 1)...].prefix(reach) {
          counts[IndexPair(one, other), default: 0] += 1
        }
      }
    }
    return counts
  }

  /// Words of a quotation that are not said twice by chance.
  private static let quotationWords = 7
  private static let textWords = 5
  private static let forQuotation = 0.3
  private static let forText = 0.3
  /// In a run of more reports than this each is held against the next few only.
  private static let mostReportsPerRun = 100
  private static let neighbours = 8
}
