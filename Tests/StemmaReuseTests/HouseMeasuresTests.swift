import StemmaModel
import StemmaTestReports
import Testing

@testable import StemmaReuse

@Suite struct HouseMeasuresTests {
  private static func prose(_ count: Int, _ seed: UInt64) -> String {
    TracedReport.prose(count, seed: seed)
  }

  /// The score of two reports of one house; each begins with its own words.
  private func score(
    titles: (String, String) = ("Ferry crews walk out", "Ferry crews walk out again"),
    outlets: (String, String) = ("herald", "herald"), starts: (String, String) = ("", ""),
    ends: (String, String) = ("", "")
  ) throws -> Double {
    let shared = Self.prose(40, 1)
    let reports = [
      TracedReport(
        "a", "\(starts.0) \(Self.prose(60, 2)) \(shared) \(ends.0)", title: titles.0,
        outlet: outlets.0),
      TracedReport(
        "b", "\(starts.1) \(Self.prose(60, 3)) \(shared) \(ends.1)", title: titles.1,
        outlet: outlets.1),
      // Some house has that name.
      TracedReport("z", "", outlet: "herald"),
    ]
    let found = try FoundPairs(reports, filter: FoundPairs.everything)
    return try #require(found.pairs.first).score
  }

  @Test func `reports of two sections are seldom versions of one article`() throws {
    let apart = try score(outlets: ("herald sport", "herald business"))
    #expect(try score() > apart)
    #expect(try score(outlets: ("herald sport", "herald sport")) == score())
  }

  @Test(arguments: [("on Monday", "on Tuesday"), ("SUNDAY", "thursday")])
  func `the day of the news tells articles apart`(one: String, other: String) throws {
    #expect(try score(starts: (one, other)) < score(starts: (one, one)))
    #expect(try score(starts: (one, "on that day")) == score(starts: ("on that day", one)))
  }

  @Test func `only the beginning is asked for the day`() throws {
    let (one, other) = (Self.prose(120, 5), Self.prose(120, 6))
    #expect(
      try score(starts: ("\(one) on Monday", "\(other) on Tuesday"))
        == score(starts: ("\(one) on Monday", "\(other) on Monday")))
  }

  @Test(arguments: [
    "What we know about the ferry crews", "How ferry crews walk out", "Analysis: ferry crews",
    "Ferry crews walk out. Here’s why", "Ferry crews: 5 things to know",
  ])
  func `an explainer is not the news that it explains`(explainer: String) throws {
    let wording = HouseWording.english
    let hashes = try TracedReport.segment([TracedReport("a", "", title: explainer)]).reports[0]
    #expect(wording.explains(hashes.title))
  }

  @Test(arguments: [
    "Ferry crews walk out", "Crews say what happened", "", "Somehow, a ferry sails",
  ])
  func `news is not taken for an explainer`(headline: String) throws {
    let hashes = try TracedReport.segment([TracedReport("a", "", title: headline)]).reports[0]
    #expect(!HouseWording.english.explains(hashes.title))
  }

  @Test func `an explaining headline speaks against news`() throws {
    // Both headlines differ from the other's by as many words that no other has.
    let news = try score(titles: ("Ferry crews walk out", "Today ferry crews walk out"))
    let mixed = try score(titles: ("Ferry crews walk out", "Why ferry crews walk out"))
    let both = try score(titles: ("How ferry crews walk out", "Why how ferry crews walk out"))
    #expect(mixed < news && mixed < both)
  }

  @Test func `versions end alike`() throws {
    let own = Self.prose(30, 8)
    let alike = try score(starts: (own, ""))
    let unlike = try score(ends: (own, ""))
    #expect(unlike < alike)
  }

  @Test func `under one headline of a house a few words are enough`() throws {
    func found(_ titles: (String, String), outlet: String?) throws -> Int {
      let (one, other) = (Self.prose(6, 1), Self.prose(6, 2))
      let reports = [("a", titles.0, UInt64(10)), ("b", titles.1, 20)].map { id, title, seed in
        TracedReport(
          id, "\(Self.prose(18, seed)) \(one) \(Self.prose(18, seed + 1)) \(other)", title: title,
          outlet: outlet)
      }
      return try FoundPairs(reports, withPassages: true).pairs.count { $0.passages.count == 2 }
    }
    #expect(try found(("Day six: what we know", "Day six: what we know"), outlet: "herald") == 1)
    #expect(try found(("Day six: what we know", "Day ten: what we know"), outlet: "herald") == 0)
    #expect(try found(("Day six: what we know", "Day six: what we know"), outlet: nil) == 0)
    #expect(try found(("", ""), outlet: "herald") == 0)
  }
}
