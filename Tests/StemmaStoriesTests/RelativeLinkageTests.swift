import Testing

@testable import StemmaStories

struct RelativeLinkageTests {
  private static let bar = RelativeLinkage.Bar(
    usual: 0.4, worthPairs: 1, affinity: 0.7, least: 0.1)

  /// Vectors of unit length from weights by term.
  private func vectors(_ weights: [[Float]]) -> [TermVector] {
    weights.map { row in
      TermVector(terms: row.indices.map(Int32.init), weights: row).weighted { _ in 1 }
    }
  }

  private func joined(
    _ weights: [[Float]], days: [Int?]? = nil, bar: RelativeLinkage.Bar = bar
  ) -> [[Int]] {
    let vectors = vectors(weights)
    let terms = weights.first?.count ?? 0
    var linkage = RelativeLinkage(
      vectors, neighbours: Neighbours(vectors, terms: terms, least: bar.least), terms: terms,
      days: days, bar: bar)
    return linkage.joined()
  }

  @Test func `nothing joins nothing`() {
    #expect(joined([]) == [])
    #expect(joined([[1, 0]]) == [[0]])
    #expect(joined([[1, 0], [0, 1]]) == [[0], [1]])
  }

  @Test func `tight groups stay apart at a likeness that loose ones join at`() {
    let tight: [[Float]] = [[9, 0, 5], [9, 1, 5], [0, 9, 5], [1, 9, 5]]
    #expect(joined(tight) == [[0, 1], [2, 3]])
    #expect(joined([tight[0], tight[2]]) == [[0], [1]])
    let loose = RelativeLinkage.Bar(usual: 0.2, worthPairs: 1, affinity: 0.7, least: 0.1)
    #expect(joined([tight[0], tight[2]], bar: loose) == [[0, 1]])
  }

  @Test func `rewrites of one text do not keep other reports out of their story`() {
    let tight: [[Float]] = [[9, 0, 5], [9, 1, 5], [0, 9, 5], [1, 9, 5]]
    let capped = RelativeLinkage.Bar(
      usual: 0.4, worthPairs: 1, affinity: 0.7, least: 0.1, tightest: 0.3)
    #expect(joined(tight, bar: capped) == [[0, 1, 2, 3]])
  }

  @Test func `nothing joins below the least likeness`() {
    let bar = RelativeLinkage.Bar(usual: 0.001, worthPairs: 1, affinity: 0.7, least: 0.5)
    #expect(joined([[9, 0, 5], [0, 9, 5]], bar: bar) == [[0], [1]])
  }

  @Test func `days far apart part what words alone would join`() {
    let alike: [[Float]] = [[5, 4, 4, 0], [5, 4, 0, 4], [5, 0, 4, 4]]
    #expect(joined(alike) == [[0, 1, 2]])
    let bar = RelativeLinkage.Bar(usual: 0.6, worthPairs: 1, affinity: 0.8, least: 0.1)
    #expect(joined(alike, days: [100, 100, 103], bar: bar) == [[0, 1, 2]])
    #expect(joined(alike, days: [100, 100, 300], bar: bar) == [[0, 1], [2]])
    #expect(joined(alike, days: [100, 100, nil], bar: bar) == [[0, 1, 2]])
  }

  @Test func `days alone part nothing`() {
    let same: [[Float]] = [[5, 4], [5, 4]]
    let bar = RelativeLinkage.Bar(usual: 0.2, worthPairs: 1, affinity: 0.7, least: 0.1)
    #expect(joined(same, days: [0, 10_000], bar: bar) == [[0, 1]])
  }

  @Test func `a report among strangers is moved to its like`() {
    let rows: [[Float]] = [[9, 0, 1], [9, 1, 1], [9, 2, 0], [0, 9, 1], [1, 9, 1]]
    let vectors = vectors(rows)
    let neighbours = Neighbours(vectors, terms: 3, least: 0)
    var review = StoryReview(
      vectors, neighbours: neighbours, terms: 3, days: rows.map { _ in nil })
    #expect(review.reviewed([[0, 1], [2, 3, 4]]) == [[0, 1, 2], [3, 4]])
    #expect(review.reviewed([[0, 1, 2], [3, 4]]) == [[0, 1, 2], [3, 4]])
    #expect(review.reviewed([[0], [1, 2], [3, 4]]) == [[0], [1, 2], [3, 4]])
    #expect(review.reviewed([]) == [])
  }

  @Test func `sums of vectors have the terms of both`() {
    let one = TermVector(terms: [1, 3], weights: [1, 2])
    let sum = one + TermVector(terms: [0, 3, 7], weights: [4, 5, 6])
    #expect(sum.terms == [0, 1, 3, 7])
    #expect(sum.weights == [4, 1, 7, 6])
    #expect(TermVector().weighted { _ in 1 }.terms == [])
  }
}
