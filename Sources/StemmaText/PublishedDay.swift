package import StemmaModel

/// Reads the day from a date of publication as inputs write it.
package enum PublishedDay {
  /// "2016-09-12", with or without a time; "12 September 2016"; "September 12, 2016"; "Mon, 12 Sep 2016
  /// 08:00:00 GMT". The day is taken as it stands, whatever the time zone.
  ///
  /// - Returns: nothing for a month or year alone, and for digits whose order is not certain.
  package static func of(_ written: String) -> CalendarDay? {
    let parts = written.utf8.prefix(64).split { byte in
      !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte | 0x20)
    }.map { String(decoding: $0, as: UTF8.self).lowercased() }
    if let first = parts.first, first.count == 4, let year = Int(first) {
      guard parts.count >= 3, let month = Int(parts[1]), parts[1].count == 2,
        let day = leadingDay(parts[2])
      else { return nil }
      return CalendarDay(year: year, month: month, day: day)
    }
    guard let place = parts.prefix(3).firstIndex(where: { CalendarDay.month(named: $0) != nil }),
      let month = CalendarDay.month(named: parts[place])
    else { return nil }
    if place > 0, let day = Int(parts[place - 1]) {
      return year(parts, place + 1).flatMap { CalendarDay(year: $0, month: month, day: day) }
    }
    guard place + 1 < parts.count, let day = Int(parts[place + 1]) else { return nil }
    return year(parts, place + 2).flatMap { CalendarDay(year: $0, month: month, day: day) }
  }

  /// The "12" of "12" and of "12T08".
  private static func leadingDay(_ part: String) -> Int? {
    let digits = part.prefix { $0.isNumber }
    let rest = part.dropFirst(digits.count)
    return digits.count == 2 && (rest.isEmpty || rest.first == "t") ? Int(digits) : nil
  }

  private static func year(_ parts: [String], _ place: Int) -> Int? {
    place < parts.count && parts[place].count == 4 ? Int(parts[place]) : nil
  }
}
