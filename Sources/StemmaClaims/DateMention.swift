package import StemmaModel
import StemmaText

/// A day or time as the report writes it; ``DateResolver`` says which of the calendar's days it is.
package struct DateMention: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case weekday, calendarDay, relative
    /// A month or a year without a day.
    case span
  }

  /// Index of the sentence.
  package let sentence: Int
  package let span: TextSpan
  package let form: DateForm
  /// Whether it stands inside quotation marks.
  package let isQuoted: Bool

  package var kind: Kind {
    switch form {
    case .weekday: .weekday
    case .day: .calendarDay
    case .relative, .offset: .relative
    case .month, .year: .span
    }
  }

  /// Equal for equal days however written: "weekday 0", "day 10 7", "this week".
  package var key: String {
    switch form {
    case .weekday(let weekday, _): "weekday \(weekday)"
    case .day(_, let month, let day): "day \(month) \(day)"
    case .month(let year, let month): "month \(month) \(year ?? 0)"
    case .year(let year): "year \(year)"
    case .relative(let which, let unit): "\(which.rawValue) \(unit.rawValue)"
    case .offset(let days): days == 0 ? "today" : days < 0 ? "yesterday" : "tomorrow"
    }
  }
}

/// A date by its parts, as far as the words tell them.
package enum DateForm: Sendable, Hashable {
  /// "last", "this", "next".
  package enum Which: String, Sendable, CaseIterable { case last, this, next }
  package enum Unit: String, Sendable, CaseIterable { case week, month, year, weekend }

  /// 0 for Monday to 6 for Sunday; "next Monday" says which one.
  case weekday(Int, Which?)
  case day(year: Int?, month: Int, day: Int)
  case month(year: Int?, month: Int)
  case year(Int)
  case relative(Which, Unit)
  /// Days from the day of writing: "yesterday" is -1.
  case offset(Int)
}

/// Finds the days and times of a report.
struct DateReader {
  let text: ReportText

  /// In text order.
  func dates() -> [DateMention] { dates(inSentences: text.sentences.indices) }

  /// Those of some sentences, which rise.
  func dates(inSentences sentences: some Sequence<Int>) -> [DateMention] {
    var found: [DateMention] = []
    for index in sentences {
      let sentence = text.sentences[index]
      var word = sentence.words.lowerBound
      while word < sentence.words.upperBound {
        guard let (form, words) = date(at: word, in: sentence) else {
          word += 1
          continue
        }
        let span = TextSpan(
          Int(text.words[words.lowerBound].start), Int(text.words[words.upperBound - 1].end))
        found.append(
          DateMention(
            sentence: index, span: span, form: form, isQuoted: text.isQuoted(at: span.start)))
        word = words.upperBound
      }
    }
    return found
  }

  private func date(
    at index: Int, in sentence: Sentence
  ) -> (form: DateForm, words: Range<Int>)? {
    let word = text.words[index]
    if canBeRelative(word),
      let (form, length) = Self.relatives.match(text.words[sentence.words], at: index)
    {
      return (form, index..<index + length)
    }
    guard word.flags.contains(.capitalised) || word.flags.contains(.numeral) else { return nil }
    if let weekday = Self.weekdays.match(text.words[sentence.words], at: index) {
      return (.weekday(weekday.meaning, which(before: index, in: sentence)), index..<index + 1)
    }
    if let month = month(index) {
      if let day = day(index + 1, in: sentence) {
        return day.dated(month, index..<index + 2, year: year(index + 2, in: sentence))
      }
      return monthAlone(month, at: index, in: sentence)
    }
    if let day = day(index, in: sentence), index + 1 < sentence.words.upperBound,
      let month = month(index + 1)
    {
      return day.dated(month, index..<index + 2, year: year(index + 2, in: sentence))
    }
    if let year = year(index, in: sentence), isYear(index, in: sentence) {
      return (.year(year), index..<index + 1)
    }
    return nil
  }

