import StemmaModel
import StemmaTestReports
import Testing

@testable import StemmaEngine

/// Which reports a draft leans on, and what a correction withdrew.
@Suite struct DraftSourcesTests {
  private static let ferry = """
    Crews of the island ferries walked out on Monday after talks over night shifts broke down.
    Twelve of the fifteen ferries lay still by noon, the harbour office said.
    """
  private static let library = """
    A clerk at the town library found a hand-drawn map of the old tram lines.
    It goes on show in the reading room in spring.
    """

  private func chosen(_ draft: String, _ reports: [String]) -> [Int] {
    let texts = reports.enumerated().map { InventedReport.text("r\($0)", $1) }
    return DraftSources(draft: InventedReport.text("draft", draft), reports: texts).chosen
  }

  @Test func `of many reprints one is enough`() {
    let found = chosen(Self.ferry, [Self.library] + Array(repeating: Self.ferry, count: 9))
    #expect(found == [1])
  }

  @Test func `a draft of two reports leans on both, the greater share first`() {
    let found = chosen(
      "The library clerk found a hand-drawn map of old tram lines.\n" + Self.ferry,
      [Self.library, "The pier kiosk sold coffee all day.", Self.ferry])
    #expect(found == [2, 0])
  }

  @Test func `nothing in common leans on nothing`() {
    #expect(chosen("Nobody danced.", [Self.library, Self.ferry]).isEmpty)
  }
}

@Suite struct CorrectionFinderTests {
  /// Verdicts on one sentence, when one sentence of a report was corrected.
  private func verdicts(_ old: String, _ new: String?, _ sentence: String) -> [String] {
    let rest = "\nThe pier kiosk sold coffee to the waiting passengers all day."
    let finder = CorrectionFinder(
      old: InventedReport.text("old", old + rest),
      new: InventedReport.text("new", (new ?? "") + rest))
    return finder.carried(in: InventedReport.text("r", sentence + rest)).map {
      "\($0.verdict.rawValue) \($0.wording.rawValue)"
    }
  }

  private static let old = "The fire in the engine room killed 33 people on Friday."
  private static let new = "The fire in the engine room killed 34 people on Friday."

  @Test(arguments: [
    (old, ["withdrawn verbatim"]), (new, ["corrected verbatim"]),
    ("On Friday a fire in the engine room killed 33 people, police said.", ["withdrawn edited"]),
    ("The fire in the engine room killed people on Friday.", []),
    ("The fire in the engine room killed 34, not 33 people on Friday.", ["both edited"]),
    ("The town library sold 33 maps.", []), ("On Friday the rate rose by 33 points.", []),
  ])
  func `a changed number is followed`(sentence: String, expected: [String]) {
    #expect(verdicts(Self.old, Self.new, sentence) == expected)
  }

  @Test func `a sentence that is gone is followed, too`() {
    #expect(verdicts(Self.old, nil, Self.old) == ["withdrawn verbatim"])
  }

  @Test func `words put in are missed where they are missing`() {
    let old = "The owners of the ferry were warned about the engine in March."
    let new = "The owners of the ferry were never warned about the engine in March."
    #expect(verdicts(old, new, old) == ["withdrawn verbatim"])
    #expect(verdicts(old, new, new) == ["corrected verbatim"])
  }

  @Test func `articles alone correct nothing`() {
    #expect(verdicts("A ferry sank off Orrin.", "The ferry sank off Orrin.", Self.old).isEmpty)
  }
}
