import StemmaModel
import StemmaText

/// What a number may look like beside plain ones: ranges, shares, ages, and words that stand for many.
extension QuantityReader {
  /// Whatever number begins at a word.
  func anyNumber(at index: Int, in sentence: Sentence) -> Number? {
    let word = text.words[index]
    // Most words are none, and this is asked of every one.
    guard word.flags.contains(.numeral) || Self.starters.contains(word.key) else { return nil }
    return compound(at: index) ?? many(at: index, in: sentence) ?? share(at: index, in: sentence)
      ?? number(at: index, in: sentence).map { ranged($0, in: sentence) }
  }

  /// What a number measures, by its sign and the words around it.
  func measure(of number: Number, sign: String, in sentence: Sentence) -> StatedQuantity.Measure {
    if number.measure != .count { return number.measure }
    if !sign.isEmpty { return sign == "%" ? .share : .money }
    let before = number.words.lowerBound - 1
    if before >= sentence.words.lowerBound, Self.ages.contains(text.words[before]) { return .age }
    let next = number.words.upperBound
    guard next < sentence.words.upperBound else { return .count }
    if Self.ageNouns.contains(text.words[next]) { return .age }
    guard text.isTight(between: next - 1, and: next) || isHyphen(next - 1, next),
      Self.times.contains(text.words[next])
    else { return .count }
    let isAge = next + 1 < sentence.words.upperBound && Self.old.contains(text.words[next + 1])
    return isAge ? .age : .duration
  }

  /// "40 or more", "40 or so": what they say, and where they end.
  func comparator(
    after index: Int, in sentence: Sentence
  ) -> (comparator: Quantity.Comparator, end: Int) {
    guard index + 1 < sentence.words.upperBound, text.isTight(between: index - 1, and: index),
      let (meaning, length) = Self.trailing.match(text.words[sentence.words], at: index)
    else { return (.exactly, index) }
    return (meaning, index + length)
  }

  /// The 5 of "type-5", the "second" of "30-second": tied to the word before by a hyphen.
  func isPartOfName(_ number: Number, in sentence: Sentence) -> Bool {
    let first = number.words.lowerBound
    guard first > sentence.words.lowerBound, isHyphen(first - 1, first) else { return false }
    return number.measure == .ordinal || !text.words[first - 1].flags.contains(.numeral)
  }

  // MARK: Ranges

  /// Takes in the other end: "5-7", "5 to 7", "between 5 and 7".
  private func ranged(_ number: Number, in sentence: Sentence) -> Number {
    guard number.measure == .count, number.words.upperBound < sentence.words.upperBound,
      !isDate(number.words, in: sentence)
    else { return number }
    let end = number.words.upperBound
    if isHyphen(end - 1, end), let upper = self.number(at: end, in: sentence) {
      let isRun =
        upper.words.upperBound < sentence.words.upperBound
        && isHyphen(upper.words.upperBound - 1, upper.words.upperBound)
        && text.words[upper.words.upperBound].flags.contains(.numeral)
      return isRun ? number : joined(number, upper)
    }
    guard end + 1 < sentence.words.upperBound, text.isTight(between: end - 1, and: end),
      let upper = self.number(at: end + 1, in: sentence)
    else { return number }
    let before = number.words.lowerBound - 1
    let first = before >= sentence.words.lowerBound ? form(before) : ""
    let link = form(end)
    let isRange =
      link == "and" ? first == "between" : link == "to" && !tellsChange(before, sentence)
    return isRange ? joined(number, upper) : number
  }

  /// Both ends as one number; the first alone where the second is not a greater one of the same kind.
  private func joined(_ number: Number, _ upper: Number) -> Number {
    guard upper.measure == .count else { return number }
    var range = number
    // "5 to 7 million" has one scale for both.
    if !number.isScaled, upper.isScaled, number.value < 1_000 {
      let scale = [1e3, 1e6, 1e9, 1e12].last { $0 <= upper.value } ?? 1
      range.value *= scale
    }
    guard range.value < upper.value else { return number }
    range.upperValue = upper.value
    range.words = number.words.lowerBound..<upper.words.upperBound
    return range
  }

  /// "rose from 5 to 7" tells of two times and not of a range.
  private func tellsChange(_ before: Int, _ sentence: Sentence) -> Bool {
    guard before >= sentence.words.lowerBound, form(before) == "from" else { return false }
    return (max(sentence.words.lowerBound, before - 4)..<before).contains {
      Self.changes.contains(text.words[$0])
    }
  }

  /// Whether one hyphen or short dash stands between two words.
  func isHyphen(_ one: Int, _ next: Int) -> Bool {
    let gap = text.gap(one, next)
    return gap.elementsEqual([UInt8(ascii: "-")]) || gap.elementsEqual([0xE2, 0x80, 0x93])
  }

  // MARK: Shares and many

  /// "two-thirds", "six-year-old": one word.
  private func compound(at index: Int) -> Number? {
    guard var number = Self.compounds[text.words[index].key] else { return nil }
    number.words = index..<index + 1
    return number
  }

