package import StemmaModel

/// A stretch of text inside quotation marks.
package struct QuotedSpan: Sendable, Hashable {
  /// With the marks.
  package let outer: TextSpan
  /// Without the marks; over several paragraphs, from the first words to the last.
  package let inner: TextSpan
  /// Whether a closing mark was found; otherwise the span ends with its paragraph.
  package let isClosed: Bool

  package init(outer: TextSpan, inner: TextSpan, isClosed: Bool) {
    self.outer = outer
    self.inner = inner
    self.isClosed = isClosed
  }
}
