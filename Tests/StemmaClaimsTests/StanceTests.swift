import StemmaModel
import StemmaTestModel
import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaClaims

/// How what is said is meant: the content is marked, the cue named.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct StanceTests {
  /// A text with its content marked, its cue, and the stance that is expected.
  struct Case: CustomTestStringConvertible, Sendable {
    let marked: String
    let cue: String
    let modality: Stance.Modality
    let isNegated: Bool
    /// The words that show the modality.
    let marker: String?

    init(
      _ marked: String, _ cue: String, _ modality: Stance.Modality, _ marker: String? = nil,
      negated: Bool = false
    ) {
      self.marked = marked
      self.cue = cue
      self.modality = modality
      self.marker = marker
      isNegated = negated
    }

    var testDescription: String { marked }
  }

  @Test(arguments: [
    Case("Lund said ⟦the pier may close⟧.", "said", .hedged, "may"),
    Case("Lund said ⟦the planks might not hold⟧.", "said", .hedged, "might", negated: true),
    Case("Engineers warned ⟦that the pier could sink⟧.", "warned", .hedged, "could"),
    Case("Lund said ⟦the planks are probably rotten⟧.", "said", .hedged, "probably"),
    Case("⟦“Perhaps the planks are rotten,”⟧ Lund said.", "said", .hedged, "Perhaps"),
    Case("Lund said ⟦the planks appear to be rotten⟧.", "said", .hedged, "appear"),
    Case("Lund said ⟦the pier is unlikely to reopen⟧.", "said", .hedged, "unlikely"),
    Case("Lund said ⟦it was possible that the planks were rotten⟧.", "said", .hedged, "possible"),
    Case("Lund hopes ⟦the pier will reopen⟧.", "hopes", .hedged, "hopes"),
    Case("Walkers hoped ⟦the pier would be able to open⟧.", "hoped", .hedged, "hoped"),
    Case("Walkers fear ⟦that the pier is lost⟧.", "fear", .hedged, "fear"),
    Case(
      "The council is considering ⟦closing the pier⟧.", "is considering", .hedged, "considering"),
    Case("Reporters asked ⟦whether the pier was safe⟧.", "asked", .hedged, "whether"),
    Case("Walkers asked ⟦how long the pier would stay shut⟧.", "asked", .hedged, "asked"),
    Case("⟦“Is the pier safe?”⟧ Lund asked.", "asked", .hedged, "?"),
    Case("The council did not rule out ⟦a new pier⟧.", "rule out", .hedged, "rule out"),
  ])
  func `what is left open is hedged`(wanted: Case) throws { try expect(wanted) }

  @Test(arguments: [
    Case("Lund said ⟦the pier will close if the storm comes⟧.", "said", .conditional, "if"),
    Case("Lund said ⟦the pier may close unless it is mended⟧.", "said", .conditional, "unless"),
    Case(
      "Lund said ⟦the pier stays open as long as the sea is calm⟧.", "said", .conditional,
      "as long as"),
    Case("⟦“If the storm comes,”⟧ Lund said, ⟦“we close the pier.”⟧", "said", .conditional, "If"),
    Case(
      "⟦Should the storm come, the pier will close⟧, Lund said.", "said", .conditional, "Should"),
    Case(
      "Lund said ⟦the pier will open provided that the planks hold⟧.", "said", .conditional,
      "provided that"),
    Case("⟦“A new pier would cost too much,”⟧ Lund said.", "said", .conditional, "would"),
    Case("Lund says ⟦a new pier would help the town⟧.", "says", .conditional, "would"),
    Case("Lund said ⟦the pier would have sunk in the storm⟧.", "said", .conditional, "would"),
    Case("Lund said ⟦a new pier would be too costly⟧.", "said", .conditional, "would"),
  ])
  func `what hangs on something is conditional`(wanted: Case) throws { try expect(wanted) }

  @Test(arguments: [
    Case("Lund said ⟦the town will mend the pier⟧.", "said", .planned, "will"),
    Case("Lund said ⟦the town would mend the pier⟧.", "said", .planned, "would"),
    Case("⟦“We’ll mend the pier,”⟧ Lund said.", "said", .planned, "’ll"),
    Case("⟦“We are going to mend the pier,”⟧ Lund said.", "said", .planned, "going"),
    Case("⟦“We will not mend the pier,”⟧ Lund said.", "said", .planned, "will", negated: true),
    Case("The town plans ⟦to mend the pier⟧.", "plans", .planned, "plans"),
    Case("The town promised ⟦to mend the pier⟧.", "promised", .planned, "promised"),
    Case("Lund vowed ⟦never to close the pier⟧.", "vowed", .planned, "vowed", negated: true),
    Case("The town pledged ⟦a new pier⟧.", "pledged", .planned, "pledged"),
    Case("Lund expects ⟦the crews to finish in spring⟧.", "expects", .planned, "expects"),
    Case("Lund said ⟦the town plans to mend the pier⟧.", "said", .planned, "plans"),
    Case("Lund said ⟦the town planned to mend the pier⟧.", "said", .planned, "planned"),
    Case("Lund said ⟦the pier is due to open in spring⟧.", "said", .planned, "due"),
  ])
  func `what is to come is planned`(wanted: Case) throws { try expect(wanted) }

  @Test(arguments: [
    Case("Lund urged ⟦the town to mend the pier⟧.", "urged", .requested, "urged"),
    Case("Lund asked ⟦walkers not to use the pier⟧.", "asked", .requested, "asked", negated: true),
    Case("Walkers demanded ⟦that the pier be mended⟧.", "demanded", .requested, "demanded"),
    Case("Walkers called for ⟦a new pier⟧.", "called for", .requested, "called for"),
    Case("Lund insisted ⟦that the town mend the pier⟧.", "insisted", .requested, "insisted"),
    Case("Lund wants ⟦the town to mend the pier⟧.", "wants", .requested, "wants"),
    Case("Lund said ⟦the town should mend the pier⟧.", "said", .requested, "should"),
    Case("⟦“The town must mend the pier,”⟧ Lund said.", "said", .requested, "must"),
    Case("⟦“Mend the pier before winter,”⟧ Lund said.", "said", .requested, "Mend"),
    Case("⟦“We urge the town to mend the pier,”⟧ Lund said.", "said", .requested, "urge"),
  ])
  func `what is asked for is requested`(wanted: Case) throws { try expect(wanted) }

  @Test(arguments: [
    Case("Lund denied ⟦that the planks were rotten⟧.", "denied", .denied, "denied"),
    Case(
      "Lund denied ⟦that he had not seen the planks⟧.", "denied", .denied, "denied", negated: true),
    Case("Lund rejected ⟦the claim⟧.", "rejected", .denied, "rejected"),
    Case("The town ruled out ⟦a new pier⟧.", "ruled out", .denied, "ruled out"),
    Case("Lund refused ⟦to close the pier⟧.", "refused", .denied, "refused"),
    Case("Lund does not believe ⟦that the planks are rotten⟧.", "believe", .denied, "not"),
  ])
  func `what the source denies is denied and not thereby negated`(wanted: Case) throws {
    try expect(wanted)
  }

  @Test(arguments: [
    Case("Lund said ⟦the pier was closed⟧.", "said", .asserted),
    Case("Lund said ⟦the planks that might be rotten were taken out⟧.", "said", .asserted),
    Case("Lund said ⟦the crews left because a storm could come⟧.", "said", .asserted),
    Case("Lund said ⟦the town knows what will happen to the pier⟧.", "said", .asserted),
    Case("Lund said ⟦the pier closed in May⟧.", "said", .asserted),
    Case("Lund said ⟦walkers use the pier even if it rains⟧.", "said", .asserted),
    Case("Lund said ⟦the crews looked as if they were cold⟧.", "said", .asserted),
    Case("⟦“If you look at the planks, they are sound,”⟧ Lund said.", "said", .asserted),
    Case("Does Lund share the town’s view of ⟦the pier⟧?", "view of", .asserted),
    Case("Lund said ⟦he could see the planks⟧.", "said", .asserted),
    Case("⟦“Thank you for the planks,”⟧ Lund said.", "said", .asserted),
    Case("Lund said ⟦the crews asked whether the pier was safe⟧.", "said", .asserted),
    Case("⟦“The pier is shut. It may open in spring,”⟧ Lund said.", "said", .asserted),
    Case("Lund called the pier ⟦“a danger to walkers”⟧.", "called", .asserted),
    Case("Lund dismissed the plan as ⟦“a waste of planks”⟧.", "dismissed", .asserted),
    Case("Lund agreed ⟦that the planks were rotten⟧.", "agreed", .asserted),
    Case("Lund told ⟦the crews that the pier was shut⟧.", "told", .asserted),
    Case("Lund said ⟦he must have lost the keys⟧.", "said", .asserted),
    Case("⟦“I must say the planks are sound,”⟧ Lund said.", "said", .asserted),
  ])
  func `what is plainly said is asserted, whatever stands in clauses below`(wanted: Case) throws {
    try expect(wanted)
  }

  @Test(arguments: [
    Case("Lund said ⟦the planks were not rotten⟧.", "said", .asserted, negated: true),
    Case("Lund said ⟦the town has never mended the pier⟧.", "said", .asserted, negated: true),
    Case("Lund said ⟦nobody had used the pier⟧.", "said", .asserted, negated: true),
    Case("Lund said ⟦no walkers were hurt⟧.", "said", .asserted, negated: true),
    Case("Lund said ⟦neither the pier nor the rail was safe⟧.", "said", .asserted, negated: true),
    Case("Lund said ⟦there was no danger⟧.", "said", .asserted, negated: true),
    Case("Lund said ⟦the pier was no longer safe⟧.", "said", .asserted, negated: true),
    Case("⟦“I don’t think the pier is safe,”⟧ Lund said.", "said", .asserted, negated: true),
    Case("Lund said ⟦he could not open the gate⟧.", "said", .asserted, negated: true),
    Case("Lund said ⟦the crews did not fail to mend the pier⟧.", "said", .asserted),
    Case("Lund said ⟦nobody did nothing⟧.", "said", .asserted),
    Case("Lund said ⟦there was no doubt that the pier was safe⟧.", "said", .asserted),
    Case("Lund said ⟦the crews not only mended the pier but painted it⟧.", "said", .asserted),
    Case("Lund said ⟦the man who did not pay was a walker⟧.", "said", .asserted),
    Case("Lund said ⟦the crews came because the pier was not safe⟧.", "said", .asserted),
  ])
  func `a statement is negated by what stands with its verb`(wanted: Case) throws {
    try expect(wanted)
  }

  @Test func `a quotation without a cue has a stance of its own`() throws {
    let marked = MarkedText("⟦“The pier may close this winter.”⟧")
    let parsed = try ParsedText(marked.text)
    let found = StanceReader(parse: parsed.parse)
      .stance(of: parsed.attribution(cue: nil, content: marked.spans))
    #expect(found.modality == .hedged)
  }

  private func expect(_ wanted: Case) throws {
    let marked = MarkedText(wanted.marked)
    let parsed = try ParsedText(marked.text)
    let cue = try #require(span(of: wanted.cue, outside: marked))
    let found = StanceReader(parse: parsed.parse)
      .stance(of: parsed.attribution(cue: cue, content: marked.spans))
    #expect(found.modality == wanted.modality)
    #expect(found.isNegated == wanted.isNegated)
    #expect(found.marker.map { parsed.text.report.text[$0] } == wanted.marker)
  }

  /// Where some words stand outside the marks.
  private func span(of words: String, outside marked: MarkedText) -> TextSpan? {
    let bytes = Array(marked.text.utf8)
    let wanted = Array(words.utf8)
    return (0...bytes.count - wanted.count).lazy.map { TextSpan($0, $0 + wanted.count) }.first {
      span in
      bytes[span.start..<span.end].elementsEqual(wanted)
        && !marked.spans.contains { $0.start < span.end && span.start < $0.end }
    }
  }
}
