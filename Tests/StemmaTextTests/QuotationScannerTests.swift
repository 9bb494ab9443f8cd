import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

struct QuotationScannerTests {
  @Test(arguments: [
    "He said “⟦it is over⟧” twice.",
    "He said \"⟦it is over⟧\" twice.",
    "He said ``⟦it is over⟧'' twice.",
    "He said ''⟦it is over⟧'' twice.", "''⟦It's over,⟧'' he said. ''⟦The 1990s' end.⟧''",
    "He said „⟦it is over⟧“ twice.",
    "He said «⟦it is over⟧» twice.",
    "He said ‹⟦it is over⟧› twice.",
    "He said 「⟦it is over⟧」 twice.",
    "He said, ‘⟦it is over,⟧’ twice.",
    "He said, '⟦it is over,⟧' twice.",
    "He said “⟦it is over⟧\" twice.",
    "He said \"⟦it is over⟧” twice.",
    "“⟦Wait,⟧” he said. “⟦It is over.⟧”",
    "He said (“⟦it is over⟧”).",
    "She said “⟦he told me ‘go home’ and left⟧” once.",
    "She said \"⟦he told me 'go home,' and left⟧\" once.",
  ])
  func `a quotation in any style of marks is found`(marked: String) {
    let text = MarkedText(marked)
    #expect(quotations(of: text.text).map(\.inner) == text.spans)
  }

  @Test(arguments: [
    "The crew's boats' ropes don't hold.",
    "The crew’s boats’ ropes don’t hold.",
    "The summer of '98 was wet, and the '99 one too.",
    "Rock 'n' roll on the quay.",
    "A plank 6' long and 2\" thick.",
    "No marks at all.",
    "An empty “” pair.",
  ])
  func `marks that quote nothing are passed over`(text: String) {
    #expect(quotations(of: text) == [])
  }

  @Test func `the outer span has the marks`() throws {
    let text = MarkedText("He said ⟦“it is over”⟧ twice.")
    #expect(quotations(of: text.text).map(\.outer) == text.spans)
  }

  @Test func `a quotation that is not closed ends with its paragraph`() throws {
    let text = MarkedText("He said “⟦it is over.⟧\nThe hall was empty.")
    let found = try #require(quotations(of: text.text).first)
    #expect(found.inner == text.spans[0])
    #expect(!found.isClosed)
  }

  @Test func `a quotation goes on in a paragraph that opens with its mark`() throws {
    let text = MarkedText("“⟦It is over.\n“We all go home.⟧” The hall was empty.")
    let found = try #require(quotations(of: text.text).first)
    #expect(found.inner == text.spans[0])
    #expect(found.isClosed)
  }

  @Test func `a quotation does not go on in a paragraph without its mark`() {
    let text = MarkedText("“⟦It is over.⟧\nWe all go home.” The hall was empty.")
    #expect(quotations(of: text.text).map(\.inner) == text.spans)
  }
}
