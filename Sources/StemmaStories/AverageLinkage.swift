import HeapModule

/// Average-linkage clustering over sparse similarities; pairs that are not given count as 0.
struct AverageLinkage {
  /// Sum of the similarities between the members of two groups, by group.
  private var sums: [Int: [Int: Double]] = [:]
  private var members: [Int: [Int]] = [:]
  private var queue = Heap<Candidate>()

  /// Two groups that may join. The greater has the higher average; among equals the pair of lower
  /// indices.
  private struct Candidate: Comparable {
    let pair: IndexPair
    let average: Double
    /// Sizes at the time; a candidate whose groups have grown since is stale.
    let sizes: Int

    static func < (lhs: Candidate, rhs: Candidate) -> Bool {
      if lhs.average != rhs.average { return lhs.average < rhs.average }
      return (rhs.pair.low, rhs.pair.high) < (lhs.pair.low, lhs.pair.high)
    }
  }

  init(similarities: [IndexPair: Double]) {
    for (pair, value) in similarities {
      sums[pair.low, default: [:]][pair.high] = value
      sums[pair.high, default: [:]][pair.low] = value
    }
    queue = Heap(similarities.map { Candidate(pair: $0.key, average: $0.value, sizes: 2) })
  }

  /// Joins the closest groups until none reaches the threshold.
  mutating func groups(count: Int, threshold: Double) -> [[Int]] {
    for index in 0..<count { members[index] = [index] }
    while let best = queue.popMax() {
      guard best.average >= threshold else { break }
      guard let low = members[best.pair.low], let high = members[best.pair.high],
        low.count + high.count == best.sizes
      else { continue }
      join(best.pair, low + high, threshold: threshold)
    }
    return members.values.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  /// The group keeps the lower name.
  private mutating func join(_ pair: IndexPair, _ joined: [Int], threshold: Double) {
    members[pair.low] = joined
    members[pair.high] = nil
    let moved = sums.removeValue(forKey: pair.high) ?? [:]
    for (other, sum) in moved {
      sums[other]?[pair.high] = nil
      if other == pair.low { continue }
      sums[pair.low, default: [:]][other, default: 0] += sum
      sums[other, default: [:]][pair.low, default: 0] += sum
    }
    for (other, sum) in sums[pair.low] ?? [:] {
      guard let size = members[other]?.count else { continue }
      let average = sum / Double(joined.count * size)
      if average >= threshold {
        queue.insert(
          Candidate(
            pair: IndexPair(pair.low, other), average: average, sizes: joined.count + size))
      }
    }
  }
}
