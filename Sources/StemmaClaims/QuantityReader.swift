import StemmaModel
import StemmaText

/// Finds the numbers of a report that count something; dates, clock times and "one" are left out.
///
/// What a number may look like is in `QuantityReader+Forms.swift`.
struct QuantityReader {
  let text: ReportText

  /// In text order.
  func quantities() -> [Quantity] { quantities(inSentences: text.sentences.indices) }

  /// Those of some sentences, which rise.
  func quantities(inSentences sentences: some Sequence<Int>) -> [Quantity] {
    var found: [Quantity] = []
    for index in sentences {
      let sentence = text.sentences[index]
      var word = sentence.words.lowerBound
      while word < sentence.words.upperBound {
        guard let number = anyNumber(at: word, in: sentence) else {
          word += 1
          continue
        }
        if !isDate(number.words, in: sentence), !isPartOfName(number, in: sentence) {
          found.append(quantity(number, in: sentence, index))
        }
        word = number.words.upperBound
      }
    }
    return found
  }

  /// A number while it is read.
  struct Number {
    var value: Double
    var upperValue: Double?
    var words: Range<Int>
    var measure = StatedQuantity.Measure.count
    var comparator = Quantity.Comparator.exactly
    var isVague = false
    /// Whether a scale belongs to it: "million".
    var isScaled = false
  }

  func form(_ index: Int) -> String {
    let word = text.words[index]
    let bytes = text.report.text.utf8[Int(word.start)..<Int(word.end)]
    return String(decoding: NormalForm.of(bytes, keepsCapitals: false), as: UTF8.self)
  }

  /// A single number, with its scale.
  func number(at index: Int, in sentence: Sentence) -> Number? {
    let word = text.words[index]
    guard word.flags.contains(.numeral) || Self.articles.contains(word) else { return nil }
    let first = form(index)
    if first == "a" || first == "an" {
      guard index + 1 < sentence.words.upperBound, let scale = NumberWords.scale(form(index + 1)),
        form(index + 1).last != "s"
      else { return nil }
      let isHalf = index > sentence.words.lowerBound && form(index - 1) == "half"
      let start = isHalf ? index - 1 : index
      return Number(value: Double(scale) * (isHalf ? 0.5 : 1), words: start..<(index + 2))
    }
    guard text.words[index].flags.contains(.numeral) else { return nil }
    if first == "1", form(of: index, isWritten: "one") {
      guard index + 1 < sentence.words.upperBound, NumberWords.scale(form(index + 1)) != nil else {
        return nil
      }
    }
    let digits = first.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let rest = first.dropFirst(digits.count)
    guard let value = Double(digits) else { return nil }
    if ["st", "nd", "rd", "th"].contains(rest) {
      return Number(value: value, words: index..<(index + 1), measure: .ordinal)
    }
    guard rest.isEmpty || rest == "m" || rest == "bn" || rest == "k" || rest == "mn" else {
      return nil
    }
    let unit: Double =
      rest == "m" || rest == "mn" ? 1e6 : rest == "bn" ? 1e9 : rest == "k" ? 1e3 : 1
    let number = Number(value: value * unit, words: index..<(index + 1), isScaled: unit > 1)
    return scaled(number, in: sentence)
  }

  /// Takes in "hundred", "million" and what follows: "two hundred and fifty thousand".
  private func scaled(_ number: Number, in sentence: Sentence) -> Number {
    var number = number
    while number.words.upperBound < sentence.words.upperBound,
      text.isTight(between: number.words.upperBound - 1, and: number.words.upperBound)
    {
      let next = form(number.words.upperBound)
      guard let scale = NumberWords.scale(next) else { break }
      number.value *= Double(scale)
      number.isScaled = true
      number.words = number.words.lowerBound..<(number.words.upperBound + 1)
      if let rest = rest(after: number.words.upperBound, below: scale, in: sentence) {
        number.value += rest
        number.words = number.words.lowerBound..<(number.words.upperBound + 2)
      }
    }
    return number
  }

  /// The "and fifty" of "two hundred and fifty".
  private func rest(after index: Int, below scale: Int, in sentence: Sentence) -> Double? {
    guard scale <= 1_000, index + 1 < sentence.words.upperBound, form(index) == "and",
      text.words[index + 1].flags.contains(.numeral), let value = Double(form(index + 1)),
      value < Double(min(scale, 100))
    else { return nil }
    return value
  }

  private func form(of index: Int, isWritten word: String) -> Bool {
    text.report.text[text.words[index].span].lowercased() == word
  }

  /// "Oct. 7", "7 October", "October 7, 2023", "2024", "3 p.m.", "18:30".
  func isDate(_ words: Range<Int>, in sentence: Sentence) -> Bool {
    guard words.count == 1 else { return false }
    let before = words.lowerBound - 1
    let after = words.upperBound
    if before >= sentence.words.lowerBound, WordForms.months.contains(text.words[before]),
      text.words[before].flags.contains(.capitalised)
    {
      return true
    }
    if after < sentence.words.upperBound {
      let next = text.words[after]
      if WordForms.months.contains(next), next.flags.contains(.capitalised) { return true }
      if Self.clock.contains(next) { return true }
    }
    let word = text.words[words.lowerBound]
    let bytes = text.report.text.utf8[Int(word.start)..<Int(word.end)]
    let string = String(decoding: bytes, as: UTF8.self)
    if bytes.count == 4, let year = Int(string), (1800...2100).contains(year) { return true }
    let end = Int(word.end)
    let stored = text.report.text.utf8
    let isClock =
      end + 1 < stored.count && stored[end] == UInt8(ascii: ":")
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(stored[end + 1])
    let start = Int(word.start)
    // "9/11".
    let isSlashed =
      end < stored.count && stored[end] == UInt8(ascii: "/")
      || start > 0 && stored[start - 1] == UInt8(ascii: "/")
    return isClock || isSlashed || (start > 0 && stored[start - 1] == UInt8(ascii: ":"))
  }

