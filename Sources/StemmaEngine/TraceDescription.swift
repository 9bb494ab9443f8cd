import FoundationEssentials
package import StemmaModel
package import StemmaReuse

/// What the input says of a report, as comparing needs it.
package enum TraceDescription {
  /// Between a headline and the name of its outlet.
  private static let separator = Array(" | ".utf8)

  /// Who a report is, whose, of which series and of which day.
  ///
  /// The outlet is the one that the input gives, else what stands after the last " | " of the title;
  /// the title is left without it.
  package static func description(of report: Report) -> TraceMaker.Description {
    let metadata = report.metadata
    let (headline, name) = cut(metadata.title)
    let suffix = name.map(folded)
    let outlet = metadata.outlet.map(folded) ?? suffix
    return TraceMaker.Description(
      id: report.id, title: suffix != nil && suffix == outlet ? headline : metadata.title,
      outlet: outlet.flatMap { $0.isEmpty ? nil : $0 }, series: series(of: metadata.extra),
      day: metadata.published.flatMap { day(of: $0) })
  }

  /// A title at its last separator; the second part is `nil` where there is none.
  private static func cut(_ title: String?) -> (headline: String?, name: String?) {
    guard let title else { return (nil, nil) }
    let bytes = Array(title.utf8)
    var place = bytes.count - separator.count
    while place >= 0, !bytes[place...].starts(with: separator) { place -= 1 }
    guard place >= 0 else { return (title, nil) }
    return (
      String(decoding: bytes[..<place], as: UTF8.self),
      String(decoding: bytes[(place + separator.count)...], as: UTF8.self)
    )
  }

  /// Small letters, without space around them.
  private static func folded(_ name: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    let start = name.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }
    return end.map { start[...$0].lowercased() } ?? ""
  }

  /// The value of the last key "series", where it is a string and not empty.
  private static func series(of extra: [PassedThroughField]) -> String? {
    guard let json = extra.last(where: { $0.key == "series" })?.json, json.hasPrefix("\"") else {
      return nil
    }
    let inner = String(json.dropFirst().dropLast())
    guard !inner.isEmpty else { return nil }
    guard inner.utf8.contains(UInt8(ascii: "\\")) else { return inner }
    // What Foundation does not take, half a surrogate pair, still tells one series from another.
    return (try? JSONDecoder().decode(String.self, from: Data(json.utf8))) ?? inner
  }

  /// Days from 1970-01-01 to the date that a text begins with, written `YYYY-MM-DD`.
  static func day(of text: String) -> Int32? {
    let bytes = Array(text.utf8.prefix(11))
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes.count == 10 || !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[10]),
      let year = number(bytes[..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), (1...12).contains(month), day >= 1,
      day <= days(inMonth: month, of: year)
    else { return nil }
    return Int32(days(to: year, month, day))
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { sum, byte in
      guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      return 10 * sum + Int(byte - UInt8(ascii: "0"))
    }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Years are counted from March, so that the day that is sometimes there comes last.
  ///
  /// Source: `days_from_civil`, Hinnant 2013, "chrono-compatible low-level date algorithms".
  private static func days(to year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - 400 * era
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
