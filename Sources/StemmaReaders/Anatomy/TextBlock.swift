import StemmaModel

/// A paragraph-like piece of a text: one line, or lines that belong together.
struct TextBlock {
  /// Without the white space around it; never empty.
  var span: TextSpan
  var lineCount: Int

  /// Cuts a text into blocks: at every line end, or, in a text with hard line breaks, at blank
  /// lines and indentations.
  static func blocks(of bytes: [UInt8], from start: Int) -> [TextBlock] {
    let lines = TextLine.lines(of: bytes, from: start)
    guard LineWrap.isHard(lines, in: bytes) else {
      return lines.map { TextBlock(span: $0.span, lineCount: 1) }
    }
    var blocks: [TextBlock] = []
    var previous: TextLine?
    for line in lines {
      if let last = previous, !begins(line, after: last, in: bytes),
        let open = blocks.indices.last
      {
        blocks[open].span = blocks[open].span.union(line.span)
        blocks[open].lineCount += 1
      } else {
        blocks.append(TextBlock(span: line.span, lineCount: 1))
      }
      previous = line
    }
    return blocks
  }

  /// Whether a line of a hard-wrapped text starts a paragraph.
  private static func begins(
    _ line: TextLine, after previous: TextLine, in bytes: [UInt8]
  ) -> Bool {
    if line.followsBlank { return true }
    if line.indent >= 2, line.indent > previous.indent { return true }
    guard line.span.length <= 40, let short = ShortBlock(line.span, in: bytes) else { return false }
    return short.isSeparator || AgencyLexicon.isAgency(short.raw)
  }
}
