import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

struct SentenceSplitterTests {
  @Test(arguments: [
    "⟦The bell rang.⟧ ⟦Nobody came!⟧ ⟦Why?⟧",
    "⟦Mr. Orrin met Dr. Vale at St. Brannock.⟧ ⟦It rained.⟧",
    "⟦J. K. Orrin arrived.⟧ ⟦He sat down.⟧",
    "⟦The U.S. Navy sent a tug.⟧ ⟦It was late.⟧",
    "⟦They flew to the U.S.⟧ ⟦The tug stayed.⟧",
    "⟦Vale Corp. Shipping lost two hulls on Jan. 4 off Brannock.⟧ ⟦Both sank.⟧",
    "⟦It costs 3.50 crowns.⟧ ⟦Cheap.⟧",
    "⟦“It is over. We go home,” Orrin said.⟧ ⟦He left.⟧",
    "⟦“It is over.”⟧ ⟦He left.⟧",
    "⟦“Is it over?” she asked the crew.⟧ ⟦It was.⟧",
    "⟦He left (at last.)⟧ ⟦The door shut.⟧",
    "⟦He stayed … and slept.⟧ ⟦The door shut.⟧",
    "⟦It sank... nobody saw it.⟧",
    "⟦The port opens at 6 a.m. every day.⟧ ⟦It shuts at noon.⟧",
    "⟦One line.⟧\n⟦Another line without a stop⟧\n  ⟦A third.⟧",
    "⟦No. 4 quay is shut.⟧",
    "⟦Всё кончено.⟧ ⟦Он ушёл.⟧",
    "  ", "",
  ])
  func `sentences stand where they are marked`(marked: String) {
    let text = MarkedText(marked)
    #expect(sentences(of: text.text) == text.spans)
  }

  @Test func `a quotation longer than 400 bytes is cut at its stops`() {
    let long = Array(repeating: "The quay was wet.", count: 40).joined(separator: " ")
    #expect(sentences(of: "“\(long)”").count == 40)
  }
}
