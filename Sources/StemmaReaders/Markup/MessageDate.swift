import StemmaModel

/// Dates as mails and RSS write them (RFC 822, RFC 5322): "Fri, 02 May 2031 08:30:00 +0200".
enum MessageDate {
  /// The date in ISO 8601, its time zone kept; anything else as written.
  static func inISO(_ written: String) -> String { iso(written) ?? written }

  private static func iso(_ written: String) -> String? {
    let words = written.utf8.prefix(64).split { $0 == 0x20 || $0 == 0x09 || $0 == 0x2C }.map {
      String(decoding: $0, as: UTF8.self)
    }
    // The day of the week may be left out.
    let first = words.first.flatMap { Int($0) } == nil ? 1 : 0
    guard words.count >= first + 3, let day = Int(words[first]),
      let month = CalendarDay.month(named: words[first + 1].prefix(3).lowercased()),
      let year = year(words[first + 2]),
      let date = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    guard words.count > first + 3 else { return date.description }
    guard let time = time(words[first + 3]) else { return nil }
    return "\(date)T\(time)\(words.count > first + 4 ? zone(words[first + 4]) ?? "" : "")"
  }

  private static func year(_ word: String) -> Int? {
    guard let number = Int(word), word.utf8.allSatisfy(ASCII.isDigit) else { return nil }
    switch word.utf8.count {
    case 4: return number
    // As RFC 5322 reads two digits.
    case 2: return number < 50 ? 2000 + number : 1900 + number
    default: return nil
    }
  }

  private static func time(_ word: String) -> String? {
    let parts = word.split(separator: ":").map { Int($0) ?? -1 }
    guard parts.count == 2 || parts.count == 3, (0...23).contains(parts[0]),
      (0...59).contains(parts[1]), parts.count == 2 || (0...60).contains(parts[2])
    else { return nil }
    let seconds = parts.count == 3 ? parts[2] : 0
    return [parts[0], parts[1], seconds].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
  }

  private static func zone(_ word: String) -> String? {
    let digits = word.dropFirst()
    if word.hasPrefix("+") || word.hasPrefix("-") {
      guard digits.utf8.count == 4, digits.utf8.allSatisfy(ASCII.isDigit) else { return nil }
      return "\(word.prefix(1))\(digits.prefix(2)):\(digits.suffix(2))"
    }
    switch word.uppercased() {
    case "GMT", "UT", "UTC", "Z": return "Z"
    case "EST": return "-05:00"
    case "EDT": return "-04:00"
    case "CST": return "-06:00"
    case "CDT": return "-05:00"
    case "MST": return "-07:00"
    case "MDT": return "-06:00"
    case "PST": return "-08:00"
    case "PDT": return "-07:00"
    default: return nil
    }
  }
}