  private func quantity(_ number: Number, in sentence: Sentence, _ index: Int) -> Quantity {
    let (told, first) = comparator(before: number.words.lowerBound, in: sentence)
    let (after, end) = comparator(after: number.words.upperBound, in: sentence)
    let (sign, span) = signed(first..<end, number.words)
    let comparator = [told, after, number.comparator].first { $0 != .exactly } ?? .exactly
    return Quantity(
      sentence: index, span: span, words: number.words, value: number.value,
      upperValue: number.upperValue, comparator: comparator, sign: sign,
      units: units(after: end, in: sentence),
      measure: measure(of: number, sign: sign, in: sentence), isVague: number.isVague,
      isQuoted: text.isQuoted(at: Int(text.words[number.words.lowerBound].start)))
  }

  private func comparator(
    before index: Int, in sentence: Sentence
  ) -> (comparator: Quantity.Comparator, first: Int) {
    for length in [4, 3, 2, 1] where index - length >= sentence.words.lowerBound {
      if let (meaning, matched) = Self.comparators.match(
        text.words[(index - length)..<index], at: index - length), matched == length
      {
        return (meaning, index - length)
      }
    }
    return (.exactly, index)
  }

  /// The currency or percent sign next to the number.
  private func signed(_ words: Range<Int>, _ number: Range<Int>) -> (sign: String, span: TextSpan) {
    var start = Int(text.words[words.lowerBound].start)
    var end = Int(text.words[words.upperBound - 1].end)
    let bytes = text.report.text.utf8
    let numberStart = Int(text.words[number.lowerBound].start)
    if let (scalar, length) = UTF8Scalars.decode(bytes, before: numberStart) {
      let sign: String? =
        switch scalar {
        case 0x24: "$"
        case 0xA3: "£"
        case 0x20AC: "€"
        default: nil
        }
      if let sign {
        start = min(start, numberStart - length)
        return (sign, TextSpan(start, end))
      }
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "%") {
      end += 1
      return ("%", TextSpan(start, end))
    }
    if words.upperBound < text.words.count,
      text.isTight(between: words.upperBound - 1, and: words.upperBound),
      let sign = Self.signWords[text.words[words.upperBound].key]
    {
      return (sign, TextSpan(start, Int(text.words[words.upperBound].end)))
    }
    return ("", TextSpan(start, end))
  }

  private func units(after index: Int, in sentence: Sentence) -> [UInt64] {
    var stems: [UInt64] = []
    for next in index..<min(index + 6, sentence.words.upperBound) {
      if next > index, text.hasBreak(between: next - 1, and: next) { break }
      let word = text.words[next]
      if word.isContent, Self.signWords[word.key] == nil { stems.append(word.stem) }
      if stems.count == 3 { break }
    }
    return stems
  }

  private static let articles = WordForms("a an")
  private static let signWords: [UInt64: String] = Dictionary(
    uniqueKeysWithValues: [
      ("percent", "%"), ("pct", "%"), ("dollar", "$"), ("dollars", "$"), ("euro", "€"),
      ("euros", "€"),
    ].map { (WordHash.of($0.0), $0.1) })
  private static let clock = WordForms("am pm a.m p.m AM PM gmt GMT oclock o'clock")
  private static let comparators = PhraseTable<Quantity.Comparator>([
    ("as many as", .atMost), ("as much as", .atMost), ("up to", .atMost), ("at most", .atMost),
    ("no more than", .atMost), ("not more than", .atMost), ("a maximum of", .atMost),
    ("at least", .atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast),
    ("not less than", .atLeast), ("more than", .atLeast), ("over", .atLeast),
    ("in excess of", .atLeast), ("upwards of", .atLeast), ("a minimum of", .atLeast),
    ("fewer than", .lessThan), ("less than", .lessThan), ("under", .lessThan),
    ("below", .lessThan), ("about", .about), ("around", .about), ("some", .about),
    ("roughly", .about), ("approximately", .about), ("nearly", .about), ("almost", .about),
    ("close to", .about), ("an estimated", .about), ("only", .exactly), ("just", .exactly),
    ("exactly", .exactly), ("as few as", .atLeast), ("as little as", .atLeast),
    ("just over", .atLeast), ("well over", .atLeast), ("upward of", .atLeast),
    ("greater than", .atLeast), ("exceeding", .atLeast), ("a minimum", .atLeast),
    ("just under", .lessThan), ("well under", .lessThan), ("a maximum", .atMost),
    ("not exceeding", .atMost), ("in the region of", .about), ("estimated", .about),
    ("approaching", .about), ("a total of", .exactly),
  ])
}
