import Foundation
import GRDB
import StemmaModel
import Testing

@testable import StemmaArchive

/// Results, marks, and reports that are to be gone.
@Suite struct KeepingTests {
  let place: Place
  let archive: Archive

  init() throws {
    place = try Place()
    archive = try place.archive()
    try archive.add((0..<4).map { #"{"id":"r\#($0)","text":"Text \#($0)."}"# })
  }

  private func derived(
    _ key: String, _ reports: [String], whole: Bool = false,
    findings: [Archive.Derived.Finding] = []
  ) -> Archive.Derived {
    Archive.Derived(
      kind: "story", key: key, reports: reports, isOfWhole: whole,
      data: Array("data of \(key)".utf8), findings: findings)
  }

  @Test func `results are kept under their keys and replaced`() throws {
    try archive.keep([derived("a", ["r0"]), derived("b", ["r0", "r1"]), derived("c", ["nosuch"])])
    #expect(try archive.derivedKeys(kind: "story") == ["a", "b"])
    #expect(try archive.derived(kind: "story", key: "a") == Array("data of a".utf8))
    #expect(try archive.derived(kind: "other", key: "a") == nil)
    try archive.keep(
      [
        Archive.Derived(kind: "story", key: "a", reports: ["r0"], data: [])
      ], removing: [("story", "b")])
    var seen: [String] = []
    try archive.forEachDerived(kind: "story") { key, data in seen.append("\(key)\(data)") }
    #expect(seen == ["a[]"])
  }

  @Test func `what was derived from a report goes with it`() throws {
    try archive.keep([
      derived("a", ["r0"]), derived("b", ["r0", "r1"]), derived("c", ["r2"]),
      derived("d", [], whole: true),
    ])
    let forgotten = try archive.forget(["r1"])
    #expect(forgotten == Archive.Forgotten(reports: ["r1"], derived: 2, marks: 0))
    #expect(try archive.derivedKeys(kind: "story") == ["a", "c"])
    #expect(try archive.check().problems == [])
  }

  @Test func `marks are found by the fingerprint and outlast an analysis`() throws {
    let finding = Archive.Derived.Finding(fingerprint: "0123456789ab", reports: ["r1", "r0"])
    try archive.keep([derived("a", ["r0", "r1"], findings: [finding])])
    #expect(
      try archive.mark(
        "0123456789ab", .wrong, because: "it says so", author: "A", time: Place.time) == 1)
    try archive.keep([derived("b", ["r0", "r1"], findings: [finding])], removing: [("story", "a")])
    #expect(
      try archive.mark("0123456789ab", .right, because: nil, author: "A", time: Place.time) == 1)
    let marks = try archive.marks(of: "0123456789ab")
    #expect(marks.map(\.verdict) == [.wrong, .right])
    #expect(marks.map(\.isLatest) == [false, true])
    #expect(marks.map(\.reports) == [["r1", "r0"], ["r1", "r0"]])
    #expect(marks.first?.because == "it says so")
    #expect(throws: ArchiveError.noFinding(path: place.path(), finding: "ffffffffffff")) {
      try archive.mark("ffffffffffff", .wrong, because: nil, author: "A", time: Place.time)
    }
    #expect(try archive.forget(["r0"]).marks == 2)
    #expect(try archive.marks() == [])
  }

  @Test func `a finding in several places is marked in each`() throws {
    let findings = [["r1", "r0"], ["r2", "r0"], ["r3"]].map {
      Archive.Derived.Finding(fingerprint: "0123456789ab", reports: $0)
    }
    try archive.keep([derived("a", ["r0", "r1", "r2", "r3"], findings: findings)])
    #expect(
      try archive.mark("0123456789ab", .unsure, because: nil, author: "A", time: "t") == 3)
    #expect(try archive.marks().map(\.reports) == [["r1", "r0"], ["r2", "r0"], ["r3"]])
    #expect(
      try archive.mark(
        "0123456789ab", in: ["r3", "r2"], .wrong, because: nil, author: "A", time: "t") == 1)
  }

  @Test func `of a forgotten report no byte is left`() throws {
    let words = ["quizzaciously", "zyzzogeton", "xertzing"]
    let text = words.joined(separator: " and then ")
    let others = (0..<200).map { #"{"id":"o\#($0)","text":"Another text, number \#($0)."}"# }
    try archive.add(others)
    try archive.add([#"{"id":"secret-name","title":"Borborygmus","text":"\#(text)"}"#])
    try archive.add((0..<200).map { #"{"id":"p\#($0)","text":"A third text, number \#($0)."}"# })
    try archive.keep([
      Archive.Derived(
        kind: "story", key: "k", reports: ["secret-name"], data: Array(words[0].utf8))
    ])
    _ = try archive.mark(
      "0123456789ab", in: ["secret-name"], .wrong, because: "flibbertigibbet", author: "A",
      time: "t")
    let digest = try archive.custody("secret-name").archived.digest
    #expect(try archive.forget(["secret-name"]).derived == 1)
    for name in try FileManager.default.contentsOfDirectory(atPath: place.folder) {
      let bytes = try place.bytes(name)
      for trace in words.map({ String($0.prefix(8)) })
        + ["secret-name", "Borboryg", "borboryg", "flibbert", digest]
      {
        #expect(bytes.range(of: Data(trace.utf8)) == nil, "\(trace) is left in \(name)")
      }
    }
    #expect(try archive.count() == 404)
    #expect(
      try archive.search(#require(SearchQuery("zyzzogeton")), ReportFilter(), limit: 9).matches == 0
    )
    #expect(try archive.check().problems == [])
  }

  @Test func `forgetting what is not there removes nothing`() throws {
    #expect(throws: ArchiveError.noReport(path: place.path(), id: "nosuch")) {
      try archive.forget(["r0", "nosuch"])
    }
    #expect(try archive.count() == 4)
  }

  @Test func `a forgotten report may come back`() throws {
    _ = try archive.forget(["r0"])
    #expect(try archive.add([#"{"id":"r0","text":"Text 0."}"#]).reports == 1)
    #expect(try archive.ids == ["r0", "r1", "r2", "r3"])
  }

  @Test func `forgetting that was interrupted is finished by the next that writes`() throws {
    try archive.write { try $0.execute(sql: "INSERT INTO unfinished VALUES ('compact')") }
    #expect(try archive.check().problems.count == 1)
    #expect(try place.archive(.reading).check().problems.count == 1)
    #expect(try place.archive(.writing).check().problems == [])
  }
}
