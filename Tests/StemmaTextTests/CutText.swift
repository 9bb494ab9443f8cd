import StemmaModel
import StemmaTestReports
import StemmaText

/// The words of a text without paragraphs.
func words(of text: String) -> [Word] {
  let stored = StoredText(text)
  return Tokenizer(stored).words(in: stored.span)
}

/// The words of a text as they are written.
func written(_ text: String) -> [String] {
  let stored = StoredText(text)
  return Tokenizer(stored).words(in: stored.span).map { stored[$0.span] }
}

/// The quotations of a text whose lines are its paragraphs, without their marks.
func quotations(of text: String) -> [QuotedSpan] {
  let stored = StoredText(text)
  return QuotationScanner.quotations(in: stored, paragraphs: InventedReport.lines(of: stored))
}

/// The sentences of a text whose lines are its paragraphs.
func sentences(of text: String) -> [TextSpan] {
  let stored = StoredText(text)
  let paragraphs = InventedReport.lines(of: stored)
  let quoted = QuotationScanner.quotations(in: stored, paragraphs: paragraphs)
  let splitter = SentenceSplitter(stored, quoted: quoted)
  return paragraphs.flatMap { splitter.sentences(in: $0) }
}
