import StemmaLanguage
import StemmaModel
import StemmaText

/// Says which numbers and dates the contents of a report's attributions state.
///
/// Both are found in paragraphs only: headlines have none.
struct ContentReader {
  private let text: ReportText
  private let parse: ParsedReport
  private let found: [Quantity]
  private let mentions: [DateMention]
  private let resolver: DateResolver

  /// - Parameter contents: all that will be asked for.
  init(text: ReportText, parse: ParsedReport, contents: [TextSpan]) {
    self.text = text
    self.parse = parse
    let sentences = Self.sentences(of: text, in: contents)
    found = QuantityReader(text: text).quantities(inSentences: sentences)
    mentions = DateReader(text: text).dates(inSentences: sentences)
    resolver = DateResolver(published: text.report.metadata.published.flatMap(PublishedDay.of))
  }

  /// The sentences that some spans touch, in order.
  private static func sentences(of text: ReportText, in spans: [TextSpan]) -> [Int] {
    var isTouched = [Bool](repeating: false, count: text.sentences.count)
    for span in spans where !isTouched.isEmpty {
      var index = text.sentenceIndex(atByte: span.start)
      while index < isTouched.count, text.sentences[index].span.start < span.end {
        isTouched[index] = true
        index += 1
      }
    }
    return isTouched.indices.filter { isTouched[$0] }
  }

  /// The numbers that lie whole in one of some spans, in text order.
  func quantities(in spans: [TextSpan]) -> [StatedQuantity] {
    Self.inside(found, \.span, spans).map {
      StatedQuantity(
        span: $0.span, value: $0.value, upperValue: $0.upperValue, comparator: $0.comparator,
        measure: $0.measure, unit: unit(of: $0))
    }
  }

  func dates(in spans: [TextSpan]) -> [StatedDate] {
    Self.inside(mentions, \.span, spans).map {
      StatedDate(span: $0.span, resolved: resolver.resolved($0, tense(at: $0.span)))
    }
  }

  private static func inside<Item>(
    _ items: [Item], _ span: KeyPath<Item, TextSpan>, _ spans: [TextSpan]
  ) -> [Item] {
    var inside: [Item] = []
    for whole in spans {
      let first = items.partitioningIndex { $0[keyPath: span].start >= whole.start }
      inside += items[first...].prefix { $0[keyPath: span].start < whole.end }
        .filter { $0[keyPath: span].end <= whole.end }
    }
    return inside
  }

  // MARK: Units

  /// The sign, else the noun that the number counts, by the parse.
  private func unit(of quantity: Quantity) -> String? {
    if !quantity.sign.isEmpty { return quantity.sign }
    let tokens = parse.tokens
    guard quantity.measure != .age, let last = text.words[quantity.words].last,
      let token = parse.token(at: Int(last.start))
    else { return nil }
    var head = token
    for _ in 0..<4 {
      if Self.counted.contains(tokens[head].dependency), Int(tokens[head].head) != head {
        head = Int(tokens[head].head)
        if tokens[head].partOfSpeech == .noun { return form(head) }
      } else {
        return partitive(head).map(form)
      }
    }
    return nil
  }

  /// The "crates" of "40 of the crates" and of "dozens of crates".
  private func partitive(_ number: Int) -> Int? {
    for child in parse.children(of: number) where parse.isForm(Int(child), "of") {
      let object = parse.children(of: Int(child)).first {
        parse.tokens[Int($0)].partOfSpeech == .noun
      }
      if let object { return Int(object) }
    }
    return nil
  }

  private func form(_ token: Int) -> String { text.report.text[parse.span(of: token..<token + 1)] }

  // MARK: Tense

  /// The tense of the nearest verb above a date that has one.
  private func tense(at span: TextSpan) -> DateResolver.Tense {
    guard var token = parse.token(at: span.start) else { return .unmarked }
    let tokens = parse.tokens
    for _ in 0..<12 {
      if let tense = VerbTense.of(token, in: parse) { return tense }
      let head = Int(tokens[token].head)
      if head == token { break }
      token = head
    }
    return .unmarked
  }

  private static let counted = WordCodes("nummod quantmod compound amod npadvmod")
}
