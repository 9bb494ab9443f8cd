/// A report's text as stored: valid UTF-8, to which every ``TextSpan`` of the report refers.
package struct StoredText: Hashable, Sendable {
  /// The bytes, valid UTF-8.
  package let utf8: [UInt8]

  /// Takes bytes that must be valid UTF-8; `nil` when they are not.
  package init?(validating bytes: [UInt8]) {
    guard (try? UTF8Span(validating: bytes.span)) != nil else { return nil }
    utf8 = bytes
  }

  package init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  /// Number of bytes.
  package var count: Int { utf8.count }

  /// The characters of a span. A span that cuts a character shows a replacement mark in its place.
  package subscript(span: TextSpan) -> String {
    String(decoding: utf8[span.start..<span.end], as: UTF8.self)
  }

  /// The whole text.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The span of the whole text.
  package var span: TextSpan { TextSpan(0, utf8.count) }
}