  /// Whether a word is as long as those with which relative dates begin, and has their first letter.
  private func canBeRelative(_ word: Word) -> Bool {
    guard (4...9).contains(word.end - word.start) else { return false }
    switch text.report.text.utf8[Int(word.start)] | 0x20 {
    case UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "y"): return true
    default: return false
    }
  }

  /// The "next" of "next Monday", which stays outside the span.
  private func which(before index: Int, in sentence: Sentence) -> DateForm.Which? {
    guard index > sentence.words.lowerBound else { return nil }
    return Self.whiches.match(text.words[..<index], at: index - 1)?.meaning
  }

  /// "July 2024"; "in July".
  private func monthAlone(
    _ month: Int, at index: Int, in sentence: Sentence
  ) -> (form: DateForm, words: Range<Int>)? {
    if let year = year(index + 1, in: sentence) {
      return (.month(year: year, month: month), index..<index + 2)
    }
    guard index > sentence.words.lowerBound, Self.beforeTimes.contains(text.words[index - 1]) else {
      return nil
    }
    return (.month(year: nil, month: month), index..<index + 1)
  }

  /// Whether a number that can be a year is one: after "in" or "since", and not before what it counts.
  private func isYear(_ index: Int, in sentence: Sentence) -> Bool {
    guard index > sentence.words.lowerBound, Self.beforeTimes.contains(text.words[index - 1]) else {
      return false
    }
    let next = index + 1
    guard next < sentence.words.upperBound, text.isTight(between: index, and: next) else {
      return true
    }
    return !text.words[next].isContent || text.words[next].flags.contains(.capitalised)
  }

  /// Four digits without a comma from 1800 to 2100.
  private func year(_ index: Int, in sentence: Sentence) -> Int? {
    guard index < sentence.words.upperBound, text.words[index].flags.contains(.numeral),
      text.words[index].end - text.words[index].start == 4,
      let year = Int(text.report.text[text.words[index].span]), (1800...2100).contains(year)
    else { return nil }
    return year
  }

  private func month(_ index: Int) -> Int? {
    let word = text.words[index]
    guard word.flags.contains(.capitalised) else { return nil }
    return Self.months.match(text.words[index...index], at: index)?.meaning
  }

  private func day(_ index: Int, in sentence: Sentence) -> Int? {
    guard index < sentence.words.upperBound, text.words[index].flags.contains(.numeral) else {
      return nil
    }
    let digits = text.report.text[text.words[index].span].prefix { $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day), digits.count <= 2 else { return nil }
    return day
  }

  private static let weekdays = PhraseTable<Int>(
    CalendarDay.weekdayNames.enumerated().map { ($1, $0) })

  private static let months = PhraseTable<Int>(
    CalendarDay.monthNames.enumerated().map { ($1, $0 + 1) } + [
      ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8),
      ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ])

  private static let relatives = PhraseTable<DateForm>(
    DateForm.Which.allCases.flatMap { which in
      DateForm.Unit.allCases.map {
        ("\(which.rawValue) \($0.rawValue)", DateForm.relative(which, $0))
      }
    }
      + [("yesterday", .offset(-1)), ("today", .offset(0)), ("tomorrow", .offset(1))])

  private static let whiches = PhraseTable<DateForm.Which>(
    DateForm.Which.allCases.map { ($0.rawValue, $0) })

  private static let beforeTimes = WordForms(
    """
    in since by until till during from through early late mid last next this spring summer autumn
    fall winter of
    """)
}

extension Int {
  /// This day of a month, with the year where one follows.
  fileprivate func dated(
    _ month: Int, _ words: Range<Int>, year: Int?
  ) -> (form: DateForm, words: Range<Int>) {
    let end = year == nil ? words.upperBound : words.upperBound + 1
    return (.day(year: year, month: month, day: self), words.lowerBound..<end)
  }
}
