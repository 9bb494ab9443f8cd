import StemmaModel
import Testing

@testable import StemmaPages

@Suite struct ReportScreenTests {
  private func screen(colour: Bool, columns: Int) -> String {
    ReportScreen.render(
      FerryStory.analysis, run: SnapshotTests.run,
      style: ScreenStyle(colour: colour, columns: columns))
  }

  @Test(arguments: [60, 80, 120, 200])
  func `no line is wider than the terminal, and the whole is one screen`(_ columns: Int) {
    let lines = screen(colour: false, columns: columns).split(separator: "\n")
    #expect(lines.allSatisfy { ScreenText.columns(String($0)) <= columns })
    #expect(lines.count <= 45)
  }

  @Test func `without colour no escape sequence is written, with colour none of a report`() {
    #expect(!screen(colour: false, columns: 100).contains("\u{1B}"))
    let coloured = screen(colour: true, columns: 100)
    let sequences = Set(coloured.matches(of: /\x1B\[([0-9]*)[a-zA-Z]/).map { String($0.0) })
    #expect(sequences.isSubset(of: ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[31m", "\u{1B}[0m"]))
    #expect(coloured.contains("<script>alert(1)</script>⟨U+001B⟩[31m"))
  }

  @Test func `the words are the same with colour and without`() {
    let stripped = screen(colour: true, columns: 90).replacing(/\x1B\[[0-9]*m/, with: "")
    #expect(stripped == screen(colour: false, columns: 90))
  }

  @Test func `a long sentence is cut around its changed words`() {
    let before = "one two three four five six seven eight nine "
    let text = StoredText(before + "ten eleven twelve")
    let mark = TextSpan(before.utf8.count, before.utf8.count + "ten".utf8.count)
    let excerpt = ScreenExcerpt(text: text, span: text.span, mark: mark)
    #expect(excerpt.fitted(toColumns: 30) == "…nine ten eleven twelve")
  }

  @Test func `wide characters count two columns`() {
    #expect(ScreenText.columns("談判a") == 5)
    #expect(ScreenText.cut("談判談判", toColumns: 5) == "談判…")
    #expect(ScreenText.columns("e\u{301}🚢") == 3)
  }
}
