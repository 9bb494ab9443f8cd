import StemmaModel
import Testing

@testable import StemmaArchive

/// Words found, and queries that mean harm.
@Suite struct SearchTests {
  let archive: Archive
  private let place: Place

  init() throws {
    place = try Place()
    archive = try place.archive()
    try archive.add([
      #"{"id":"a","title":"Harbour strike","outlet":"Gazette","date":"2029-03-01","text":"Dockers struck the harbour."}"#,
      #"{"id":"b","title":"Talks","outlet":"GAZETTE","date":"2029-03-02","text":"Negotiators café met; as many as 33 dockers came."}"#,
      #"{"id":"c","title":"Weather","outlet":"Herald","text":"It rained. \"AND\" it poured, NOT OR NEAR."}"#,
    ])
  }

  private func ids(_ query: String, _ filter: ReportFilter = ReportFilter()) throws -> [String] {
    guard let query = SearchQuery(query) else { return ["-"] }
    return try archive.search(query, filter, limit: 10).hits.map(\.report.id).sorted()
  }

  @Test(
    arguments: [
      ("dockers", ["a", "b"]), ("DOCKERS harbour", ["a"]), ("dock*", ["a", "b"]), ("dock", []),
      ("\"as many as\"", ["b"]), ("\"many as as\"", []), ("cafe", ["b"]), ("“many as 33”", ["b"]),
      ("strike", ["a"]), ("negotiat* dockers", ["b"]), ("and", ["c"]), ("33", ["b"]),
    ])
  func `words, words in a row and beginnings are found`(query: String, expected: [String]) throws {
    #expect(try ids(query) == expected)
  }

  @Test(
    arguments: [
      "\"", "\"\"\"", "a\"b", "NEAR(a b", "AND", "OR NOT", "headline:x", "{a b}: c", "^a", "a + b",
      "-a",
      "(", ")))", "*", "**", "a**b", "'; DROP TABLE report; --", "\u{0}", "\u{FFFD}", "🏳️‍🌈",
      "a\u{301}",
      "search", "rank MATCH 'x'", "\"unclosed words", "a:b:c", "\\", "%_", "́",
    ])
  func `no query is an error`(query: String) throws {
    _ = try ids(query)
    #expect(try archive.count() == 3)
  }

  @Test func `words of the syntax are words`() throws {
    #expect(try ids("AND") == ["c"])
    #expect(try ids("NOT OR NEAR") == ["c"])
    #expect(try ids("NEAR(it rained)") == [])
    #expect(SearchQuery("!!! … *") == nil)
  }

  @Test func `filters hold for searches and lists`() throws {
    #expect(try ids("dockers", ReportFilter(outlet: "gazette", firstDay: "2029-03-02")) == ["b"])
    var listed: [String] = []
    try archive.forEachReport(ReportFilter(lastDay: "2029-03-01")) { listed.append($0.id) }
    try archive.forEachReport(ReportFilter(outlet: "herald")) { listed.append($0.id) }
    #expect(listed == ["a", "c"])
  }

  @Test func `a snippet marks what matched`() throws {
    let query = try #require(SearchQuery("dockers met"))
    let found = try archive.search(query, ReportFilter(), limit: 10)
    #expect(found.matches == 1)
    #expect(found.hits.first?.snippet.filter(\.isMatch).map(\.text) == ["met", "dockers"])
  }
}
