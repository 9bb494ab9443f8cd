import StemmaTestReports
import Testing

@testable import StemmaLineage

struct ArborescenceTests {
  private func parents(_ count: Int, _ edges: [(Int, Int, Double)]) -> [Int?] {
    Arborescence.parents(
      count: count,
      edges: edges.map { Arborescence.Edge(parent: $0.0, child: $0.1, weight: $0.2) })
  }

  @Test func `every node takes the parent that gains most`() {
    #expect(parents(3, [(0, 1, 0.5), (2, 1, 0.9), (0, 2, 0.3)]) == [nil, 2, 0])
  }

  @Test func `a circle of two is broken at its weaker gain`() {
    #expect(parents(2, [(0, 1, 0.9), (1, 0, 0.4)]) == [nil, 0])
    #expect(parents(2, [(0, 1, 0.4), (1, 0, 0.9)]) == [1, nil])
  }

  @Test func `a circle of three is broken at its weakest gain`() {
    #expect(parents(3, [(0, 1, 0.9), (1, 2, 0.8), (2, 0, 0.5)]) == [nil, 0, 1])
    #expect(parents(3, [(0, 1, 0.9), (1, 2, 0.3), (2, 0, 0.5)]) == [2, 0, nil])
  }

  @Test func `a circle is entered from outside where that costs least`() {
    #expect(parents(3, [(0, 1, 0.9), (1, 0, 0.8), (2, 1, 0.7)]) == [1, 2, nil])
  }

  @Test func `nodes stay roots where nothing gains`() {
    #expect(parents(3, []) == [nil, nil, nil])
    #expect(parents(2, [(0, 1, 0), (1, 0, -0.5)]) == [nil, nil])
  }

  @Test func `no node is its own parent`() {
    #expect(parents(1, [(0, 0, 1)]) == [nil])
  }

  @Test func `at equal gains the earlier edge is taken`() {
    #expect(parents(3, [(0, 2, 0.5), (1, 2, 0.5)]) == [nil, nil, 0])
  }

  @Test(arguments: 0..<4)
  func `no choice has a circle or is worse than another`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<60 {
      let edges = (0..<7).map { _ in
        (Int(random.next() % 4), Int(random.next() % 4), Double(random.next() % 100))
      }
      let chosen = gain(parents(4, edges), edges)
      #expect(chosen == best(edges), "\(edges)")
    }
  }

  /// What a choice of parents gains, `nil` with a circle.
  private func gain(_ parents: [Int?], _ edges: [(Int, Int, Double)]) -> Double? {
    var sum = 0.0
    for child in parents.indices {
      var node = child
      for _ in parents.indices { node = parents[node] ?? node }
      if parents[node] != nil { return nil }
      guard let parent = parents[child] else { continue }
      sum += edges.filter { $0.0 == parent && $0.1 == child }.map(\.2).max() ?? -1_000
    }
    return sum
  }

  /// The best gain of all choices of parents for four nodes.
  private func best(_ edges: [(Int, Int, Double)]) -> Double {
    let options: [Int?] = [nil, 0, 1, 2, 3]
    var best = 0.0
    for choice in 0..<625 {
      let parents = [1, 5, 25, 125].enumerated().map { node, step -> Int? in
        let parent = options[choice / step % 5]
        return parent == node ? nil : parent
      }
      best = max(best, gain(parents, edges) ?? 0)
    }
    return best
  }
}
