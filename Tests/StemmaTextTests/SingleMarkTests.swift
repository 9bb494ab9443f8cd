import StemmaModel
import StemmaText
import Testing

/// Quotations in single marks among apostrophes: what one search finds must hold for the next.
@Suite struct SingleMarkTests {
  @Test(arguments: [
    "He said '⟦stay⟧.' She said '⟦go on⟧,' and they don't agree.",
    "'Tis the dogs' day, he said, 'and theirs \"⟦too⟧\" is '⟦near⟧.'",
    "The dogs' and the cats' '⟦day and so on⟧.' Then '⟦no more⟧!'",
    "An 'open mark \"⟦before a double one⟧\" is passed over, '⟦this⟧', is not.",
  ])
  func `single marks pair up from the first that can close`(marked: String) {
    let plain = marked.filter { !"⟦⟧".contains($0) }
    let text = StoredText(plain)
    let found = QuotationScanner.quotations(in: text, paragraphs: [text.span]).map {
      text[$0.inner].trimmingStop
    }
    let expected = marked.split(separator: "⟦").dropFirst().compactMap {
      $0.split(separator: "⟧").first.map { String($0).trimmingStop }
    }
    #expect(found == expected)
  }
}

extension String {
  /// Without a stop at the end, which newsrooms set inside the marks.
  fileprivate var trimmingStop: String {
    last.map { ".,!".contains($0) } ?? false ? String(dropLast()) : self
  }
}