  /// "dozens", "hundreds of thousands", "a few hundred": at least two of the kind, or some three.
  private func many(at index: Int, in sentence: Sentence) -> Number? {
    let word = text.words[index]
    var end = index + 1
    if Self.few.contains(word), end < sentence.words.upperBound,
      let scale = NumberWords.scale(form(end)), form(end).last != "s"
    {
      return Number(
        value: 3 * Double(scale), words: index..<end + 1, comparator: .about, isVague: true)
    }
    guard var scale = Self.plurals[word.key],
      scale != 10 && scale != 20 || end < sentence.words.upperBound && form(end) == "of"
    else { return nil }
    while end + 1 < sentence.words.upperBound, form(end) == "of",
      let next = Self.plurals[text.words[end + 1].key], next > 20
    {
      scale *= next
      end += 2
    }
    return Number(value: 2 * scale, words: index..<end, comparator: .atLeast, isVague: true)
  }

  /// "one in five", "three out of four", "two thirds", "a third of", "half of".
  private func share(at index: Int, in sentence: Sentence) -> Number? {
    let word = text.words[index]
    let limit = sentence.words.upperBound
    if Self.half.contains(word) {
      guard index + 1 < limit, ["of", "the", "its", "their"].contains(form(index + 1)) else {
        return nil
      }
      return Number(value: 0.5, words: index..<index + 1, measure: .share, isVague: true)
    }
    guard index + 1 < limit, word.flags.contains(.numeral) || Self.article.contains(word),
      let count = form(index) == "a" ? 1 : Double(form(index)), count >= 1, count <= 20
    else { return nil }
    if let part = Self.parts[text.words[index + 1].key], part > count {
      let isPlural = form(index + 1).hasSuffix("s")
      guard isPlural || index + 2 < limit && form(index + 2) == "of" else { return nil }
      return Number(value: count / part, words: index..<index + 2, measure: .share)
    }
    guard form(index) != "a",
      let (_, length) = Self.outOf.match(text.words[..<limit], at: index + 1),
      index + length + 1 < limit, let whole = Double(form(index + length + 1)), whole > count,
      whole <= 100 || whole == 1_000
    else { return nil }
    let end = index + length + 2
    if end < limit,
      Self.times.contains(text.words[end]) || WordForms.months.contains(text.words[end])
    {
      return nil
    }
    return Number(value: count / whole, words: index..<end, measure: .share)
  }

  // MARK: Tables

  private static let ages = WordForms("aged age ages")
  private static let ageNouns = WordForms("yearold yearolds")
  private static let old = WordForms("old older")
  private static let few = WordForms("few several")
  private static let half = WordForms("half")
  private static let article = WordForms("a")
  private static let times = WordForms(
    """
    second seconds minute minutes hour hours day days night nights week weeks month months year
    years decade decades century centuries
    """)
  private static let changes = WordForms(
    """
    rose rise risen rises rising fell fall fallen falls falling grew grow grown grows up down
    increased increase increases increasing decreased decrease dropped drop drops jumped jump raised
    raise raises raising cut cuts cutting reduced reduce reduces went go gone climbed climb moved
    move lowered lower shrank shrink improved changed change slipped
    """)
  private static let trailing = PhraseTable<Quantity.Comparator>([
    ("or more", .atLeast), ("or so", .about), ("or fewer", .atMost), ("or less", .atMost),
    ("at least", .atLeast), ("at most", .atMost),
  ])
  private static let outOf = PhraseTable<Void>([
    ("in", ()), ("in every", ()), ("out of", ()), ("out of every", ()),
  ])
  private static let plurals: [UInt64: Double] = keyed([
    ("tens", 10), ("scores", 20), ("dozens", 12), ("hundreds", 100), ("thousands", 1e3),
    ("millions", 1e6), ("billions", 1e9), ("trillions", 1e12),
  ])
  /// Ordinals stand as their digits, which is their normal form.
  private static let parts: [UInt64: Double] = keyed([
    ("halves", 2), ("3rd", 3), ("thirds", 3), ("quarter", 4), ("quarters", 4), ("5th", 5),
    ("fifths", 5), ("6th", 6), ("sixths", 6), ("8th", 8), ("eighths", 8), ("10th", 10),
    ("tenths", 10),
  ])

  /// Hyphens are gone from normal forms: "twothirds", "sixyearold".
  private static let compounds: [UInt64: Number] = {
    var table: [UInt64: Number] = [:]
    let units = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let parts: [(String, Double)] = [
      ("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("eighth", 8), ("tenth", 10),
    ]
    for (index, unit) in units.enumerated() {
      let value = Double(index + 1)
      for ending in ["yearold", "yearolds"] {
        table[WordHash.of(unit + ending)] = Number(value: value, words: 0..<0, measure: .age)
      }
      for (part, whole) in parts where value < whole {
        table[WordHash.of(unit + part + (value > 1 ? "s" : ""))] = Number(
          value: value / whole, words: 0..<0, measure: .share)
      }
    }
    return table
  }()

  /// What can begin a number without being one.
  private static let starters: Set<UInt64> = Set(compounds.keys).union(plurals.keys)
    .union(WordHash.all("few several half a an"))

  private static func keyed(_ words: [(String, Double)]) -> [UInt64: Double] {
    Dictionary(uniqueKeysWithValues: words.map { (WordHash.of($0.0), $0.1) })
  }
}
