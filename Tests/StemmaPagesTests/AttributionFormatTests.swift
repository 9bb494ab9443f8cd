import Foundation
import StemmaModel
import Testing

@testable import StemmaPages

/// What `stemma attributions`, `stemma quotes` and `stemma claims` write.
@Suite struct AttributionFormatTests {
  private static func report(_ id: String) throws -> Report {
    try #require(FerryStory.reports.first { $0.id == id }).report
  }

  private func lines(_ format: QuotesFormat) throws -> String {
    let reports = ["gazette", "harbour-post", "stamp-fair"]
    let bytes = try reports.flatMap { id in
      format.render(try Self.report(id), FerryStory.quotations.filter { $0.report == id })
    }
    return String(decoding: format.header + bytes, as: UTF8.self)
  }

  @Test func `attributions are written as their schema says`() throws {
    let lines = try ["gazette", "stamp-fair"].flatMap { id in
      AttributionJSON.render(
        try Self.report(id), FerryStory.attributions.filter { $0.report == id })
    }
    try SchemaCheck.check(lines: lines, against: "attributions-1")
  }

  @Test func `the parts of an attribution are those of the text`() throws {
    let line = AttributionJSON.render(try Self.report("gazette"), [FerryStory.attributions[0]])
    let text = String(decoding: line, as: UTF8.self)
    #expect(text.contains("\"sourceText\":\"Ilse Marr\",\"cueText\":\"said\""))
    #expect(text.contains("\"value\":12,\"upperValue\":14.5,\"comparator\":\"at most\""))
    #expect(text.hasSuffix("}\n") && text.count { $0 == "\n" } == 1)
  }

  @Test func `quotations are written as their schema says`() throws {
    try SchemaCheck.check(lines: Array(try lines(.jsonl).utf8), against: "quotation-1")
  }

  @Test func `claims are written as their schema says`() throws {
    try SchemaCheck.check(
      lines: ClaimsFormat.jsonl.render(FerryStory.analysis), against: "claim-1")
  }

  @Test func `a record of quotations has the fields of the header`() throws {
    let records = try lines(.csv).components(separatedBy: "\r\n")
    #expect(
      records[0]
        == "report,speaker,quotation,cue,form,kind,resolution,mention,start,end,line")
    #expect(
      records[1].hasPrefix("gazette,Ilse Marr,\"We are nearly done waiting,\",said,direct,person,"))
    #expect(records.count == 5 && records[4].isEmpty)
  }

  @Test(
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""),
      ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"),
      ("a\u{1B}[31m", "a⟨U+001B⟩[31m"), ("", ""),
    ])
  func `a field is quoted where it must be and never computed`(text: String, field: String) {
    #expect(CSVRecord.line([text, "x"]) == "\(field),x\r\n")
  }

  @Test func `a table shows who is not known and folds to the width`() throws {
    let table = try lines(.table(ScreenStyle(colour: false, columns: 60)))
    #expect(table.contains("Ilse Marr"))
    #expect(table.contains("? <b>he</b>"))
    #expect(table.contains("–"))
    #expect(table.split(separator: "\n").allSatisfy { ScreenText.columns(String($0)) <= 60 })
  }

  @Test func `the table of claims says on whose word, and what differs`() {
    let style = ScreenStyle(colour: false, columns: 72)
    let table = String(
      decoding: ClaimsFormat.table(style).render(FerryStory.analysis), as: UTF8.self)
    #expect(table.contains("claim-1: 1 to 2 origins, 4 reports (story-1)"))
    #expect(table.contains("gazette: on its own word"))
    #expect(table.contains("differs: cabins: as many as 12 / up to 12"))
    #expect(table.split(separator: "\n").allSatisfy { ScreenText.columns(String($0)) <= 72 })
  }

  @Test func `folding loses nothing but spaces`() {
    let text = "a bb ccc dddd eeeee ffffff 渡渡渡渡 end"
    for columns in 2...20 {
      let lines = ScreenText.folded(text, toColumns: columns)
      #expect(lines.allSatisfy { ScreenText.columns($0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(ScreenText.folded("", toColumns: 5).isEmpty)
  }
}
