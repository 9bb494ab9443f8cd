import Foundation
import StemmaModel
import StemmaReuse
import Testing

@testable import StemmaEngine

@Suite struct TraceDescriptionTests {
  private func description(
    title: String? = nil, outlet: String? = nil, published: String? = nil,
    extra: [(String, String)] = []
  ) -> TraceMaker.Description {
    var metadata = ReportMetadata(title: title, outlet: outlet, published: published)
    metadata.extra = extra.map { PassedThroughField(key: $0.0, json: $0.1) }
    return TraceDescription.description(
      of: Report(
        id: "r", path: "r.jsonl", line: 1, text: StoredText("Ferry."), encoding: .utf8,
        digest: "", metadata: metadata, anatomy: ReportAnatomy()))
  }

  @Test(
    arguments: [
      ("Ferry walks", nil, "Ferry walks", nil),
      ("Ferry walks | Herald", nil, "Ferry walks", "herald"),
      ("Ferry | walks |  The Herald ", nil, "Ferry | walks", "the herald"),
      ("Ferry walks | HERALD", "Herald", "Ferry walks", "herald"),
      ("Ferry walks | Live", "Herald", "Ferry walks | Live", "herald"),
      ("Ferry|walks", nil, "Ferry|walks", nil),
      ("Ferry walks | ", nil, "Ferry walks", nil),
      (" | Herald", nil, "", "herald"), ("", nil, "", nil), (" | ", nil, "", nil),
      (nil, "  Größe  Post\n", nil, "größe  post"), (nil, " ", nil, nil), (nil, nil, nil, nil),
      ("Fähre | ÖSTERPOST", nil, "Fähre", "österpost"),
    ] as [(String?, String?, String?, String?)])
  func `the outlet is the one given, else what ends the title`(
    title: String?, outlet: String?, headline: String?, name: String?
  ) {
    let found = description(title: title, outlet: outlet)
    #expect(found.id == "r")
    #expect(found.title == headline)
    #expect(found.outlet == name)
  }

  @Test(
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016),
      ("2000-03-01", 11_017), ("1900-03-01", -25_508), ("1900-02-28", -25_509),
      ("2024-02-29", 19_782), ("2024-02-29T23:59:59Z", 19_782), ("2024-02-29 early", 19_782),
      ("0000-03-01", -719_468), ("9999-12-31", 2_932_896),
    ] as [(String, Int32)])
  func `a date is a number of days`(text: String, days: Int32) {
    #expect(TraceDescription.day(of: text) == days)
    #expect(description(published: text).day == days)
  }

  @Test(arguments: [
    "", "2024", "2024-02", "2024-2-9", "2023-02-29", "1900-02-29", "2100-02-29", "2024-02-30",
    "2024-04-31", "2024-13-01", "2024-00-01", "2024-01-00", "2024-01-32", "2024-01-011",
    "20240101", "2024/01/01", " 2024-01-01", "-024-01-01", "2024-0１-01", "yesterday", "1704067200",
    "+024-01-01",
  ])
  func `what is no date says nothing`(text: String) {
    #expect(TraceDescription.day(of: text) == nil)
  }

  @Test func `days follow each other through eight hundred years`() throws {
    var last = try #require(TraceDescription.day(of: "1599-12-31"))
    var count = 0
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in 1...31 {
          let text = String(format: "%04d-%02d-%02d", year, month, day)
          guard let number = TraceDescription.day(of: text) else { continue }
          count += 1
          guard number == last + 1 else {
            Issue.record("\(text) is \(number) behind \(last)")
            return
          }
          last = number
        }
      }
    }
    #expect(count == 2 * 146_097)
  }

  @Test(
    arguments: [
      ([("series", "\"Minutes\"")], "Minutes"), ([("series", "\"\"")], nil),
      ([("series", "7")], nil), ([("series", "null")], nil), ([("series", "[\"a\"]")], nil),
      ([("Series", "\"a\"")], nil), ([("series", "\"a\""), ("series", "\"b\"")], "b"),
      ([("series", "\"a\\\"\\u00e9\\n\"")], "a\"é\n"), ([("series", "\"a\\uD800\"")], "a\\uD800"),
      ([("series", "\"\u{301}a\"")], "\u{301}a"), ([], nil),
    ] as [([(String, String)], String?)])
  func `the series is a string that the record gives`(
    extra: [(String, String)], series: String?
  ) {
    #expect(description(extra: extra).series == series)
  }
}
