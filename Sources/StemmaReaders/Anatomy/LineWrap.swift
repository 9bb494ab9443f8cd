import StemmaModel

/// Tells texts whose lines were broken at a margin from texts with one paragraph a line.
enum LineWrap {
  /// Whether lines break at a margin.
  ///
  /// Looks at pairs of neighbouring lines: a break is a margin's work when the first line has 35 to
  /// 100 characters and does not end as a sentence does. It takes at least half of the pairs, and
  /// next lines that mostly do not begin with a capital letter.
  static func isHard(_ lines: [TextLine], in bytes: [UInt8]) -> Bool {
    guard lines.count >= 3 else { return false }
    var pairs = 0
    var wrapped = 0
    var continued = 0
    var long = 0
    for index in lines.indices {
      let length = characters(of: lines[index], in: bytes)
      if length > 100 { long += 1 }
      guard index + 1 < lines.count, !lines[index + 1].followsBlank else { continue }
      pairs += 1
      let last = bytes[lines[index].span.end - 1]
      guard (35...100).contains(length), !Sentence.isEnd(last, before: lines[index].span.end, bytes)
      else { continue }
      wrapped += 1
      if !ASCII.isUpper(bytes[lines[index + 1].span.start]) { continued += 1 }
    }
    return pairs > 0 && long * 20 <= lines.count && wrapped * 2 >= pairs && continued * 2 >= wrapped
  }

  private static func characters(of line: TextLine, in bytes: [UInt8]) -> Int {
    // A line of more than 400 bytes is long in every script.
    guard line.span.length <= 400 else { return line.span.length }
    return bytes[line.span.start..<line.span.end].count { $0 & 0xC0 != 0x80 }
  }
}
