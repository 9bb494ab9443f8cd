import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaClaims

/// Which days of the calendar a report's dates are.
struct DateResolutionTests {
  /// The only date of a text, resolved as “first..last”, or “-”.
  private func resolved(
    _ text: String, _ tense: DateResolver.Tense, published: String?
  ) throws -> String {
    let dates = DateReader(text: InventedReport.text("a", text)).dates()
    let mention = try #require(dates.first)
    #expect(dates.count == 1)
    let resolver = DateResolver(published: published.flatMap(PublishedDay.of))
    return resolver.resolved(mention, tense).map { "\($0.first)..\($0.last)" } ?? "-"
  }

  /// The reports are of Wednesday, 14 March 2029.
  @Test(
    arguments: [
      ("It sank on Monday.", .past, "2029-03-12..2029-03-12"),
      ("It sank on Wednesday.", .past, "2029-03-14..2029-03-14"),
      ("It sank on Thursday.", .past, "2029-03-08..2029-03-08"),
      ("The talks of Monday.", .unmarked, "2029-03-12..2029-03-12"),
      ("It will sail on Monday.", .future, "2029-03-19..2029-03-19"),
      ("It will sail on Wednesday.", .future, "-"),
      ("It sails on Monday.", .open, "-"),
      ("It sails next Monday.", .open, "2029-03-19..2029-03-19"),
      ("It sank last Wednesday.", .past, "2029-03-07..2029-03-07"),
      ("It sank yesterday.", .past, "2029-03-13..2029-03-13"),
      ("It sails today.", .open, "2029-03-14..2029-03-14"),
      ("It sails tomorrow.", .future, "2029-03-15..2029-03-15"),
      ("It sank last week.", .past, "2029-03-05..2029-03-11"),
      ("It sails this week.", .open, "2029-03-12..2029-03-18"),
      ("It sank last weekend.", .past, "2029-03-10..2029-03-11"),
      ("It sails next weekend.", .future, "-"),
      ("It sank last month.", .past, "2029-02-01..2029-02-28"),
      ("It sails next year.", .future, "2030-01-01..2030-12-31"),
      ("It sank on 10 July.", .unmarked, "2029-07-10..2029-07-10"),
      ("It sank on 10 July.", .past, "-"),
      ("It sank on Dec. 30.", .past, "2028-12-30..2028-12-30"),
      ("It sank on July 10, 2024.", .past, "2024-07-10..2024-07-10"),
      ("It sank on 29 February 2023.", .past, "-"),
      ("It sank in February 2024.", .past, "2024-02-01..2024-02-29"),
      ("It sank in February.", .past, "2029-02-01..2029-02-28"),
      ("It sank in 2024.", .past, "2024-01-01..2024-12-31"),
      ("“It sank yesterday near the rock,” he said.", .past, "-"),
    ] as [(String, DateResolver.Tense, String)])
  func `a date has its days where the words tell them`(
    text: String, tense: DateResolver.Tense, days: String
  ) throws {
    #expect(try resolved(text, tense, published: "2029-03-14") == days)
  }

  @Test(arguments: ["It sank on Monday.", "It sank yesterday.", "It sank on 10 July."])
  func `without a day of publication only whole dates have days`(text: String) throws {
    #expect(try resolved(text, .past, published: nil) == "-")
    #expect(try resolved("It sank in 2024.", .past, published: nil) == "2024-01-01..2024-12-31")
  }

  @Test(arguments: ["They raised 2000 crates in all.", "They raised 40 crates in 1900 hours."])
  func `a number of four digits is not always a year`(text: String) {
    #expect(DateReader(text: InventedReport.text("a", text)).dates() == [])
  }

  @Test(
    arguments: [
      ("2029-03-14", "2029-03-14"), ("2029-03-14T23:10:00Z", "2029-03-14"),
      ("2029/03/14 10:00", "2029-03-14"), ("14 March 2029", "2029-03-14"),
      ("March 14, 2029", "2029-03-14"), ("Wed, 14 Mar 2029 08:00:00 GMT", "2029-03-14"),
      ("2029", nil), ("2029-03", nil), ("03/04/2029", nil), ("March 2029", nil),
      ("2029-02-30", nil), ("", nil), ("soon", nil), ("-999999999999999999999", nil),
    ] as [(String, String?)])
  func `a date of publication gives a day where it has one`(written: String, day: String?) {
    #expect(PublishedDay.of(written)?.description == day)
  }

  @Test func `days and their parts lead to each other`() throws {
    for number in stride(from: -719_162, through: 2_932_896, by: 997) {
      let (year, month, day) = CalendarDay(number: number).parts
      #expect(CalendarDay(year: year, month: month, day: day)?.number == number)
    }
    #expect(CalendarDay(number: 0).weekday == 3)
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDay(year: 1900, month: 2, day: 29) == nil)
  }
}
