import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

struct ReportTextTests {
  @Test func `sentences share out the words`() {
    let text = InventedReport.text("a", "The bell rang. Nobody came.\nThe quay was dark.")
    #expect(text.sentences.map(\.words) == [0..<3, 3..<5, 5..<9])
    #expect(text.sentences.map(\.paragraph) == [0, 0, 1])
  }

  @Test func `a heading between paragraphs is left out`() {
    let text = InventedReport.text("a", "The bell rang.\nA dark night\nNobody came.")
    #expect(text.sentences.count == 2)
  }

  @Test func `a short paragraph with a stop is no heading`() {
    #expect(InventedReport.text("a", "The bell rang.\nA dark night.").sentences.count == 2)
  }

  @Test func `a byte inside the marks is quoted`() {
    let marked = MarkedText("He said “⟦it is over⟧” twice.")
    let text = InventedReport.text("a", marked.text)
    #expect(text.isQuoted(at: marked.spans[0].start))
    #expect(text.isQuoted(at: marked.spans[0].end - 1))
    #expect(!text.isQuoted(at: marked.spans[0].end))
    #expect(!text.isQuoted(at: 0))
  }

  @Test(arguments: [
    ("bell rang", false, false, true), ("bell, rang", true, true, false),
    ("bell — rang", true, true, false), ("bell - rang", true, true, false),
    ("bell: rang", false, true, false), ("bell (rang", false, true, false),
    ("bell\trang", false, false, true),
  ])
  func `what stands between two words is known`(
    pair: String, hasComma: Bool, hasBreak: Bool, isTight: Bool
  ) {
    let text = InventedReport.text("a", "The \(pair).")
    #expect(text.hasComma(between: 1, and: 2) == hasComma)
    #expect(text.hasBreak(between: 1, and: 2) == hasBreak)
    #expect(text.isTight(between: 1, and: 2) == isTight)
  }

  @Test func `a place leads to its sentence`() {
    let marked = MarkedText("The bell rang. Nobody ⟦came⟧.\nThe quay was dark.")
    let text = InventedReport.text("a", marked.text)
    #expect(text.sentenceIndex(atByte: marked.spans[0].start) == 1)
    #expect(text.sentenceIndex(ofWord: 4) == 1)
    #expect(text.words(in: marked.spans[0]) == 4..<5)
  }

  @Test func `shingles are equal where the words are`() {
    let one = words(of: "the Quay was dark and cold")
    let other = words(of: "so the quay was dark")
    #expect(Shingles.hashes(of: one, width: 4)[0] == Shingles.hashes(of: other, width: 4)[1])
    #expect(Shingles.hashes(of: one, width: 7) == [])
  }
}
