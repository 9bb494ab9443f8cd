package import StemmaModel

/// Cuts paragraphs into sentences.
///
/// A sentence ends with a full stop, question or exclamation mark and any closing marks after it,
/// before white space and something that can begin a sentence. Abbreviations, initials and short
/// quotations are not cut.
package struct SentenceSplitter {
  private let bytes: [UInt8]
  private let quoted: [QuotedSpan]

  /// - Parameter quoted: the quotations of the text, in order.
  package init(_ text: StoredText, quoted: [QuotedSpan]) {
    bytes = text.utf8
    self.quoted = quoted.filter {
      $0.isClosed && $0.outer.length <= Self.longestWholeQuotationBytes
    }
  }

  /// The sentences of one paragraph, trimmed of white space, never empty.
  package func sentences(in paragraph: TextSpan) -> [TextSpan] {
    var sentences: [TextSpan] = []
    var start = paragraph.start
    var position = paragraph.start
    var quotation = firstQuotation(endingAfter: paragraph.start)
    var stop = StopRun(end: paragraph.start, next: nil)
    while position < paragraph.end {
      while quotation < quoted.count, quoted[quotation].outer.end <= position { quotation += 1 }
      if quotation < quoted.count, quoted[quotation].inner.start == position {
        position = quoted[quotation].inner.end
        stop = stopRun(from: position, in: paragraph)
        if isTerminator(beforeMarksAt: position), stop.next != nil {
          append(TextSpan(start, stop.end), to: &sentences)
          start = stop.end
        }
        position = max(stop.end, position + 1)
        continue
      }
      let isEnd = Self.terminators.contains(bytes[position])
      position += 1
      guard isEnd else { continue }
      // Every stop of one run of marks ends at the same place: it is looked for once a run, so that
      // a text of nothing but stops costs linear time.
      if position > stop.end { stop = stopRun(from: position, in: paragraph) }
      if let next = stop.next, !isAbbreviation(before: position, stop, next: next) {
        append(TextSpan(start, stop.end), to: &sentences)
        start = stop.end
        position = stop.end
      }
    }
    append(TextSpan(start, paragraph.end), to: &sentences)
    return sentences
  }

  /// Stops and closing marks that stand together.
  private struct StopRun {
    /// The offset after them.
    let end: Int
    /// Where the next sentence may begin; `nil` where none can.
    let next: Int?
  }

  private func stopRun(from start: Int, in paragraph: TextSpan) -> StopRun {
    let end = endAfterMarks(from: start, limit: paragraph.end)
    return StopRun(end: end, next: sentenceStart(after: end, in: paragraph))
  }

  /// Index of the first quotation that ends after `offset`.
  private func firstQuotation(endingAfter offset: Int) -> Int {
    quoted.partitioningIndex { $0.outer.end > offset }
  }

  private func append(_ span: TextSpan, to sentences: inout [TextSpan]) {
    var start = span.start
    var end = span.end
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    if start < end { sentences.append(TextSpan(start, end)) }
  }

  /// The offset after any further stops, closing quotation marks and brackets.
  private func endAfterMarks(from start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      if Self.terminators.contains(bytes[position]) || bytes[position] == UInt8(ascii: ")") {
        position += 1
      } else if let (mark, length) = QuotationMark.at(position, in: bytes),
        mark == .curlyClose || mark == .straight || mark == .singleClose
          || mark == .singleStraight || mark == .guillemet
      {
        position = min(position + length, limit)
      } else {
        break
      }
    }
    return position
  }

  private func isTerminator(beforeMarksAt position: Int) -> Bool {
    position > 0 && Self.terminators.contains(bytes[position - 1])
  }

  /// Where a sentence begins when white space and something that can begin one follow.
  private func sentenceStart(after end: Int, in paragraph: TextSpan) -> Int? {
    var position = end
    while position < paragraph.end, bytes[position] <= 0x20 { position += 1 }
    guard position > end, position < paragraph.end else { return nil }
    let next = bytes[position]
    if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) { return nil }
    return ",;:)-".utf8.contains(next) ? nil : position
  }

  /// Whether the full stop just before `position` belongs to an abbreviation that the next word
  /// goes on from.
  ///
  /// - Parameter next: where the next word begins, behind the run of stops.
  private func isAbbreviation(before position: Int, _ stop: StopRun, next: Int) -> Bool {
    guard bytes[position - 1] == UInt8(ascii: ".") else { return false }
    var start = position - 1
    while start > 0, isWordByte(bytes[start - 1]), position - start < 14 { start -= 1 }
    let word = String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    if word.utf8.count == 1, let letter = word.unicodeScalars.first, letter.properties.isUppercase {
      return true
    }
    if Self.titles.contains(word) { return true }
    let isDotted = word.utf8.contains(UInt8(ascii: "."))
    guard isDotted || Self.abbreviations.contains(word) else { return false }
    // Behind further marks the next word does not go on from the abbreviation.
    return position < stop.end || !beginsWithFunctionWord(at: next)
  }

  private func beginsWithFunctionWord(at start: Int) -> Bool {
    var end = start
    while end < bytes.count, end - start < 14, isWordByte(bytes[end]) { end += 1 }
    let form = NormalForm.of(bytes[start..<end], keepsCapitals: true)
    return FunctionWords.contains(WordHash.of(form))
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: ".")
      || (byte | 0x20) >= UInt8(ascii: "a")
        && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static let terminators: Set<UInt8> = Set(".!?".utf8)

  /// Quotations up to this long stay in one sentence with their speaker.
  static let longestWholeQuotationBytes = 400

  /// Always followed by a name.
  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Cmdr", "Adm",
    "Sen", "Rep", "Gov", "Pres", "Rev", "Hon", "St", "Mt", "Fr", "Sr", "Amb", "Supt", "Det",
    "No", "Nos", "vs", "v",
  ]

  private static let abbreviations: Set<String> = [
    "Jr", "Inc", "Ltd", "Co", "Corp", "Bros", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep",
    "Oct", "Nov", "Dec", "etc", "approx", "dept", "Dept", "est", "Ave", "Blvd", "Rd", "Pa", "Ala",
    "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La",
    "Mass", "Md", "Mich", "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Tenn",
    "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
  ]
}
