package import StemmaModel

/// A report's story as words and sentences, each with its bytes.
package struct ReportText: Sendable {
  package let report: Report
  /// Words of all sentences in text order.
  package let words: [Word]
  /// The story's sentences in text order; headings between paragraphs are left out.
  package let sentences: [Sentence]
  /// Quotations in text order.
  package let quoted: [QuotedSpan]

  /// Cuts a report's paragraphs.
  /// - Complexity: linear in the bytes of the text.
  package init(_ report: Report) {
    self.report = report
    let paragraphs = report.anatomy.paragraphs
    quoted = QuotationScanner.quotations(in: report.text, paragraphs: paragraphs)
    let splitter = SentenceSplitter(report.text, quoted: quoted)
    let tokenizer = Tokenizer(report.text)
    var words: [Word] = []
    var sentences: [Sentence] = []
    for (index, paragraph) in paragraphs.enumerated() {
      for span in splitter.sentences(in: paragraph) {
        let cut = tokenizer.words(in: span)
        let isWhole = span == paragraph
        if cut.isEmpty || (isWhole && Self.isHeading(span, words: cut.count, report.text)) {
          continue
        }
        let range = words.count..<(words.count + cut.count)
        words.append(contentsOf: cut)
        sentences.append(Sentence(span: span, words: range, paragraph: index))
      }
    }
    self.words = words
    self.sentences = sentences
  }

  package var id: String { report.id }

  /// The words of one sentence.
  package func words(of sentence: Sentence) -> ArraySlice<Word> { words[sentence.words] }

  /// Whether a byte lies inside quotation marks.
  package func isQuoted(at offset: Int) -> Bool {
    var low = 0
    var high = quoted.count
    while low < high {
      let middle = (low + high) / 2
      if quoted[middle].inner.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low < quoted.count && quoted[low].inner.start <= offset
  }

  /// A short paragraph without a final stop or quotation is a heading of a section.
  private static func isHeading(_ span: TextSpan, words: Int, _ text: StoredText) -> Bool {
    guard words <= 7, let last = text.utf8[span.start..<span.end].last else { return false }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last)
  }
}

/// One sentence of a report.
package struct Sentence: Sendable, Hashable {
  package let span: TextSpan
  /// Indices into ``ReportText/words``.
  package let words: Range<Int>
  /// Index of its paragraph.
  package let paragraph: Int

  package init(span: TextSpan, words: Range<Int>, paragraph: Int) {
    self.span = span
    self.words = words
    self.paragraph = paragraph
  }
}
