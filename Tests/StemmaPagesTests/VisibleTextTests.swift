import StemmaModel
import Testing

@testable import StemmaPages

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{200B}b", "a⟨U+200B⟩b"), ("\u{1B}[2J", "⟨U+001B⟩[2J"),
    ("a\u{200D}b", "a⟨U+200D⟩b"), ("x\u{E0041}", "x⟨U+E0041⟩"), ("so\u{AD}ft", "so⟨U+00AD⟩ft"),
    ("\u{9B}1m", "⟨U+009B⟩1m"), ("\u{2028}", "⟨U+2028⟩"), ("\u{0}", "⟨U+0000⟩"),
  ])
  func `a hidden character stands as its code point`(_ text: String, _ shown: String) {
    #expect(VisibleText.of(text) == shown)
  }

  @Test(arguments: ["plain “text”, naïve", "👩‍🚒 ❤️", "می‌خواهم", "tab\tand\nbreak", "e\u{301}"])
  func `letters, emoji and the joiners that make them stay`(_ text: String) {
    #expect(VisibleText.of(text) == text)
  }

  @Test func `one line has single spaces and none at its ends`() {
    #expect(VisibleText.onOneLine("  a \r\n\tb\u{A0} c ") == "a b c")
  }

  @Test func `words on one side only are found, neighbours as one`() {
    let (first, second) = WordDifference.between(
      Array("Crews may sail if talks hold, he said.".utf8), Array("crews could sail, he said".utf8))
    #expect(first == [TextSpan(6, 9), TextSpan(15, 29)])
    #expect(second == [TextSpan(6, 11)])
  }
}
