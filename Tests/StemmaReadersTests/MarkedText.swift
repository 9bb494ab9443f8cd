import StemmaModel

/// A text in which the expected spans are marked with ⟦ ⟧.
struct MarkedText {
  /// The text without the marks.
  let text: String
  /// The spans that were marked, in order.
  let spans: [TextSpan]

  init(_ marked: String) {
    var bytes: [UInt8] = []
    var spans: [TextSpan] = []
    var open: Int?
    for character in marked.unicodeScalars {
      switch character {
      case "⟦": open = bytes.count
      case "⟧":
        if let start = open { spans.append(TextSpan(start, bytes.count)) }
        open = nil
      default: bytes.append(contentsOf: String(character).utf8)
      }
    }
    text = String(decoding: bytes, as: UTF8.self)
    self.spans = spans
  }
}
