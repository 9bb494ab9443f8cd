/// Reports that are nearly the same text, so that a story of many reprints costs no more to group
/// than one of them.
///
/// Every report, in the order given, is led to an earlier one with which it shares most of its word
/// runs; that one is a leader and is led to none. A report is always held against its leader
/// itself, so likeness is not passed on from copy to copy.
struct NearCopies {
  /// For each report the index of its leader, itself where it is one.
  let leaders: [Int]

  /// - Complexity: linear in the number of runs. Leaders are looked for by the few lowest hashes of a report: of
  ///   texts that share most of their runs, some are the same.
  init(_ reports: [StoryTerms]) {
    var leaders = Array(reports.indices)
    var holders: [UInt64: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      let lowest = report.runs.prefix(Self.lowestRuns)
      let near = Set(lowest.flatMap { holders[$0] ?? [] }).sorted()
      let shared = near.map { ($0, Self.shared(report.runs, reports[$0].runs)) }
      let copied = shared.filter { leader, count in
        let most = max(report.runs.count, reports[leader].runs.count)
        return Double(count) >= Self.share * Double(most)
      }
      if let best = copied.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) {
        leaders[index] = best.0
      } else {
        for run in lowest where (holders[run]?.count ?? 0) < Self.leadersPerRun {
          holders[run, default: []].append(index)
        }
      }
    }
    self.leaders = leaders
  }

  /// How many elements two sorted arrays have in common.
  private static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var count = 0
    var left = 0
    var right = 0
    while left < one.count, right < other.count {
      if one[left] == other[right] { count += 1 }
      let takesLeft = one[left] <= other[right]
      let takesRight = other[right] <= one[left]
      if takesLeft { left += 1 }
      if takesRight { right += 1 }
    }
    return count
  }

  /// Share of the runs of the longer text that makes two reports near copies.
  private static let share = 0.8
  private static let lowestRuns = 16
  private static let leadersPerRun = 8
}
