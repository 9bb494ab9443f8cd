import StemmaTestReports
import Testing

@testable import StemmaReuse

@Suite struct OutletHousesTests {
  private func houses(_ outlets: [String?]) throws -> [String?] {
    let corpus = Corpus(new: [
      try TracedReport.segment(outlets.enumerated().map { TracedReport("r\($0)", "", outlet: $1) })
    ])
    let houses = OutletHouses(corpus)
    return corpus.segments[0].reports.map(houses.house)
  }

  @Test(
    arguments: [
      (["herald", "herald sport", "herald business"], ["herald", "herald", "herald"]),
      (["herald sport", "herald business"], ["herald sport", "herald business"]),
      (["herald sport", "herald", nil], ["herald", "herald", nil]),
      (["heraldsport", "herald"], ["heraldsport", "herald"]),
      (["evening herald", "herald"], ["evening herald", "herald"]),
      (["a b c", "a b", "a"], ["a", "a", "a"]), (["a b c", "a b"], ["a b", "a b"]),
      (["größe nord", "größe"], ["größe", "größe"]), ([], []), ([" "], [" "]),
    ] as [([String?], [String?])])
  func `an outlet is of the house whose name its own begins with`(
    outlets: [String?], expected: [String?]
  ) throws {
    #expect(try houses(outlets) == expected)
    #expect(try houses(outlets.reversed()) == expected.reversed())
  }

  @Test func `two desks of one house are told from two houses`() throws {
    let text = TracedReport.prose(40, seed: 1)
    let desks = [
      TracedReport("a", text, outlet: "herald sport"),
      TracedReport("b", text, outlet: "herald town"),
    ]
    var filter = PairFilter()
    filter.outlets = .different
    #expect(try FoundPairs(desks, filter: filter).pairs.count == 1)
    let house = TracedReport("c", "", outlet: "herald")
    #expect(try FoundPairs(desks + [house], filter: filter).pairs.count == 0)
  }
}
