/// A day or time that a content states.
package struct StatedDate: Hashable, Sendable {
  /// How much of the calendar it names.
  package enum Precision: String, Sendable, CaseIterable {
    case day, weekend, week, month, year
  }

  /// The date as written.
  package let span: TextSpan
  /// Nothing where the report's own date is not known, or the words leave open which is meant.
  package let resolved: ResolvedDate?

  package init(span: TextSpan, resolved: ResolvedDate?) {
    self.span = span
    self.resolved = resolved
  }
}

/// Days of the calendar, both ends meant.
package struct ResolvedDate: Hashable, Sendable {
  package let precision: StatedDate.Precision
  package let first: CalendarDay
  package let last: CalendarDay

  package init(_ precision: StatedDate.Precision, _ first: CalendarDay, _ last: CalendarDay) {
    self.precision = precision
    self.first = first
    self.last = last
  }
}
