/// A half-open range of UTF-8 bytes of a report's text exactly as stored.
package struct TextSpan: Hashable, Sendable {
  /// Offset of the first byte.
  package let start: Int
  /// Offset just past the last byte; never less than `start`.
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// Number of bytes.
  package var length: Int { end - start }

  package var isEmpty: Bool { start == end }

  /// Whether every byte of `other` lies in this span; an empty span lies in any that it touches.
  package func contains(_ other: TextSpan) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the two spans have at least one byte in common.
  package func overlaps(_ other: TextSpan) -> Bool {
    start < other.end && other.start < end
  }

  /// How many bytes the two spans have in common.
  package func overlap(with other: TextSpan) -> Int {
    max(0, min(end, other.end) - max(start, other.start))
  }

  /// The smallest span that holds both.
  package func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}

extension TextSpan: Comparable {
  /// By start, then by end.
  package static func < (lhs: TextSpan, rhs: TextSpan) -> Bool {
    lhs.start != rhs.start ? lhs.start < rhs.start : lhs.end < rhs.end
  }
}
