package import StemmaModel

/// Says which days of the calendar a report's dates are, from the day on which it was published.
///
/// It abstains where the words leave the day open, and inside quotation marks for what is told from the
/// day of speaking, which nobody knows. Time zones are not looked at.
package struct DateResolver: Sendable {
  /// Whether what happens on a date is told as past or to come.
  package enum Tense: Sendable {
    case past, future
    /// No verb tells.
    case unmarked
    /// The present, which tells of both.
    case open
  }

  /// Nothing where the report does not say, or not to the day.
  let published: CalendarDay?

  package init(published: CalendarDay?) { self.published = published }

  /// The days of a date that is told in a tense; nothing where the words leave them open.
  package func resolved(_ mention: DateMention, _ tense: Tense) -> ResolvedDate? {
    switch mention.form {
    case .year(let year): return Self.year(year)
    case .month(.some(let year), let month): return Self.month(year, month)
    case .day(.some(let year), let month, let day):
      return CalendarDay(year: year, month: month, day: day).map { ResolvedDate(.day, $0, $0) }
    default: break
    }
    guard let published else { return nil }
    switch mention.form {
    case .day(_, let month, let day):
      let year = published.parts.year
      let days = (year - 1...year + 1).compactMap {
        CalendarDay(year: $0, month: month, day: day).map { ResolvedDate(.day, $0, $0) }
      }
      return nearest(days, to: published, tense)
    case .month(_, let month):
      let year = published.parts.year
      let months = (year - 1...year + 1).compactMap { Self.month($0, month) }
      return nearest(months, to: published, tense)
    case .weekday, .offset, .relative:
      return mention.isQuoted ? nil : told(mention.form, from: published, tense)
    case .year: return nil
    }
  }

  // MARK: From the day of writing

  private func told(
    _ form: DateForm, from published: CalendarDay, _ tense: Tense
  ) -> ResolvedDate? {
    switch form {
    case .weekday(let weekday, let which):
      return Self.weekday(weekday, which, from: published, tense).map { ResolvedDate(.day, $0, $0) }
    case .offset(let days):
      return ResolvedDate(.day, published.adding(days), published.adding(days))
    case .relative(let which, let unit): return Self.unit(unit, which.offset, from: published)
    default: return nil
    }
  }

  /// The last one, the day itself with it, for what is past; the one after the day for what is to come.
  private static func weekday(
    _ weekday: Int, _ which: DateForm.Which?, from published: CalendarDay, _ tense: Tense
  ) -> CalendarDay? {
    let back = (published.weekday - weekday + 7) % 7
    let last = published.adding(-back)
    let next = published.adding(7 - back)
    switch (which, tense) {
    case (.next, _): return next
    case (.last, _): return back == 0 ? published.adding(-7) : last
    case (_, .past), (_, .unmarked): return last
    // What is to come on the day's own weekday may be that day or the next.
    case (_, .future): return back == 0 ? nil : next
    case (_, .open): return nil
    }
  }

  private static func unit(
    _ unit: DateForm.Unit, _ offset: Int, from published: CalendarDay
  ) -> ResolvedDate? {
    let (year, month, _) = published.parts
    switch unit {
    case .year: return Self.year(year + offset)
    case .month:
      let months = year * 12 + month - 1 + offset
      return Self.month(months / 12, months % 12 + 1)
    case .week:
      let monday = published.adding(7 * offset - published.weekday)
      return ResolvedDate(.week, monday, monday.adding(6))
    case .weekend:
      // On a weekend, and for "next", it is not told which one is meant.
      guard published.weekday < 5, offset <= 0 else { return nil }
      let saturday = published.adding(7 * offset - published.weekday + 5)
      return ResolvedDate(.weekend, saturday, saturday.adding(1))
    }
  }

  /// The nearest one, where the tense does not speak against it.
  private func nearest(
    _ dates: [ResolvedDate], to day: CalendarDay, _ tense: Tense
  ) -> ResolvedDate? {
    func distance(_ date: ResolvedDate) -> Int {
      max(0, date.first.number - day.number, day.number - date.last.number)
    }
    guard let nearest = dates.min(by: { distance($0) < distance($1) }) else { return nil }
    if tense == .past, nearest.first > day { return nil }
    if tense == .future, nearest.last < day { return nil }
    return nearest
  }

  // MARK: Years and months

  private static func year(_ year: Int) -> ResolvedDate? {
    guard let first = CalendarDay(year: year, month: 1, day: 1),
      let last = CalendarDay(year: year, month: 12, day: 31)
    else { return nil }
    return ResolvedDate(.year, first, last)
  }

  private static func month(_ year: Int, _ month: Int) -> ResolvedDate? {
    guard let first = CalendarDay(year: year, month: month, day: 1),
      let last = CalendarDay(
        year: year, month: month, day: CalendarDay.length(ofMonth: month, year))
    else { return nil }
    return ResolvedDate(.month, first, last)
  }
}

extension DateForm.Which {
  fileprivate var offset: Int {
    switch self {
    case .last: -1
    case .this: 0
    case .next: 1
    }
  }
}
