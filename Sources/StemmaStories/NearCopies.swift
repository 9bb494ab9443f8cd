import StemmaText

/// Reports that are nearly the same text, so that a story of many reprints costs no more to group
/// than one of them.
///
/// Every report, in the order given, is led to an earlier one with which it shares most of its word
/// runs; that one is a leader and is led to none. A report is always held against its leader
/// itself, so likeness is not passed on from copy to copy.
struct NearCopies {
  /// For each report the index of its leader, itself where it is one.
  let leaders: [Int]

  /// - Complexity: linear in the number of words.
  init(_ texts: [ReportText]) {
    var leaders = Array(texts.indices)
    var holders: [UInt64: [Int]] = [:]
    var sizes: [Int: Int] = [:]
    for (index, text) in texts.enumerated() {
      let runs = Self.runs(of: text)
      var shared: [Int: Int] = [:]
      for run in runs {
        for leader in holders[run] ?? [] { shared[leader, default: 0] += 1 }
      }
      let copied = shared.filter { leader, count in
        Double(count) >= Self.share * Double(max(runs.count, sizes[leader] ?? 0))
      }
      if let best = copied.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) {
        leaders[index] = best.key
      } else {
        sizes[index] = runs.count
        for run in runs where (holders[run]?.count ?? 0) < Self.leadersPerRun {
          holders[run, default: []].append(index)
        }
      }
    }
    self.leaders = leaders
  }

  /// Hashes of the runs of a text; of all its words where it has fewer than one run.
  private static func runs(of text: ReportText) -> Set<UInt64> {
    let width = max(1, min(runWords, text.words.count))
    return Set(Shingles.hashes(of: text.words, width: width))
  }

  private static let runWords = 5
  /// Share of the runs of the longer text that makes two reports near copies.
  private static let share = 0.8
  private static let leadersPerRun = 8
}
