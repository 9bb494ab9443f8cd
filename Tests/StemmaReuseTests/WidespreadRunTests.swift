import StemmaModel
import StemmaTestReports
import Testing

@testable import StemmaReuse

/// What becomes of wording that very many reports hold.
@Suite struct WidespreadRunTests {
  private func id(_ number: Int) -> String { "r\(1000 + number)" }

  @Test(arguments: [33, 100, 400])
  func `reprints of one text are one family, at a cost that grows with their number`(
    count: Int
  ) throws {
    let text = TracedReport.prose(80, seed: 1)
    let found = try FoundPairs((0..<count).map { TracedReport(id($0), text) })
    #expect(found.common.count == 76)
    #expect(found.common.allSatisfy { $0.reports == count })
    #expect(found.families == [(0..<count).map(id)])
    #expect(found.compared <= CandidateJoin.neighbours * count)
  }

  @Test(arguments: [2, 10, 76])
  func `reprints that each have words of their own are one family, too`(own: Int) throws {
    let text = TracedReport.prose(80, seed: 1)
    let reports = (0..<60).map {
      TracedReport(id($0), "\(TracedReport.prose(own, seed: UInt64(100 + $0))) \(text)")
    }
    let found = try FoundPairs(reports)
    #expect(found.families == [(0..<60).map(id)])
    #expect(found.compared <= (CandidateJoin.neighbours + CandidateJoin.links) * 60)
  }

  @Test func `two stories that many reprint are two families`() throws {
    let texts = [TracedReport.prose(80, seed: 1), TracedReport.prose(90, seed: 2)]
    let found = try FoundPairs((0..<120).map { TracedReport(id($0), texts[$0 % 2]) })
    #expect(found.families == [0, 1].map { rest in (0..<120).filter { $0 % 2 == rest }.map(id) })
  }

  @Test func `as many as are looked at each with each are no common run`() throws {
    let text = TracedReport.prose(20, seed: 1)
    let most = CandidateJoin.reportsPerRun
    let found = try FoundPairs((0..<most).map { TracedReport(id($0), text) })
    #expect(found.common == [])
    #expect(found.pairs.count == most * (most - 1) / 2)
  }

  @Test func `a closing line of many reports pairs few of them`() throws {
    let line = TracedReport.prose(14, seed: 5)
    let reports = (0..<300).map {
      TracedReport(id($0), "\(TracedReport.prose(200, seed: UInt64(100 + $0))) \(line)")
    }
    let found = try FoundPairs(reports)
    #expect(found.common.count == 10)
    #expect(found.compared <= CandidateJoin.neighbours * 300)
    #expect(found.pairs == [])
  }

  @Test func `a pair that shares more than the closing line is found all the same`() throws {
    let line = TracedReport.prose(14, seed: 5)
    var reports = (0..<100).map {
      TracedReport(id($0), "\(TracedReport.prose(200, seed: UInt64(100 + $0))) \(line)")
    }
    let own = TracedReport.prose(60, seed: 999)
    for number in [17, 71] { reports[number].text += " \(own)" }
    let found = try FoundPairs(reports)
    #expect(found.names == [[id(17), id(71)]])
    #expect(found.pairs.first?.sharedWords == 74)
  }

  @Test func `the wording is shown where it stands`() throws {
    let notice = "Readers may share this page with friends: use the buttons below."
    let texts = (0..<40).map {
      MarkedText(
        "\(TracedReport.prose(20, seed: UInt64($0))) ⟦Übrigens. \(notice.dropLast())⟧. — ü"
          + TracedReport.prose(20, seed: UInt64(900 + $0)))
    }
    let reports = texts.enumerated().map { TracedReport(id($0), $1.text) }
    for order in [reports, reports.reversed()] {
      let corpus = Corpus(new: [try TracedReport.segment(order, batches: [7])])
      let found = FoundPairs(corpus)
      let wordings = WordingFinder(corpus).wordings(of: found.common)
      #expect(
        wordings == [
          CommonWording(reports: 40, example: id(0), span: try #require(texts[0].spans.first))
        ])
    }
  }

  @Test func `the most common wording comes first`() throws {
    let lines = [TracedReport.prose(10, seed: 1), TracedReport.prose(12, seed: 2)]
    let reports = (0..<90).map { number in
      TracedReport(
        id(number),
        TracedReport.prose(20, seed: UInt64(100 + number)) + " " + lines[0]
          + " \(TracedReport.prose(20, seed: UInt64(500 + number))) "
          + (number >= 40 ? lines[1] : ""))
    }
    let corpus = Corpus(new: [try TracedReport.segment(reports)])
    let wordings = WordingFinder(corpus).wordings(of: FoundPairs(corpus).common)
    #expect(wordings.map(\.reports) == [90, 50])
    #expect(wordings.map(\.example) == [id(0), id(40)])
  }
}
