package import StemmaModel
import StemmaText

/// A day or time as the report writes it; it is not resolved to a calendar.
package struct DateMention: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case weekday, calendarDay, relative
  }

  /// Index of the sentence.
  package let sentence: Int
  package let span: TextSpan
  package let kind: Kind
  /// Equal for equal days however written: "weekday monday", "day 10 7", "this week".
  package let key: String
}

/// Finds the days and times of a report.
struct DateReader {
  let text: ReportText

  /// In text order.
  func dates() -> [DateMention] {
    var found: [DateMention] = []
    for (index, sentence) in text.sentences.enumerated() {
      var word = sentence.words.lowerBound
      while word < sentence.words.upperBound {
        guard let (kind, key, end) = date(at: word, in: sentence) else {
          word += 1
          continue
        }
        let span = TextSpan(Int(text.words[word].start), Int(text.words[end - 1].end))
        found.append(DateMention(sentence: index, span: span, kind: kind, key: key))
        word = end
      }
    }
    return found
  }

  private func date(
    at index: Int, in sentence: Sentence
  ) -> (kind: DateMention.Kind, key: String, end: Int)? {
    let word = text.words[index]
    if let (phrase, length) = Self.relatives.match(text.words[sentence.words], at: index) {
      return (.relative, phrase, index + length)
    }
    guard word.flags.contains(.capitalised) || word.flags.contains(.numeral) else { return nil }
    if let weekday = Self.weekdays.match(text.words[sentence.words], at: index) {
      return (.weekday, "weekday \(weekday.meaning)", index + 1)
    }
    if let month = month(index), let day = day(index + 1, in: sentence) {
      return (.calendarDay, "day \(month) \(day)", index + 2)
    }
    if let day = day(index, in: sentence), index + 1 < sentence.words.upperBound,
      let month = month(index + 1)
    {
      return (.calendarDay, "day \(month) \(day)", index + 2)
    }
    return nil
  }

  private func month(_ index: Int) -> Int? {
    let word = text.words[index]
    guard word.flags.contains(.capitalised) else { return nil }
    return Self.months.match(text.words[index...index], at: index)?.meaning
  }

  private func day(_ index: Int, in sentence: Sentence) -> Int? {
    guard index < sentence.words.upperBound else { return nil }
    let digits = text.report.text[text.words[index].span].prefix { $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day), digits.count <= 2 else { return nil }
    return day
  }

  private static let weekdays = PhraseTable<Int>(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
      .enumerated().map { ($1, $0) })

  private static let months = PhraseTable<Int>(
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ].enumerated().map { ($1, $0 + 1) } + [
      ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8),
      ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12),
    ])

  private static let relatives = PhraseTable<String>(
    ["last", "this", "next"].flatMap { which in
      ["week", "month", "year", "weekend"].map { ("\(which) \($0)", "\(which) \($0)") }
    } + ["yesterday", "today", "tomorrow"].map { ($0, $0) })
}
