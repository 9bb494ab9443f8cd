import StemmaClaims
import StemmaModel
import StemmaTestReports
import StemmaTestModel
import Testing

/// Statements without quotation marks and their sources.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct AttributionTests {
  @Test(arguments: [
    "Casper Lund ⟦said⟧ the pier was shut.",
    "The pier was shut, Casper Lund ⟦said⟧.",
    "The pier was shut, ⟦said⟧ Casper Lund.",
    "⟦According to⟧ Casper Lund, the pier was shut.",
    "The pier was shut, ⟦according to⟧ Casper Lund.",
    "Casper Lund ⟦said⟧ the pier was shut, but ⟦warned⟧ that planks were missing.",
  ])
  func `a cue and its source are found`(marked: String) {
    let text = MarkedText(marked)
    let found = statements(of: text.text).sentenceSources
    #expect(found.map(\.cue) == text.spans)
    #expect(found.allSatisfy { $0.source.name == "Casper Lund" })
  }

  @Test(arguments: [
    "Casper Lund was told about the rotten planks.",
    "An armed band claimed responsibility for the broken pier.",
    "The inspector came to say goodbye to his men.",
    "The statement was confirmed by nobody.",
    "Casper Lund walked the length of the pier.",
    "The pier, painted white, has rotten planks.",
  ])
  func `an act is no attribution`(text: String) {
    #expect(statements(of: text).sentenceSources == [])
  }

  @Test func `words inside quotation marks attribute nothing`() {
    let found = statements(of: "“My father said the pier was shut,” Casper Lund recalled.")
    #expect(found.sentenceSources.map(\.source.name) == ["Casper Lund"])
  }

  @Test(arguments: [
    "Casper Lund told the ⟦Eskby Herald⟧ that the pier was shut.",
    "Two officials told ⟦Meridian Wire⟧ on Monday that the pier was shut.",
    "Casper Lund told reporters that the pier was shut.",
    "Casper Lund said the Eskby Herald was wrong about the pier.",
  ])
  func `the outlet that was told is kept`(marked: String) throws {
    let text = MarkedText(marked)
    let found = try #require(statements(of: text.text).sentenceSources.first)
    #expect(found.told == text.spans.first)
  }
}

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct RosterTests {
  private func names(_ text: String) -> [String] { statements(of: text).roster.persons.map(\.name) }

  @Test func `a person is listed once, as first named`() {
    let text = "Harbour inspector Casper Lund came. Lund left. Mr. Lund's coat stayed."
    #expect(names(text) == ["Casper Lund"])
    #expect(statements(of: text).roster.mentions.count == 3)
  }

  @Test func `a possessive does not belong to the name`() {
    #expect(names("Everyone liked Casper Lund’s coat. Lund smiled.") == ["Casper Lund"])
  }

  @Test func `the particles of a name belong to it`() {
    #expect(names("Mayor Ilka van der Brook came. Brook smiled.") == ["Ilka van der Brook"])
  }

  @Test(arguments: [
    "They met in Tarn Hollow at dusk.", "The Eskby Pier Company paid.", "Rain fell on Monday.",
    "The Vale Council met twice.",
  ])
  func `places, bodies and days are no persons`(text: String) {
    #expect(names(text) == [])
  }
}
