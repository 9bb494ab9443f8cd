import StemmaModel
import StemmaText
import Testing

/// Where sentences end. A bar in the text stands for an end.
@Suite struct SentenceFloodTests {
  @Test(arguments: [
    "He stopped...|Then the crews left.",
    "He stopped ... and the crews left.",
    "They lost (by a mile.)|Then they left.",
    "The yard of Pell Inc. Marten closed.",
    "The yard of Pell Inc.|The court sat.",
    "Mr. Pell sat.|Dr. Lund stood!?|\"Go.\"|They went.",
    "\"Stay,\" she said.|'Go on.'|He went.",
    "It fell at 5 p.m. Tuesday.|It rose at 6 p.m.|The sea was calm.",
    "The envoy of the U.S. Senate sat.|He left the U.S.|The end.",
    "Really?!?!|Yes...|No.",
  ])
  func `sentences end at stops and nowhere else`(marked: String) {
    let parts = marked.split(separator: "|").map(String.init)
    let text = StoredText(parts.joined(separator: " "))
    let quoted = QuotationScanner.quotations(in: text, paragraphs: [text.span])
    let found = SentenceSplitter(text, quoted: quoted).sentences(in: text.span).map { text[$0] }
    #expect(found == parts)
  }
}
