import StemmaModel

/// Finds the agency's name after the last sentence of a story.
enum SignOffRule {
  private static let maximumNameBytes = 60

  /// "… tomorrow. — Agency" or "… tomorrow. (Agency)" at the end of a paragraph.
  ///
  /// - Returns: the credit, from its dash or bracket to the end, and where the story ends.
  static func signOff(in bytes: [UInt8], paragraph: TextSpan) -> (credit: Credit, end: Int)? {
    if bytes[paragraph.end - 1] == UInt8(ascii: ")") { return bracketed(bytes, paragraph) }
    var position = paragraph.end - 1
    let bound = max(paragraph.start + 1, paragraph.end - maximumNameBytes)
    while position >= bound {
      let length = Dash.length(in: bytes, at: position)
      if length > 0 { return afterDash(bytes, paragraph, dash: position, length: length) }
      position -= 1
    }
    return nil
  }

  private static func afterDash(
    _ bytes: [UInt8], _ paragraph: TextSpan, dash: Int, length: Int
  ) -> (credit: Credit, end: Int)? {
    let isSecondHyphen = length == 1 || bytes[dash] == UInt8(ascii: "-")
    let start = isSecondHyphen && bytes[dash - 1] == UInt8(ascii: "-") ? dash - 1 : dash
    let story = TextLine.trimmed(TextSpan(paragraph.start, start), in: bytes)
    let nameSpan = TextLine.trimmed(TextSpan(dash + length, paragraph.end), in: bytes)
    let name = String(decoding: bytes[nameSpan.start..<nameSpan.end], as: UTF8.self)
    guard !story.isEmpty, isCreditName(name), Sentence.endsWithStop(story, in: bytes) else {
      return nil
    }
    // A paragraph that is a quotation may name its speaker in the same way.
    if Sentence.isClosingMark(before: story.end, bytes),
      Sentence.opensQuotation(at: story.start, bytes),
      !AgencyLexicon.looksLikeOrganisation(name)
    {
      return nil
    }
    let credit = Credit(span: TextSpan(start, paragraph.end), form: .signOff, name: name)
    return (credit, story.end)
  }

  private static func bracketed(
    _ bytes: [UInt8], _ paragraph: TextSpan
  ) -> (credit: Credit, end: Int)? {
    let bound = max(paragraph.start, paragraph.end - maximumNameBytes)
    guard let open = bytes[bound..<paragraph.end].lastIndex(of: UInt8(ascii: "(")) else {
      return nil
    }
    let name = String(decoding: bytes[(open + 1)..<(paragraph.end - 1)], as: UTF8.self)
    let story = TextLine.trimmed(TextSpan(paragraph.start, open), in: bytes)
    let names = name.split { $0 == "," || $0 == "/" }.map { String($0.trimmingSpace) }
    guard !story.isEmpty, !names.isEmpty, names.allSatisfy(AgencyLexicon.looksLikeOrganisation),
      Sentence.endsWithStop(story, in: bytes)
    else { return nil }
    return (Credit(span: TextSpan(open, paragraph.end), form: .signOff, name: name), story.end)
  }

  /// Whether words can be the name in a credit: up to six, capitalised, no sentence.
  static func isCreditName(_ name: String) -> Bool {
    guard let last = name.last, !".!?:;\"”".contains(last) else { return false }
    return NameShape.isName(name.split(whereSeparator: \.isWhitespace), maximumWords: 6)
  }
}
