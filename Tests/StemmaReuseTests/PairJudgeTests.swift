import StemmaModel
import StemmaTestReports
import Testing

@testable import StemmaReuse

@Suite struct PairJudgeTests {
  private static func prose(_ count: Int, _ seed: UInt64) -> String {
    TracedReport.prose(count, seed: seed)
  }

  private func only(
    _ reports: [TracedReport], _ filter: PairFilter = FoundPairs.everything
  ) throws
    -> ReusePair
  {
    let found = try FoundPairs(reports, filter: filter)
    #expect(found.pairs.count == 1)
    return try #require(found.pairs.first)
  }

  @Test(
    arguments: [
      (0, 0, .same), (25, 25, .same), (0, 100, .within), (25, 26, .within), (100, 0, .contains),
      (26, 26, .overlap), (300, 300, .overlap),
    ] as [(Int, Int, ReusePair.Relation)])
  func `the relation says what the one's text is to the other's`(
    ownOfFirst: Int, ownOfSecond: Int, relation: ReusePair.Relation
  ) throws {
    let shared = Self.prose(100, 1)
    let pair = try only([
      TracedReport("a", "\(Self.prose(ownOfFirst, 2)) \(shared)"),
      TracedReport("b", "\(shared) \(Self.prose(ownOfSecond, 3))"),
    ])
    #expect(pair.relation == relation)
    #expect(pair.sharedWords == 100)
    #expect(abs(pair.containmentOfFirst - 100 / Double(100 + ownOfFirst)) < 1e-12)
    #expect(abs(pair.containmentOfSecond - 100 / Double(100 + ownOfSecond)) < 1e-12)
  }

  @Test func `the larger share decides, however long the other is`() throws {
    let piece = Self.prose(40, 1)
    let long = TracedReport("b", "\(piece) \(Self.prose(20_000, 2))")
    let whole = try only([TracedReport("a", piece), long], PairFilter())
    #expect(whole.score > 0.99 && whole.relation == .within)
    let most = try only([TracedReport("a", "\(piece) \(Self.prose(10, 3))"), long], PairFilter())
    #expect(most.score < whole.score)
  }

  @Test(arguments: [(7, true), (6, false)])
  func `a fourteenth of the shorter one is enough`(hundredths: Int, isListed: Bool) throws {
    let count = 20 * hundredths
    let shared = Self.prose(count, 1)
    let found = try FoundPairs([
      TracedReport("a", "\(shared) \(Self.prose(2000 - count, 2))"),
      TracedReport("b", "\(shared) \(Self.prose(4000, 3))"),
    ])
    #expect(found.pairs.count == (isListed ? 1 : 0))
    #expect(found.unlisted == (isListed ? 0 : 1))
  }

  /// Two reports of which each holds a fifth of the other.
  private func pair(
    outlets: (String?, String?), titles: (String?, String?)
  ) throws -> ReusePair {
    let shared = Self.prose(40, 1)
    return try only([
      TracedReport("a", "\(shared) \(Self.prose(160, 2))", title: titles.0, outlet: outlets.0),
      TracedReport("b", "\(shared) \(Self.prose(160, 3))", title: titles.1, outlet: outlets.1),
    ])
  }

  @Test(arguments: [("cnn", "cnn"), ("cnn", "cnn politics"), ("cnn politics", "cnn")])
  func `an outlet that repeats itself under another headline is background`(
    one: String, other: String
  ) throws {
    let titles = ("Ferry crews walk out", "Library finds a lost map")
    let background = try pair(outlets: (one, other), titles: titles)
    #expect(background.relation == .background && background.score < 0.5)
    let same = try pair(
      outlets: (one, other), titles: ("Ferry crews walk out", "FERRY crews walk out!"))
    #expect(same.relation == .overlap && same.score > 0.5)
  }

  @Test(
    arguments: [
      ("cnn", "cnnpolitics"), ("cnn", "bbc"), ("cnn politics", "cnn sport"), ("cnn", nil),
      (nil, nil),
    ] as [(String?, String?)])
  func `headlines have no say between outlets`(one: String?, other: String?) throws {
    let unlike = try pair(
      outlets: (one, other), titles: ("Ferry crews walk out", "Library finds map"))
    let alike = try pair(
      outlets: (one, other), titles: ("Ferry crews walk out", "Ferry crews walk out"))
    let untitled = try pair(outlets: (one, other), titles: (nil, nil))
    #expect(unlike.score == alike.score && alike.score == untitled.score)
    #expect(unlike.relation == .overlap)
  }

  @Test func `without a headline on both sides none is asked`() throws {
    let one = try pair(outlets: ("cnn", "cnn"), titles: ("Ferry crews walk out", nil))
    let none = try pair(outlets: ("cnn", "cnn"), titles: (nil, "…"))
    #expect(one.score == none.score && one.relation == .overlap)
  }

  @Test func `a seldom word shared says more than a common one`() throws {
    let shared = Self.prose(40, 1)
    let others = (0..<50).map {
      TracedReport("z\($0)", "", title: "Live updates \(Self.prose(2, UInt64(700 + $0)))")
    }
    func score(_ titles: (String, String)) throws -> Double {
      try only(
        [
          TracedReport("a", "\(shared) \(Self.prose(60, 2))", title: titles.0, outlet: "cnn"),
          TracedReport("b", "\(shared) \(Self.prose(60, 3))", title: titles.1, outlet: "cnn"),
        ] + others
      ).score
    }
    let common = try score(("Live updates ferry crews", "Live updates lost map"))
    let seldom = try score(("Live updates ferry crews", "Night shifts ferry crews"))
    #expect(common < seldom)
  }
}

