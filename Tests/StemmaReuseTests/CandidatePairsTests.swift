import StemmaReuse
import StemmaTestReports
import StemmaText
import Testing

struct CandidatePairsTests {
  private static let story =
    "The lighthouse keeper of Brannock was honoured after forty years beside the northern lamp."

  private func pairs(_ texts: [String]) -> CandidatePairs {
    CandidatePairs(texts.enumerated().map { InventedReport.text("r\($0)", $1) })
  }

  @Test func `a story inside a longer report is found`() throws {
    let long = """
      Council news in brief from the upper valley this week.
      A new bus stop will be built at Orra Lane before the autumn.
      \(Self.story)
      The swimming pool remains shut while its roof is mended.
      """
    let found = pairs([Self.story, "The weather stayed dry all over the island.", long])
    let pair = try #require(found.pairs.first)
    #expect(found.pairs.count == 1)
    #expect(pair.first == 0 && pair.second == 2)
    #expect(pair.sharedRuns == 10)
  }

  @Test func `reports with fewer than three runs in common are no pair`() {
    let found = pairs([
      "The keeper of the lamp left on Sunday after a quarrel.",
      "Nobody saw that the keeper of the lamp left early this year.",
    ])
    #expect(found.pairs == [])
  }

  @Test func `a notice in more than 60 reports pairs each with the first and the next eight`() {
    let notice = "Readers may share this page with friends through the usual buttons below."
    let found = pairs((0..<61).map { "Item number \($0). \(notice)" })
    #expect(found.commonRuns > 0)
    #expect(found.pairs.allSatisfy { $0.first == 0 || $0.second - $0.first <= 8 })
    let met = Set(found.pairs.flatMap { [$0.first, $0.second] })
    #expect(met == Set(0..<61))
  }

  @Test func `the same notice in 60 reports still counts`() {
    let notice = "Readers may share this page with friends through the usual buttons below."
    let found = pairs((0..<60).map { "Item number \($0). \(notice)" })
    #expect(found.pairs.count == 60 * 59 / 2)
    #expect(found.commonRuns == 0)
  }

  @Test func `a run repeated in one report counts once`() {
    let found = pairs([Self.story, "\(Self.story)\n\(Self.story)"])
    #expect(found.pairs.map(\.sharedRuns) == [10])
  }
}
