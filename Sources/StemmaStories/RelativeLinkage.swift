import HeapModule

/// Joins groups that resemble each other about as much as their own members do.
///
/// Agglomerative clustering. The affinity of two groups is the mean similarity of their pairs, divided by the
/// geometric mean of what the pairs inside each have; groups with few pairs are taken to be as tight as is
/// usual. The similarity is the product of vectors, so that sums of vectors give the means exactly.
struct RelativeLinkage {
  /// When groups join.
  struct Bar {
    /// Similarity of the pairs inside a group, as long as nothing is known of it.
    let usual: Double
    /// How many pairs that is worth.
    let worthPairs: Double
    /// The affinity at which groups join.
    let affinity: Double
    /// The mean similarity below which they never do.
    let least: Double
    /// No group is taken to be tighter: how alike the rewrites of one text are says nothing of how alike
    /// the other reports of their happening will be.
    var tightest = 1.0
  }

  private struct Group {
    var members: [Int]
    var sum: TermVector
    /// Sum of the similarities of the pairs inside.
    var inside = 0.0
    var neighbours: Set<Int32>
    var days: MeanDay
    /// The groups it has joined; a candidate of an earlier state is stale.
    var version = 0
  }

  /// Two groups that may join. The greater has the higher affinity; among equals the pair of lower indices.
  private struct Candidate: Comparable {
    let affinity: Double
    let low: Int
    let high: Int
    let versions: Int

    static func < (one: Candidate, other: Candidate) -> Bool {
      (one.affinity, other.low, other.high) < (other.affinity, one.low, one.high)
    }
  }

  private let bar: Bar
  private var groups: [Group?]
  private var queue = Heap<Candidate>()
  private var spread: SpreadVector

  /// - Parameters:
  ///   - vectors: of unit length, or empty.
  ///   - neighbours: which of them are held against each other.
  ///   - terms: how many terms there are.
  ///   - days: the day of each vector, where dates are to count.
  init(
    _ vectors: [TermVector], neighbours: Neighbours, terms: Int, days: [Int?]? = nil, bar: Bar
  ) {
    self.bar = bar
    groups = vectors.indices.map { number in
      Group(
        members: [number], sum: vectors[number], neighbours: Set(neighbours.lists[number]),
        days: MeanDay(days?[number]))
    }
    spread = SpreadVector(count: terms)
    for number in vectors.indices { meet(number, after: number) }
  }

  /// Joins the closest groups until no two reach the bar.
  ///
  /// - Returns: the numbers of the vectors of each group, sorted; groups by their first.
  mutating func joined() -> [[Int]] {
    while let best = queue.popMax() {
      guard let low = groups[best.low], let high = groups[best.high],
        low.version + high.version == best.versions
      else { continue }
      join(best, low, high)
    }
    return groups.compactMap { $0?.members.sorted() }
  }

  /// The group keeps the lower number.
  private mutating func join(_ pair: Candidate, _ low: Group, _ high: Group) {
    var one = low
    one.inside += high.inside + product(of: low, high)
    one.members += high.members
    one.sum = low.sum + high.sum
    one.days.add(high.days)
    one.version += high.version + 1
    one.neighbours.formUnion(high.neighbours)
    one.neighbours.remove(Int32(pair.low))
    one.neighbours.remove(Int32(pair.high))
    for other in high.neighbours {
      groups[Int(other)]?.neighbours.remove(Int32(pair.high))
      groups[Int(other)]?.neighbours.insert(Int32(pair.low))
    }
    groups[pair.high] = nil
    groups[pair.low] = one
    groups[pair.low]?.neighbours.remove(Int32(pair.low))
    meet(pair.low)
  }

  private mutating func product(of one: Group, _ other: Group) -> Double {
    spread.hold(one.sum)
    defer { spread.release(one.sum) }
    return spread.product(with: other.sum)
  }

  /// Finds which neighbours a group may join, and forgets those that it never can: the mean with a sum of
  /// groups lies between the means with each.
  private mutating func meet(_ number: Int, after first: Int = -1) {
    guard let group = groups[number] else { return }
    var near: [(name: Int32, mean: Double)] = []
    spread.hold(group.sum)
    for name in group.neighbours where name > first {
      guard let other = groups[Int(name)] else { continue }
      let pairs = Double(group.members.count * other.members.count)
      let mean = spread.product(with: other.sum) / pairs
      if mean < bar.least { part(number, name) } else { near.append((name, mean)) }
    }
    spread.release(group.sum)
    if near.count > Self.mostNeighbours {
      near.sort { ($1.mean, $0.name) < ($0.mean, $1.name) }
      for (name, _) in near[Self.mostNeighbours...] { part(number, name) }
      near.removeSubrange(Self.mostNeighbours...)
    }
    for (name, mean) in near { propose(number, group, Int(name), mean: mean) }
  }

  /// Two groups are not held against each other any more.
  private mutating func part(_ number: Int, _ name: Int32) {
    groups[number]?.neighbours.remove(name)
    groups[Int(name)]?.neighbours.remove(Int32(number))
  }

  private mutating func propose(_ number: Int, _ group: Group, _ name: Int, mean: Double) {
    guard let other = groups[name] else { return }
    let tightness = (tightness(of: group) * tightness(of: other)).squareRoot()
    let affinity = mean * group.days.nearness(to: other.days) / tightness
    guard affinity >= bar.affinity else { return }
    queue.insert(
      Candidate(
        affinity: affinity, low: min(number, name), high: max(number, name),
        versions: group.version + other.version))
  }

  /// Mean similarity of the pairs inside a group, drawn towards what is usual.
  private func tightness(of group: Group) -> Double {
    let pairs = Double(group.members.count * (group.members.count - 1) / 2)
    let mean = (group.inside + bar.worthPairs * bar.usual) / (pairs + bar.worthPairs)
    return min(mean, bar.tightest)
  }

  /// Groups that one is held against at most, the nearest.
  private static let mostNeighbours = 512
}
