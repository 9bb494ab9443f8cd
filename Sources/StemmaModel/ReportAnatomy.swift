/// The parts of a report's text that are not its story, and the paragraphs that are.
package struct ReportAnatomy: Sendable, Hashable {
  package var headline: TextSpan?
  package var byline: Byline?
  package var dateline: Dateline?
  /// Credits to agencies, outlets and contributors, in text order.
  package var credits: [Credit]
  /// A correction or editor's note about this report.
  package var correction: TextSpan?
  /// Notices of the page rather than of the story: comment rules, sharing, subscription.
  package var boilerplate: [TextSpan]
  /// The story's paragraphs in order, without any of the above; never empty spans.
  package var paragraphs: [TextSpan]

  package init(
    headline: TextSpan? = nil, byline: Byline? = nil, dateline: Dateline? = nil,
    credits: [Credit] = [], correction: TextSpan? = nil, boilerplate: [TextSpan] = [],
    paragraphs: [TextSpan] = []
  ) {
    self.headline = headline
    self.byline = byline
    self.dateline = dateline
    self.credits = credits
    self.correction = correction
    self.boilerplate = boilerplate
    self.paragraphs = paragraphs
  }

  /// What is written to be read: headline, correction and paragraphs, in text order.
  package var blocks: [TextSpan] {
    let others = [headline, correction].compactMap { $0 }.filter { other in
      !paragraphs.contains { $0.overlaps(other) }
    }
    return (paragraphs + others).sorted()
  }
}

/// "By NAME and NAME, Agency".
package struct Byline: Sendable, Hashable {
  /// The whole line.
  package let span: TextSpan
  /// The names as written, without "By".
  package let names: String
  /// The outlet or agency that the line names, when it does.
  package let agency: String?

  package init(span: TextSpan, names: String, agency: String?) {
    self.span = span
    self.names = names
    self.agency = agency
  }
}

/// "PLACE, Country (AGENCY) —" before the first sentence.
package struct Dateline: Sendable, Hashable {
  /// From the place to the dash, both included.
  package let span: TextSpan
  /// The place as written, "TEL AVIV, Israel".
  package let place: String
  /// The agency in brackets, when there is one.
  package let agency: String?
  /// A date within the dateline, as written.
  package let date: String?

  package init(span: TextSpan, place: String, agency: String?, date: String?) {
    self.span = span
    self.place = place
    self.agency = agency
    self.date = date
  }
}

/// A credit that the text gives to an agency, an outlet or a contributor.
package struct Credit: Sendable, Hashable {
  package enum Form: String, Sendable, CaseIterable {
    /// "— Agency" or "Reuter" after the last sentence, "Source: Agency" on a line of its own.
    case signOff = "sign-off"
    /// "Agency writers NAME and NAME contributed to this report."
    case contribution
    /// "With files from Agency", "This article first appeared in Outlet".
    case acknowledgement
  }

  package let span: TextSpan
  package let form: Form
  /// The outlet or agency credited, as written; for a contribution without one, the names.
  package let name: String

  package init(span: TextSpan, form: Form, name: String) {
    self.span = span
    self.form = form
    self.name = name
  }
}
