import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

struct TokenizerTests {
  @Test(arguments: [
    "⟦The⟧ ⟦keeper⟧, ⟦aged⟧ ⟦61⟧, ⟦rang⟧.",
    "⟦don't⟧ ⟦don’t⟧ '⟦no⟧'",
    "⟦the⟧ ⟦U.S.⟧ ⟦fleet⟧ ⟦at⟧ ⟦9⟧ ⟦a.m.⟧ ⟦sharp⟧",
    "⟦costs⟧ $⟦1,200.50⟧, ⟦or⟧ ⟦3⟧.",
    "⟦a⟧ ⟦cease-fire⟧ ⟦line⟧",
    "⟦the⟧ ⟦Velden⟧-⟦Orra⟧ ⟦border⟧",
    "⟦a⟧ ⟦mid⟧-⟦June⟧ ⟦vote⟧",
    "⟦wait⟧—⟦no⟧–⟦yes⟧--⟦so⟧",
    "⟦café⟧ ⟦Łódka⟧ ⟦Ångfärja⟧",
    "⟦ferry⟧ 🚢⟦sank⟧ 👩‍👩‍👧 ⟦twice⟧",
    "⟦وصلت⟧ ⟦السفينة⟧ ⟦اليوم⟧.",
    "⟦הספינה⟧ ⟦הגיעה⟧ ⟦אמש⟧",
    "⟦渡⟧⟦船⟧⟦は⟧。⟦ok⟧",
    "⟦паром⟧ ⟦вышел⟧",
    "⟦it⟧\u{A0}⟦was⟧\u{2028}⟦late⟧",
    "⟦I⟧. ⟦Then⟧",
    "", " … !? ",
  ])
  func `words stand where they are marked`(marked: String) {
    let text = MarkedText(marked)
    #expect(words(of: text.text).map(\.span) == text.spans)
  }

  @Test func `only the words of the span are cut`() throws {
    let text = MarkedText("before ⟦the inner words⟧ after")
    let stored = StoredText(text.text)
    let inner = Tokenizer(stored).words(in: try #require(text.spans.first))
    #expect(inner.map { stored[$0.span] } == ["the", "inner", "words"])
  }

  @Test(
    arguments: [
      ("Orrin", WordFlags.capitalised), ("Élan", .capitalised), ("NATO", [.capitalised, .allCaps]),
      ("61", .numeral), ("seven", .numeral), ("the", .function), ("lantern", []),
    ] as [(String, WordFlags)])
  func `letters alone tell what a word is`(word: String, flags: WordFlags) {
    #expect(words(of: "near \(word) dock")[1].flags == flags)
  }

  @Test func `a capitalised function word is no name`() {
    #expect(words(of: "The Orrin dock").map(\.isName) == [false, true, false])
  }
}
