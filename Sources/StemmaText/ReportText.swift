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
  /// Names that the language model found, in text order.
  package let names: [EntityMention]

  /// Cuts a report's paragraphs.
  ///
  /// - Parameters:
  ///   - annotation: what the language model says of them; nothing for a report that it did not read.
  ///   - keepsHeadings: whether a short paragraph without a final stop is read as a sentence, too.
  /// - Complexity: linear in the bytes of the text.
  package init(
    _ report: Report, annotation: ReportAnnotation? = nil, keepsHeadings: Bool = false
  ) {
    self.report = report
    names = annotation?.names ?? []
    let paragraphs = report.anatomy.paragraphs
    quoted = QuotationScanner.quotations(in: report.text, paragraphs: paragraphs)
    let bounds = SentenceBounds(report.text, quoted: quoted, annotation: annotation)
    let tokenizer = Tokenizer(report.text)
    var words: [Word] = []
    var sentences: [Sentence] = []
    for (index, paragraph) in paragraphs.enumerated() {
      for span in bounds.sentences(in: paragraph) {
        let cut = tokenizer.words(in: span)
        let mayBeHeading = span == paragraph && !keepsHeadings
        if cut.isEmpty || (mayBeHeading && Self.isHeading(span, words: cut.count, report.text)) {
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
    let index = quoted.partitioningIndex { $0.inner.end > offset }
    return index < quoted.count && quoted[index].inner.start <= offset
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

extension ReportText {
  /// Whether only white space stands between two words.
  package func isTight(between one: Int, and next: Int) -> Bool {
    gap(one, next).allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  /// Whether a comma or a dash stands between two words.
  package func hasComma(between one: Int, and next: Int) -> Bool {
    let bytes = gap(one, next)
    return bytes.contains(UInt8(ascii: ",")) || hasDash(bytes)
  }

  /// Whether anything that parts clauses stands between two words.
  package func hasBreak(between one: Int, and next: Int) -> Bool {
    let bytes = gap(one, next)
    return bytes.contains { ",;:()[]!?".utf8.contains($0) } || hasDash(bytes)
      || bytes.contains { $0 == UInt8(ascii: "\"") } || bytes.contains(0xE2)
  }

  /// The bytes between two words of this text.
  package func gap(_ one: Int, _ next: Int) -> ArraySlice<UInt8> {
    let start = Int(words[one].end)
    return report.text.utf8[start..<max(start, Int(words[next].start))]
  }

  private func hasDash(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { index in
      if bytes[index] == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        return (0x92...0x95).contains(bytes[index + 2])
      }
      return bytes[index] == UInt8(ascii: "-") && index > bytes.startIndex
        && bytes[index - 1] == 0x20
    }
  }
}