@Suite struct PairFilterTests {
  private let text = TracedReport.prose(40, seed: 1)

  private func isFound(
    _ filter: PairFilter, _ change: (inout TracedReport, inout TracedReport) -> Void
  ) throws -> Bool {
    var (one, other) = (TracedReport("a", text), TracedReport("b", text))
    change(&one, &other)
    let there = try FoundPairs([one, other], filter: filter)
    let back = try FoundPairs([other, one], filter: filter)
    #expect(there.pairs == back.pairs)
    #expect(there.unlisted == 0)
    return !there.pairs.isEmpty
  }

  @Test(
    arguments: [
      (0, 0, true), (0, 30, true), (30, 0, true), (0, 31, false), (31, 0, false), (-15, 15, true),
      (-15, 16, false), (Int32.min, Int32.max, false),
    ] as [(Int32, Int32, Bool)])
  func `days apart are counted both ways`(one: Int32, other: Int32, isWanted: Bool) throws {
    var filter = PairFilter()
    filter.withinDays = 30
    #expect(try isFound(filter) { ($0.day, $1.day) = (one, other) } == isWanted)
    #expect(try isFound(filter) { first, _ in first.day = one })
    #expect(try isFound(PairFilter()) { ($0.day, $1.day) = (one, other) })
  }

  @Test(
    arguments: [
      (.any, "cnn", "cnn", true), (.any, nil, "cnn", true),
      (.different, "cnn", "cnn", false), (.different, "cnn", "cnn politics", false),
      (.different, "cnn", "bbc", true), (.different, "cnn", nil, true),
      (.different, nil, nil, true),
      (.same, "cnn", "cnn", true), (.same, "cnn politics", "cnn", true),
      (.same, "cnn", "bbc", false),
      (.same, "cnn", nil, false), (.same, nil, nil, false),
    ] as [(PairFilter.Outlets, String?, String?, Bool)])
  func `outlets are compared as asked`(
    outlets: PairFilter.Outlets, one: String?, other: String?, isWanted: Bool
  ) throws {
    var filter = PairFilter()
    filter.outlets = outlets
    #expect(try isFound(filter) { ($0.outlet, $1.outlet) = (one, other) } == isWanted)
  }

  @Test(
    arguments: [("s", "s", false), ("s", "t", true), ("s", nil, true), (nil, nil, true)]
      as [(String?, String?, Bool)])
  func `one series is left uncompared where that is asked for`(
    one: String?, other: String?, isWanted: Bool
  ) throws {
    var filter = PairFilter()
    filter.skipsSeries = true
    #expect(try isFound(filter) { ($0.series, $1.series) = (one, other) } == isWanted)
    #expect(try isFound(PairFilter()) { ($0.series, $1.series) = (one, other) })
  }

  @Test(arguments: [(0, true), (0.25, true), (0.251, false), (1, false)] as [(Double, Bool)])
  func `a share that is asked for decides alone`(share: Double, isWanted: Bool) throws {
    var filter = PairFilter()
    filter.leastContainment = share
    let reports = [
      TracedReport("a", "\(text) \(TracedReport.prose(120, seed: 2))"),
      TracedReport("b", "\(text) \(TracedReport.prose(4000, seed: 3))"),
    ]
    let found = try FoundPairs(reports, filter: filter)
    #expect(!found.pairs.isEmpty == isWanted)
    #expect(found.unlisted == (isWanted ? 0 : 1))
  }
}

/// Pairs that share nothing but what many reports hold.
@Suite struct CommonWordingPairTests {
  /// As many reports that share forty words and have some of their own.
  private func reports(_ count: Int, own: Int) -> [TracedReport] {
    (0..<count).map {
      let words = TracedReport.prose(own, seed: UInt64(100 + $0))
      return TracedReport("r\($0 + 10)", "\(TracedReport.prose(40, seed: 1)) \(words)")
    }
  }

  @Test func `what few hold says more than what many hold`() throws {
    let few = CandidateJoin.reportsPerRareRun
    let rare = try FoundPairs(reports(few, own: 80), filter: FoundPairs.everything)
    #expect(rare.pairs.count == few * (few - 1) / 2)
    #expect(rare.pairs.allSatisfy { $0.relation == .overlap && $0.score > 0.5 })
    let common = try FoundPairs(reports(few + 1, own: 80), filter: FoundPairs.everything)
    #expect(common.pairs.count == (few + 1) * few / 2)
    #expect(common.pairs.allSatisfy { $0.relation == .wording && $0.score < 0.5 })
    #expect(try FoundPairs(reports(few + 1, own: 80)).pairs == [])
  }

  @Test func `what many hold is listed from half of a report on`() throws {
    let count = CandidateJoin.reportsPerRareRun + 1
    let found = try FoundPairs(reports(count, own: 38))
    #expect(found.pairs.count == count * (count - 1) / 2)
    #expect(found.pairs.allSatisfy { $0.relation == .overlap })
  }

  @Test func `a few rare words more make all the difference`() throws {
    var many = reports(CandidateJoin.reportsPerRareRun + 1, own: 80)
    let rare = TracedReport.prose(12, seed: 7)
    for place in [3, 9] { many[place].text += " \(rare)" }
    #expect(try FoundPairs(many).names == [["r13", "r19"]])
  }
}
