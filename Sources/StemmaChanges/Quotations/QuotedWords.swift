import StemmaClaims
import StemmaModel
import StemmaText

/// A quotation as the ladder reads it: its units, and the parts that may come from different places.
struct QuotedWords {
  let quotation: Quotation
  let text: ReportText
  /// Indices of its words in the text.
  let words: Range<Int>
  let units: [QuotedUnit]

  /// The quotations of a report that have words, in text order.
  static func all(in statements: ReportStatements) -> [QuotedWords] {
    statements.quotations.compactMap { quotation in
      let words = statements.text.words(in: quotation.span)
      let units = QuotedUnitReader.units(statements.text, words, in: quotation.span)
      guard !units.isEmpty else { return nil }
      return QuotedWords(
        quotation: quotation, text: statements.text, words: words, units: units)
    }
  }

  /// Its sentences, and what stands between two ellipses. A short one goes with the one after it.
  var parts: [Range<Int>] {
    var starts = [0]
    for index in units.indices.dropFirst() {
      let traits = units[index].traits
      let isShort = index - (starts.last ?? 0) < Self.shortPart
      if traits.contains(.afterEllipsis) || (traits.contains(.startsSentence) && !isShort) {
        starts.append(index)
      }
    }
    if starts.count > 1, let last = starts.last, units.count - last < Self.shortPart,
      !units[last].traits.contains(.afterEllipsis)
    {
      starts.removeLast()
    }
    return zip(starts, starts.dropFirst() + [units.count]).map { $0..<$1 }
  }

  /// Whether it is quoted as a part of the reporter's sentence, to which its ends are fitted.
  var isPartial: Bool {
    quotation.form == .mixed || !(units[0].traits.contains(.capitalised))
  }

  /// Whether it looks like the title of a work or the name of a thing.
  var isTitle: Bool {
    units.count <= 8
      && units.allSatisfy {
        !$0.isContent || !$0.traits.isDisjoint(with: [.capitalised, .numeral])
      }
  }

  /// Whether the closing mark is there; without it, what the marks hold is a guess.
  var isClosed: Bool {
    let index = text.quoted.partitioningIndex { $0.inner.start >= quotation.span.start }
    return index < text.quoted.count && text.quoted[index].isClosed
  }

  /// A sentence of fewer units is looked for together with the next.
  private static let shortPart = 4
}

extension QuotationMark {
  /// Whether it is no single mark, which may be an apostrophe.
  var isDouble: Bool {
    switch self {
    case .singleOpen, .singleClose, .singleStraight: false
    default: true
    }
  }
}
