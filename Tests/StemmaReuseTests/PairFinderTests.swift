import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaReuse

@Suite struct PairFinderTests {
  /// Reports made of blocks, some of which others hold, too.
  private static func madeReports(_ count: Int, seed: UInt64) -> [TracedReport] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { number in
      let blocks = (0..<Int(1 + random.next() % 4)).map { _ in
        random.next() % 2 == 0
          ? TracedReport.prose(Int(6 + random.next() % 40), seed: random.next())
          : TracedReport.prose(10 + Int(random.next() % 3) * 10, seed: 1 + random.next() % 25)
      }
      return TracedReport("r\(number)", blocks.joined(separator: " — "))
    }
  }

  private func runs(_ report: TracedReport) -> Set<[Substring]> {
    let words = report.text.split { !$0.isLetter && !$0.isNumber }
    guard words.count >= 5 else { return [] }
    return Set((0...(words.count - 5)).map { Array(words[$0..<($0 + 5)]) })
  }

  /// The pairs, compared each with each.
  private func comparedEachWithEach(_ reports: [TracedReport]) throws -> [[String]] {
    let segment = try TracedReport.segment(reports)
    let aligner = PassageAligner()
    var names: [[String]] = []
    for one in reports.indices {
      for other in reports.indices where reports[one].id < reports[other].id {
        guard runs(reports[one]).intersection(runs(reports[other])).count >= 4 else { continue }
        aligner.take(segment.words(of: one))
        let shared = aligner.compare(with: segment.words(of: other))
        if !shared.passages.isEmpty { names.append([reports[one].id, reports[other].id]) }
      }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  @Test(arguments: 0..<5)
  func `every pair that shares enough is found when all runs are kept`(seed: UInt64) throws {
    let reports = Self.madeReports(60, seed: seed)
    let expected = try comparedEachWithEach(reports)
    try #require(expected.count > 20)
    let found = try FoundPairs(reports, filter: FoundPairs.everything)
    #expect(found.common == [])
    #expect(found.names == expected)
    #expect(found.unlisted == 0)
    // What the score leaves out is counted.
    let scored = try FoundPairs(reports)
    #expect(scored.pairs.count + scored.unlisted == expected.count)
    #expect(scored.pairs.allSatisfy { $0.score >= 0.5 && $0.score <= 1 })
  }

  @Test(arguments: 0..<3)
  func `order, batches and segments change nothing`(seed: UInt64) throws {
    let reports = Self.madeReports(80, seed: 50 + seed)
    let expected = try FoundPairs(reports, withPassages: true).pairs
    try #require(!expected.isEmpty)
    var random = SeededRandom(seed: seed)
    for batches in [[1], [7], [40, 3]] {
      let shuffled = reports.shuffled(using: &random)
      let one = Corpus(new: [try TracedReport.segment(shuffled, batches: batches)])
      #expect(FoundPairs(one, withPassages: true).pairs == expected)
      let half = shuffled.count / 3
      let two = Corpus(new: [
        try TracedReport.segment(Array(shuffled[..<half])),
        try TracedReport.segment(Array(shuffled[half...]), batches: batches),
      ])
      #expect(FoundPairs(two, withPassages: true).pairs == expected)
    }
  }

  @Test func `known reports are compared with new ones, not with each other`() throws {
    let reports = Self.madeReports(80, seed: 9)
    let all = try FoundPairs(reports, filter: FoundPairs.everything).pairs
    let known = Set(reports[..<50].map(\.id))
    let expected = all.filter { !(known.contains($0.first) && known.contains($0.second)) }
    try #require(expected.count < all.count && !expected.isEmpty)
    let corpus = Corpus(
      new: [try TracedReport.segment(Array(reports[50...]))],
      known: [
        try TracedReport.segment(Array(reports[..<20])),
        try TracedReport.segment(Array(reports[20..<50])),
      ])
    #expect(FoundPairs(corpus, filter: FoundPairs.everything).pairs == expected)
  }

  @Test func `segments sampled more or less finely are compared by what both keep`() throws {
    let reports = (0..<40).map {
      TracedReport("r\($0 + 10)", TracedReport.prose(400, seed: UInt64($0 / 2)))
    }
    let fine = reports.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let coarse = reports.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    for scales in [(1, 1), (1, 8), (8, 1), (2, 4)] {
      let corpus = Corpus(
        new: [try TracedReport.segment(fine, sampling: Sampling(scale: scales.0))],
        known: [try TracedReport.segment(coarse, sampling: Sampling(scale: scales.1))])
      let found = FoundPairs(corpus)
      #expect(found.pairs.count == 20, "\(scales)")
      #expect(found.pairs.allSatisfy { $0.relation == .same })
    }
  }

  @Test func `passages are the bytes of the shared words`() throws {
    let shared = "The Fährmann’s boat “Söl” lay at the quay until noon on the fourth day of ice"
    let texts = [
      MarkedText("Vorab — Größe 7. ⟦\(shared)⟧. Then the harbour office rang its bell twice."),
      MarkedText("In short: ⟦\(shared.uppercased())⟧!"),
    ]
    let reports = texts.enumerated().map { TracedReport("r\($0)", $1.text) }
    let pair = try #require(try FoundPairs(reports, withPassages: true).pairs.first)
    #expect(pair.passages.map(\.first) == texts[0].spans)
    #expect(pair.passages.map(\.second) == texts[1].spans)
    let words = shared.split { !$0.isLetter && !$0.isNumber }.count
    #expect(pair.passages.map(\.words) == [words])
    #expect(pair.sharedWords == words)
    #expect(pair.passages.map(\.isVerbatim) == [true])
    #expect(try FoundPairs(reports).pairs.first?.passages == [])
  }

  @Test func `a block that changed places is told from those that kept theirs`() throws {
    let blocks = (0..<3).map { TracedReport.prose(20 + 10 * $0, seed: UInt64(300 + $0)) }
    let reports = [
      TracedReport("a", [blocks[0], blocks[1], blocks[2]].joined(separator: " ")),
      TracedReport(
        "b",
        [blocks[1], TracedReport.prose(30, seed: 1), blocks[2], blocks[0]].joined(separator: " ")),
    ]
    let pair = try #require(try FoundPairs(reports, withPassages: true).pairs.first)
    #expect(pair.passages.map(\.words) == [30, 40, 20])
    #expect(pair.passages.map(\.isMoved) == [false, false, true])
  }

  @Test func `a report is never paired with itself`() throws {
    let text = TracedReport.prose(30, seed: 1)
    let found = try FoundPairs([TracedReport("a", "\(text) \(text) \(text)")])
    #expect(found.pairs == [] && found.compared == 0)
  }

  @Test func `reports without words are no obstacle`() throws {
    let text = TracedReport.prose(30, seed: 1)
    let found = try FoundPairs([
      TracedReport("a", ""), TracedReport("b", text), TracedReport("c", "…"),
      TracedReport("d", text),
      TracedReport("e", "four words are few"),
    ])
    #expect(found.names == [["b", "d"]])
    #expect(FoundPairs(Corpus(new: [])).pairs == [])
    #expect(try FoundPairs([TracedReport]()).pairs == [])
  }
}

@Suite struct PairNameTests {
  private let text = TracedReport.prose(30, seed: 1)

  @Test func `reports under one id are told apart by a number, whatever the order`() throws {
    let reports = ["x", "y", "x", "x"].enumerated().map {
      TracedReport($1, "\(text) \(TracedReport.prose(3 + $0, seed: UInt64($0)))")
    }
    let expected = [
      ["x", "x~2"], ["x", "x~3"], ["x", "y"], ["x~2", "x~3"], ["x~2", "y"], ["x~3", "y"],
    ]
    let found = try FoundPairs(reports)
    #expect(found.names == expected)
    #expect(try FoundPairs(reports.reversed()).pairs == found.pairs)
  }

  @Test func `a name that a number makes is no other report's`() throws {
    let ids = ["x", "x", "x~2", "x~2", "x~3"]
    let corpus = Corpus(new: [
      try TracedReport.segment(ids.enumerated().map { TracedReport($1, "\(text) \($0)") })
    ])
    let names = ids.indices.map { corpus.name(ofRank: $0) }
    #expect(Set(names).count == ids.count)
    // Who has an id of its own, or comes first under it, keeps it.
    #expect(Set(names).isSuperset(of: Set(ids)))
  }

  @Test func `ids stand in the order of their bytes`() throws {
    let ids = [
      "", "B", "a", "aa", "aaaaaaaa", "aaaaaaaaa", "aaaaaaab", "a\u{0}", "é", "Z", "渡", "~",
    ]
    let corpus = Corpus(new: [try TracedReport.segment(ids.map { TracedReport($0, text) })])
    let expected = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    #expect(ids.indices.map { corpus.name(ofRank: $0) } == expected)
  }

  @Test func `ids that look the same are told apart by their bytes`() throws {
    let ids = ["aaaaaaaa\u{E9}", "aaaaaaaae\u{301}", "aaaaaaaaf", "aaaaaaaae"]
    let expected = ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for order in [ids, ids.reversed()] {
      for texts in [[1, 2, 3, 4], [4, 3, 2, 1]] as [[UInt64]] {
        let corpus = Corpus(new: [
          try TracedReport.segment(
            zip(order, texts).map { TracedReport($0, TracedReport.prose(9, seed: $1)) })
        ])
        let names = ids.indices.map { corpus.name(ofRank: $0) }
        #expect(names.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
      }
    }
  }

  @Test func `one text under one id twice leaves no choice to the order`() throws {
    let reports = [
      TracedReport("x", text, outlet: "echo", day: 3),
      TracedReport("x", text, outlet: "post", day: 9),
      TracedReport("y", text, outlet: "echo", day: 4),
    ]
    var filter = PairFilter()
    filter.outlets = .same
    let found = try FoundPairs(reports, filter: filter)
    #expect(found.pairs.count == 1)
    #expect(try FoundPairs(reports.reversed(), filter: filter).pairs == found.pairs)
  }
}
