package import StemmaModel

/// The sentences of paragraphs: as a language model cut them, where one did, else by ``SentenceSplitter``.
///
/// A short quotation stays whole whatever the model says: what is compared is what was said at one time.
package struct SentenceBounds {
  private let text: StoredText
  private let quoted: [QuotedSpan]
  private let splitter: SentenceSplitter
  private let annotated: [TextSpan]?

  /// - Parameters:
  ///   - quoted: the quotations of the text, in order.
  ///   - annotation: what the language model says; nothing for a text that it did not read.
  package init(_ text: StoredText, quoted: [QuotedSpan], annotation: ReportAnnotation?) {
    self.text = text
    self.quoted = quoted.filter {
      $0.isClosed && $0.outer.length <= SentenceSplitter.longestWholeQuotationBytes
    }
    splitter = SentenceSplitter(text, quoted: quoted)
    annotated = annotation?.sentences
  }

  /// The sentences of one paragraph, trimmed of white space, never empty.
  package func sentences(in paragraph: TextSpan) -> [TextSpan] {
    guard let annotated else { return splitter.sentences(in: paragraph) }
    var sentences: [TextSpan] = []
    var index = annotated.partitioningIndex { $0.start >= paragraph.start }
    while index < annotated.count, annotated[index].end <= paragraph.end {
      let span = annotated[index]
      if let last = sentences.last, isInsideQuotation(span.start) {
        sentences[sentences.count - 1] = last.union(span)
      } else {
        sentences.append(span)
      }
      index += 1
    }
    return sentences
  }

  /// Whether a byte stands between the marks of a short quotation.
  private func isInsideQuotation(_ offset: Int) -> Bool {
    let index = quoted.partitioningIndex { $0.inner.end > offset }
    return index < quoted.count && quoted[index].inner.start < offset
  }
}
