import StemmaModel
import Testing

@testable import StemmaArchive

/// What is kept, and what is known already.
@Suite struct AddingTests {
  let place: Place

  init() throws { place = try Place() }

  private static let full = #"""
    {"id":"r1","title":"Ferry sinks","outlet":"Gazette","author":"A. Writer","date":"12 March 2029", \#
    "url":"HTTPS://Example.org:443/a?b=C#d","language":"en","series":"s\"1","n":[1, 2], \#
    "text":"Ferry sinks\nBy A. Writer\n\nHARBOUR, Jan 3 (Agency) — It sank.\n\nNobody drowned."}
    """#

  @Test func `a report comes back as it was read`() throws {
    let archive = try place.archive()
    let report = try #require(try Place.reports([Self.full]).first)
    #expect(try archive.add([Self.full]) == Archive.Added(reports: 1))
    let back = try archive.report("r1")
    #expect(back.text == report.text)
    #expect(back.metadata == report.metadata)
    #expect(back.anatomy == report.anatomy)
    #expect(back.headline == report.headline)
    #expect(back.digest == report.digest)
    #expect((back.path, back.line) == ("wire.jsonl", 1))
    #expect((back.encoding, back.format) == (.utf8, .record))
    #expect(try archive.raw("r1") == Array(Self.full.utf8))
    let custody = try archive.custody("r1")
    #expect(custody.archived.day == "2029-03-12")
    #expect(custody.archived.added == Place.time)
    #expect(custody.rawBytes == Self.full.utf8.count)
  }

  @Test func `zero bytes and text of every script survive`() throws {
    let archive = try place.archive()
    let record = #"{"id":"z","title":"a\u0000b","text":"one\u0000two عربي 漢字 🏳️‍🌈"}"#
    try archive.add([record])
    let report = try archive.report("z")
    #expect(report.text.string == "one\0two عربي 漢字 🏳️‍🌈")
    #expect(report.metadata.title == "a\0b")
    #expect(try archive.check().problems == [])
  }

  @Test func `the same again is known, whatever its place`() throws {
    let archive = try place.archive()
    let records = (0..<5).map { #"{"id":"r\#($0)","text":"Text number \#($0)."}"# }
    try archive.add(records)
    #expect(try archive.add(records.reversed()) == Archive.Added(known: 5))
    // Spaces and keys that mean nothing here make no new report of the same id.
    #expect(
      try archive.add([#"{ "text": "Text number 1.", "id": "r1", "fetched": 7 }"#])
        == Archive.Added(known: 1))
    #expect(try archive.count() == 5)
  }

  @Test func `the same bytes under another name are one report with two names`() throws {
    let archive = try place.archive()
    let report = try #require(try Place.reports([#"{"text":"One text."}"#]).first)
    let added = try archive.add(
      [report.renamed(to: "first"), report.renamed(to: "second")].map(PreparedReport.init),
      setAside: [], time: Place.time)
    #expect(added == Archive.Added(reports: 1, known: 1))
    #expect(
      try archive.custody("first").aliases
        == [ReportCustody.Alias(id: "second", path: "wire.jsonl", line: 1)])
  }

  @Test func `another text under a known address is a later version`() throws {
    let archive = try place.archive()
    let versions = ["http://x.org/a", "http://X.org:80/a#top", "http://x.org/a"].enumerated().map {
      #"{"id":"a","url":"\#($1)","text":"Version \#($0)."}"#
    }
    #expect(try archive.add(versions) == Archive.Added(reports: 3, versions: 2))
    #expect(try archive.ids == ["a", "a~2", "a~3"])
    #expect(try archive.custody("a~3").archived.previous == "a~2")
    #expect(try archive.custody("a~2").archived.previous == "a")
    #expect(try archive.custody("a").versions == ["a", "a~2", "a~3"])
    #expect(try archive.add(versions) == Archive.Added(known: 3))
    try archive.add([#"{"id":"a","url":"http://x.org/b","text":"Version 0."}"#])
    #expect(try archive.custody("a~4").archived.previous == nil)
    _ = try archive.forget(["a~2"])
    #expect(try archive.custody("a~3").archived.previous == "a")
  }

  @Test func `the same text and data under an address are one version, whatever the bytes`() throws
  {
    let archive = try place.archive()
    let one = #"{"id":"a","url":"http://x.org/a","text":"The text.","version":"1"}"#
    let other = #"{"id":"b","version":"1","url":"http://x.org/a","text":"The text."}"#
    #expect(try archive.add([one, other]) == Archive.Added(reports: 1, known: 1))
  }

  @Test func `ids do not depend on how the reports were cut into batches`() throws {
    let records = (0..<60).map { #"{"id":"r\#($0 % 7)","text":"Text \#($0 % 41)."}"# }
    let whole = try place.archive()
    try whole.add(records)
    for size in [1, 7, 13] {
      let other = try Place()
      let archive = try other.archive()
      for start in stride(from: 0, to: records.count, by: size) {
        // Begun from the top each time, as after a kill.
        try archive.add(Array(records[..<min(records.count, start + size)]))
      }
      #expect(try archive.ids == whole.ids)
      #expect(try archive.reports().map(\.text) == whole.reports().map(\.text))
    }
  }

  @Test func `a thousand reports of one id get theirs without a look at each other`() throws {
    let archive = try place.archive()
    try archive.add((0..<1000).map { #"{"id":"x","text":"Text \#($0)."}"# })
    #expect(try archive.count() == 1000)
    #expect(Set(try archive.ids) == Set(["x"] + (2...1000).map { "x~\($0)" }))
  }

  @Test func `ids that Swift takes for one are one`() throws {
    let archive = try place.archive()
    try archive.add([
      #"{"id":"caf\u00e9","text":"One."}"#, #"{"id":"cafe\u0301","text":"Two."}"#,
    ])
    let ids = try archive.ids
    #expect(ids == ["café", "café~2"])
    #expect(try archive.report("cafe\u{301}~2").text.string == "Two.")
  }

  @Test func `what is set aside is listed until it can be read`() throws {
    let archive = try place.archive()
    let entry = SetAside(
      stage: .reading, path: "wire.jsonl", line: 1, cause: "invalid-json", message: "broken")
    try archive.add([], setAside: [entry, entry])
    #expect(try archive.setAside().map(\.cause) == ["invalid-json"])
    #expect(try archive.setAside().first?.line == 1)
    try archive.add([#"{"text":"Now it can."}"#])
    #expect(try archive.setAside() == [])
  }

  @Test func `reports come back in pages in the order of ids`() throws {
    let archive = try place.archive()
    try archive.add((0..<25).map { #"{"id":"r\#($0 * 7 % 25)","text":"Text \#($0)."}"# })
    var ids: [String] = []
    while case let page = try archive.reports(after: ids.last, limit: 4), !page.isEmpty {
      #expect(page.count <= 4)
      ids += page.map(\.id)
    }
    #expect(ids == ids.sorted())
    #expect(ids.count == 25)
    #expect(try archive.reports(["r3", "nosuch", "r1"]).map(\.id) == ["r1", "r3"])
  }

  @Test(
    arguments: [
      ("HTTP://Example.ORG", "http://example.org/"), ("https://a.b:443/X#y", "https://a.b/X"),
      ("http://a.b:8080?q", "http://a.b:8080/?q"), ("urn:x:Y", "urn:x:Y"), ("", ""),
      ("://", ":///"),
    ])
  func `addresses are compared under one form`(written: String, normal: String) {
    #expect(WebAddress.normal(written) == normal)
  }
}

extension Archive.Added {
  init(reports: Int = 0, versions: Int = 0, known: Int = 0) {
    self.init()
    (self.reports, self.versions, self.known) = (reports, versions, known)
  }
}
