package import StemmaModel

/// Finds the quotations of a text, whatever marks it uses.
///
/// A quotation left open at the end of its paragraph goes on in the next when that begins with an
/// opening mark, as newsrooms write long quotations. Marks that match nothing are passed over.
/// Quotations inside quotations belong to the outer one.
package struct QuotationScanner {
  private let bytes: [UInt8]
  private var found: [QuotedSpan] = []
  private var open: Opening?
  private var singles = SingleSearch()

  private struct Opening {
    let mark: QuotationMark
    let outerStart: Int
    let innerStart: Int
  }

  /// The quotations of the paragraphs, in text order.
  /// - Complexity: linear in the bytes of the paragraphs.
  package static func quotations(in text: StoredText, paragraphs: [TextSpan]) -> [QuotedSpan] {
    var scanner = QuotationScanner(bytes: text.utf8)
    for (index, paragraph) in paragraphs.enumerated() {
      scanner.scan(paragraph)
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
      scanner.endParagraph(paragraph, next: next)
    }
    return scanner.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan(_ paragraph: TextSpan) {
    var position = paragraph.start
    if open != nil, let (_, length) = QuotationMark.at(position, in: bytes) {
      position += length
    }
    while position < paragraph.end {
      guard let (mark, length) = QuotationMark.at(position, in: bytes) else {
        position += 1
        continue
      }
      take(mark, TextSpan(position, min(position + length, paragraph.end)), in: paragraph)
      position += length
    }
  }

  private mutating func take(_ mark: QuotationMark, _ span: TextSpan, in paragraph: TextSpan) {
    if let opening = open {
      if opening.mark.isSingle, !mark.isSingle, canOpen(mark, span, in: paragraph) {
        open = Opening(mark: mark, outerStart: span.start, innerStart: span.end)
      } else if mark.closes(opening.mark), canClose(mark, span, in: paragraph) {
        append(opening, closedBy: span)
      } else if mark == opening.mark, mark == .curlyOpen || mark == .accentsOpen {
        open = Opening(mark: mark, outerStart: span.start, innerStart: span.end)
      }
    } else if canOpen(mark, span, in: paragraph) {
      open = Opening(mark: mark, outerStart: span.start, innerStart: span.end)
    }
  }

  private mutating func append(_ opening: Opening, closedBy closing: TextSpan) {
    open = nil
    guard opening.innerStart < closing.start else { return }
    found.append(
      QuotedSpan(
        outer: TextSpan(opening.outerStart, closing.end),
        inner: TextSpan(opening.innerStart, closing.start), isClosed: true))
  }

  private mutating func endParagraph(_ paragraph: TextSpan, next: TextSpan?) {
    guard let opening = open else { return }
    if opening.mark.isSingle {
      open = nil
      return
    }
    if let next, let (mark, _) = QuotationMark.at(next.start, in: bytes), mark == opening.mark {
      return
    }
    open = nil
    guard opening.innerStart < paragraph.end else { return }
    found.append(
      QuotedSpan(
        outer: TextSpan(opening.outerStart, paragraph.end),
        inner: TextSpan(opening.innerStart, paragraph.end), isClosed: false))
  }

  // MARK: Neighbours

  private mutating func canOpen(
    _ mark: QuotationMark, _ span: TextSpan, in paragraph: TextSpan
  ) -> Bool {
    switch mark {
    case .curlyOpen, .lowOpen, .accentsOpen, .cornerOpen: return true
    case .curlyClose, .cornerClose, .singleClose: return false
    case .straight, .guillemet: return isOpenPosition(span, in: paragraph)
    case .singleOpen, .singleStraight:
      return isOpenPosition(span, in: paragraph) && followingClass(span, paragraph) == .letter
        && hasClosingSingle(after: span.end, in: paragraph)
    }
  }

  private func canClose(_ mark: QuotationMark, _ span: TextSpan, in paragraph: TextSpan) -> Bool {
    switch mark {
    case .singleClose, .singleStraight: isFirmSingleClose(span, in: paragraph)
    case .guillemet: !isOpenPosition(span, in: paragraph)
    default: true
    }
  }

  /// Whether the mark stands after white space, an opening bracket or a dash, before a word.
  private func isOpenPosition(_ span: TextSpan, in paragraph: TextSpan) -> Bool {
    guard span.end < paragraph.end, !isSpace(bytes[span.end]) else { return false }
    guard span.start > paragraph.start else { return true }
    let before = UTF8Scalars.decode(bytes, before: span.start)?.scalar ?? 0x20
    return before <= 0x20 || "([{/-".unicodeScalars.contains { $0.value == before }
      || (0x2010...0x201E).contains(before) || before == 0xA0
  }

  private func followingClass(_ span: TextSpan, _ paragraph: TextSpan) -> ScalarClass {
    guard span.end < paragraph.end else { return .separator }
    return ScalarClass.of(UTF8Scalars.decode(bytes, at: span.end).scalar)
  }

  /// A single closing mark that is no apostrophe: next to punctuation or at the paragraph's end.
  private func isFirmSingleClose(_ span: TextSpan, in paragraph: TextSpan) -> Bool {
    let following = followingClass(span, paragraph)
    guard following == .separator || following == .hyphen else { return false }
    if span.end >= paragraph.end { return true }
    let before = bytes[span.start - 1]
    return ",.?!".utf8.contains(before) || ",.;:?!)".utf8.contains(bytes[span.end])
  }

  /// Whether a firm closing mark follows before any double mark.
  ///
  /// Goes on where the last search stopped, so that a text of apostrophes costs linear time.
  private mutating func hasClosingSingle(after start: Int, in paragraph: TextSpan) -> Bool {
    let limit = min(paragraph.end, start + Self.longestSingleQuotationBytes)
    if !singles.covers(start) { singles = SingleSearch(from: start, to: start) }
    while singles.mark == nil, singles.to < limit {
      let position = singles.to
      guard let (mark, length) = QuotationMark.at(position, in: bytes) else {
        singles.to += 1
        continue
      }
      singles.to += length
      let span = TextSpan(position, position + length)
      if !mark.isSingle {
        singles.mark = (position, false)
      } else if mark != .singleOpen, span.end <= paragraph.end,
        isFirmSingleClose(span, in: paragraph)
      {
        singles.mark = (position, true)
      }
    }
    return singles.mark.map { $0.closes && $0.offset < limit } ?? false
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  /// A quotation in single marks is looked for no further than this.
  private static let longestSingleQuotationBytes = 2_000
}

/// How far the text was searched for the mark that decides a quotation in single marks.
private struct SingleSearch {
  var from = 0
  var to = 0
  /// The first mark between `from` and `to` that decides: one that closes, or a double one.
  var mark: (offset: Int, closes: Bool)?

  /// Whether the search holds for one that begins at `start`.
  func covers(_ start: Int) -> Bool {
    start >= from && start <= (mark?.offset ?? to)
  }
}
