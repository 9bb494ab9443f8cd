/// Writes HTML into bytes. Markup comes in as `StaticString`, so that nothing read from a report can
/// become markup; everything else goes through the escaping of `text` and of attribute values.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup that stands in the program's own source.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Text for people, escaped, with hidden characters written out.
  mutating func text(_ text: String) { escape(VisibleText.of(text)) }

  mutating func number(_ number: Int) { text(PlainWords.grouped(number)) }

  /// An opening tag; attribute values are escaped.
  mutating func open(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) {
    raw("<")
    raw(tag)
    for (name, value) in attributes {
      raw(" ")
      raw(name)
      raw("=\"")
      escape(VisibleText.of(value))
      raw("\"")
    }
    raw(">")
  }

  mutating func close(_ tag: StaticString) {
    raw("</")
    raw(tag)
    raw(">")
  }

  /// An element that holds text only.
  mutating func element(
    _ tag: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: String
  ) {
    open(tag, attributes)
    text(content)
    close(tag)
  }

  /// Text of the input amid our own: its direction does not reach beyond it.
  mutating func isolated(_ content: String) { element("bdi", [:], content) }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case 0x22: raw("&quot;")
      case 0x27: raw("&#39;")
      default: bytes.append(byte)
      }
    }
  }
}
