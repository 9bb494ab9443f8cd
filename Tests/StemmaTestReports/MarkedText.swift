package import StemmaModel

/// A text in which the expected spans are marked with ⟦ ⟧.
package struct MarkedText {
  /// The text without the marks.
  package let text: String
  /// The spans that were marked, in order.
  package let spans: [TextSpan]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var spans: [TextSpan] = []
    var open: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open = bytes.count
      case "⟧":
        if let start = open { spans.append(TextSpan(start, bytes.count)) }
        open = nil
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.spans = spans
  }
}
