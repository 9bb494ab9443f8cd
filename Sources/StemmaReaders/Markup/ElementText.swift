import StemmaMarkup

/// What small elements say: a title, a name, a date.
extension MarkupTree {
  /// The text of an element on one line; `nil` where there is none.
  func line(of node: NodeID?) -> String? {
    node.flatMap { ElementText.line(joinedText(of: $0)) }
  }

  /// The value of an attribute on one line; `nil` where there is none.
  func line(of attribute: String, in node: NodeID) -> String? {
    value(of: attribute, in: node).flatMap { ElementText.line(Array($0.utf8)) }
  }
}

/// Short texts of markup.
enum ElementText {
  /// Longest that is kept.
  private static let mostBytes = 64 << 10

  /// A text with its white space folded; `nil` where nothing is left.
  static func line(_ bytes: [UInt8]) -> String? {
    var line: [UInt8] = []
    var owesBlank = false
    for byte in bytes.prefix(mostBytes) {
      if byte == ASCII.space || (0x09...0x0D).contains(byte) {
        owesBlank = !line.isEmpty
        continue
      }
      if owesBlank { line.append(ASCII.space) }
      owesBlank = false
      line.append(byte)
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// A text in which some write markup and some do not, on one line.
  static func lineOfHTML(_ bytes: [UInt8]) -> String? {
    guard let text = try? MarkupText.ofHTML(Array(bytes.prefix(mostBytes))) else {
      return line(bytes)
    }
    return line(text)
  }
}
