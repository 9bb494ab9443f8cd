import StemmaLexicon
import Testing

@testable import StemmaEngine

/// What a run says that it did not check.
@Suite struct LimitsTests {
  @Test func `a run without a lexicon says so`() throws {
    let note = try #require(Limits.lexiconNote(nil))
    #expect(note.contains("wordnet-base"))
  }

  @Test(.disabled(if: Lexicon.standard == nil, "no WordNet; run: scripts/setup"))
  func `a run with a lexicon has no such limit`() {
    #expect(Limits.lexiconNote(.standard) == nil)
  }
}
