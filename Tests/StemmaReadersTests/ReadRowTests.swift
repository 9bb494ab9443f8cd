import StemmaModel
import Testing

@testable import StemmaReaders

/// Rows of `stemma read` as records.
struct ReadRowTests {
  private let row =
    #"{"schema":"stemma.read/1","id":"a","path":"wire/a.xml","line":7,"file":"a.xml","#
    + #""format":"feed","reader":1,"sha256":"00","encoding":"utf-8","title":"Ferry","outlet":null,"#
    + #""author":null,"date":"2031-05-02","updated":"2031-05-03","url":"https://quay.example/1","#
    + #""language":"en","source":"HNA","basedOn":["x","y"],"correction":"No.","version":"2","#
    + #""text":"The ferry.","anatomy":{"headline":null},"extra":{"desk":["north"],"id":5}}"#

  private func read(_ line: String) throws -> Report {
    let place = try Workplace()
    try place.write("rows.jsonl", line + "\n")
    var stream = try ReportStream(paths: [place.path])
    var reports: [Report] = []
    while let batch = stream.next() { reports += batch.reports }
    return try #require(reports.first)
  }

  @Test func `a row is read with all that it says`() throws {
    let report = try read(row)
    #expect(report.id == "a")
    let origin =
      #"{"path":"wire/a.xml","line":7,"format":"feed","reader":1,"sha256":"00","encoding":"utf-8"}"#
    #expect(
      report.metadata
        == ReportMetadata(
          title: "Ferry", published: "2031-05-02", updated: "2031-05-03",
          url: "https://quay.example/1", language: "en", source: "HNA", basedOn: ["x", "y"],
          correction: "No.", version: "2",
          extra: [
            PassedThroughField(key: "desk", json: #"["north"]"#),
            PassedThroughField(key: "id", json: "5"),
            PassedThroughField(key: "readFrom", json: origin),
          ]))
  }

  @Test func `a row of a row holds both places`() throws {
    let again = row.replacing(#""id":5"#, with: #""readFrom":{"path":"first"}"#)
    let extra = try read(again).metadata.extra
    #expect(extra.map(\.key) == ["desk", "readFrom"])
    #expect(extra.last?.json.hasSuffix(#","readFrom":{"path":"first"}}"#) == true)
  }

  @Test func `keys of rows mean nothing special in other records`() throws {
    let report = try read(#"{"text":"A.","path":"x","extra":{"a":1},"anatomy":2}"#)
    #expect(report.metadata.extra.map(\.key) == ["path", "extra", "anatomy"])
  }
}
