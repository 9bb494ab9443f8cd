import StemmaClaims
import StemmaTestModel
import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaLineage

/// What is counted among the reports of a story, before anything is chosen.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct StorySignsTests {
  private static let lines = BargeReports.full.split(separator: "\n").map(String.init)

  private func story(_ texts: [String], outlets: [String?] = []) -> StoryPairs {
    let reports = texts.enumerated().map { place, text in
      TestModel.statements(
        of: ReportText(
          InventedReport.report(
            "report-\(place)", text, outlet: place < outlets.count ? outlets[place] : nil)))
    }
    let keys = reports.indices.flatMap { one in
      reports.indices.dropFirst(one + 1).map { PairKey(one, $0) }
    }
    return StoryPairs(reports, pairs: keys)
  }

  @Test func `a third report without which two have nothing in common stands between them`() {
    let whole = BargeReports.full
    let top = Self.lines[0...5].joined(separator: "\n")
    let bottom = Self.lines[2...].joined(separator: "\n")
    let witnesses = story([whole, top, bottom]).witnesses
    #expect(witnesses.shared(1, 2) > 0)
    #expect(witnesses.shared(1, 2, without: 0) == 0)
    #expect(witnesses.shared(1, 0, without: 2) > 0)
    #expect(witnesses.shared(1, withAnyOf: [0, 2], without: 0) == 0)
    #expect(witnesses.words(of: 0) > witnesses.words(of: 1))
  }

  @Test func `words that few have weigh more than words that all have`() {
    let rare = Self.lines[0...4].joined(separator: "\n")
    let common = Self.lines[0...3].joined(separator: "\n")
    let witnesses = story([BargeReports.full, rare, common, common]).witnesses
    #expect(witnesses.rareShared(0, 1) > witnesses.rareShared(0, 2))
  }

  @Test func `pairs of neighbouring words tell a parent from a brother that changed words`() {
    let brother = BargeReports.full.replacing("wet rope", with: "soaked line")
      .replacing("tow line", with: "towing cable")
    let story = story([BargeReports.full, brother, BargeReports.abridged])
    #expect(story.wordPairs[2].shared(with: 0) > story.wordPairs[2].shared(with: 1))
    #expect(story.wordPairs[2].shared(with: 1, without: 0) == 0)
    #expect(story.wordPairs[2].shared(with: 0, without: 1) > 0)
    let field = ParentSigns.Field(of: 2, in: story)
    let parent = ParentSigns(of: 2, from: 0, beside: field, in: story)
    let other = ParentSigns(of: 2, from: 1, beside: field, in: story)
    #expect(parent["contest"] > 0 && other["contest"] < 0)
    #expect(parent["ahead"] == 0 && other["ahead"] == 1)
    #expect(parent["pairsElsewhere"] == 0 && other["pairsElsewhere"] > 0)
  }

  @Test func `signs of order are the same for both orders but for their side`() {
    let story = story(
      [BargeReports.full, BargeReports.abridged, Self.lines[0...5].joined(separator: "\n")],
      outlets: ["Eskby Herald", "Pell Courier", nil])
    for key in story.comparisons.keys {
      let forward = OrderSigns(key.first, key.second, in: story).values
      let backward = OrderSigns(key.second, key.first, in: story).values
      #expect(forward == backward.map { -$0 })
      #expect(
        story.direction(from: key.first, to: key.second)
          == -story.direction(from: key.second, to: key.first))
    }
    #expect(!story.comparisons.isEmpty)
  }

  @Test func `the fuller text is the likelier parent of an abridgement than the reverse`() throws {
    let story = story([BargeReports.full, BargeReports.abridged])
    let odds = [0, 1].map { child in
      ParentOdds(of: child, in: story).odds(
        parentWeights: LineageWeights.parent, noneWeights: LineageWeights.none)
    }
    #expect(try #require(odds[1].first) > (try #require(odds[0].first)))
  }

  @Test func `there is a weight for every sign`() {
    #expect(LineageWeights.order.count == OrderSigns.names.count)
    #expect(LineageWeights.parent.count == ParentSigns.names.count)
    #expect(LineageWeights.none.count == ParentOdds.noneNames.count)
  }

  @Test func `an outlet's initials and its line at the end are credits, its own name is not`() {
    let wire = OutletMarks(statements("Norvane Press", "The bridge was shut on Monday."))
    let initials = OutletMarks(
      statements("Eskby Herald", "ESKBY (NP) — The bridge was shut on Monday."))
    let line = OutletMarks(
      statements("Eskby Herald", "The bridge was shut on Monday.\n\nWith thanks to Norvane Press"))
    #expect(initials.credits(wire) && line.credits(wire))
    #expect(!wire.credits(initials) && !wire.credits(wire))
  }

  private func statements(_ outlet: String, _ text: String) -> ReportStatements {
    TestModel.statements(
      of: ReportText(
        InventedReport.report("a", text, agency: text.contains("(NP)") ? "NP" : nil, outlet: outlet)
      ))
  }
}
