import StemmaModel
import StemmaText
import Testing

/// Texts that no newsroom writes: a step that looks ahead from every mark would take hours.
@Suite struct LinearTimeTests {
  private static let many = 1 << 21

  private func sentences(_ text: String) -> [String] {
    let stored = StoredText(text)
    let quoted = QuotationScanner.quotations(in: stored, paragraphs: [stored.span])
    return SentenceSplitter(stored, quoted: quoted).sentences(in: stored.span).map { stored[$0] }
  }

  @Test(.timeLimit(.minutes(1)), arguments: [".", "!", ".\"", ".)", "?\u{201D}"])
  func `a text of nothing but stops is cut in linear time`(stop: String) {
    let run = "Gone" + String(repeating: stop, count: Self.many / stop.utf8.count)
    #expect(sentences(run + " on they went.").count == 1)
    #expect(sentences(run + " They went.").count == 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `stops before a long gap are cut in linear time`() {
    let dots = String(repeating: ".", count: Self.many)
    let gap = String(repeating: " ", count: Self.many)
    #expect(sentences("The U.S" + dots + gap + "Senate sat.").count == 1)
    #expect(sentences("The U.S" + dots + gap + "The end.").count == 2)
  }

  @Test(.timeLimit(.minutes(1)), arguments: [" 'a", "a'", " \u{2018}a", "'", " ''a", "`"])
  func `a text of apostrophes is searched in linear time`(piece: String) {
    let text = StoredText(String(repeating: piece, count: Self.many / piece.utf8.count))
    let found = QuotationScanner.quotations(in: text, paragraphs: [text.span])
    #expect(found.count <= text.count / 4)
  }
}
