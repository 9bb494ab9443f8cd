import StemmaModel
import Testing

@testable import StemmaReaders

struct StreamTests {
  private func drained(_ paths: [String]) throws -> ReadingPart {
    var stream = try ReportStream(paths: paths)
    var whole = ReadingPart()
    while let batch = stream.next() {
      whole.reports += batch.reports
      whole.setAside += batch.setAside
      whole.notes += batch.notes
    }
    return whole
  }

  @Test func `reports come in the order of paths and lines, whatever the order given`() throws {
    let place = try Workplace()
    let lines = (0..<3000).map { "{\"id\": \(3000 - $0), \"text\": \"Line \($0).\"}\n" }.joined()
    let paths = [
      try place.write("b.jsonl", lines), try place.write("c.txt", "Ferry."),
      try place.write("a.txt", "Pier."),
    ]
    let read = try drained(paths)
    #expect(read.reports.map(\.id) == ["a"] + (1...3000).reversed().map(String.init) + ["c"])
    #expect(try drained(paths.reversed()).reports.map(\.id) == read.reports.map(\.id))
  }

  @Test func `a stream reads what reading whole reads`() async throws {
    let place = try Workplace()
    for number in 0..<200 { try place.write("\(number).txt", "Ferry \(number).") }
    try place.write("broken.jsonl", "{\n{\"text\": \"Whole.\"}\n[]\n")
    try place.write("empty.txt", "")
    let whole = try await place.read()
    let streamed = try drained([place.path])
    #expect(streamed.reports.map(\.id).sorted() == whole.reports.map(\.id))
    #expect(streamed.setAside.count == whole.setAside.count)
    #expect(Set(streamed.setAside) == Set(whole.setAside))
  }

  @Test func `ids stay as given, and line tells two of one id apart`() throws {
    let place = try Workplace()
    try place.write(
      "r.jsonl", "{\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"x\", \"text\": \"Two.\"}\n")
    let read = try drained([place.path])
    #expect(read.reports.map(\.id) == ["x", "x"])
    #expect(read.reports.map(\.line) == [1, 2])
  }

  @Test func `the text of a record arrives byte for byte`() throws {
    let text = "\u{FEFF} \0\u{1}\t e\u{301}é \r\n\u{2028}\u{202E}\u{FFFF}\u{10FFFF}\u{AD}🏳️‍🌈  \n"
    var json = "{\"text\": \""
    for unit in text.utf16 {
      let digits = String(unit, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
    let place = try Workplace()
    try place.write("r.jsonl", json + "\"}\n")
    #expect(try drained([place.path]).reports.map(\.text.utf8) == [Array(text.utf8)])
  }
}

/// Reports that were kept, as an input.
@Suite struct ReportStoreTests {
  /// Keeps reports in memory; fails behind some of them where it is to.
  private struct Shelf: ReportStore {
    struct Failure: ExplainedError {
      var message: String { "the shelf fell" }
    }

    let path: String
    let reports: [Report]
    var failsBehind: String?

    func reports(after id: String?, limit: Int) throws -> [Report] {
      if let failsBehind, let id, id >= failsBehind { throw Failure() }
      return Array(reports.filter { $0.id > id ?? "" }.prefix(failsBehind == nil ? limit : 2))
    }

    func listSetAside() -> [SetAside] {
      [SetAside(stage: .reading, path: "old.txt", cause: "empty", message: "it was empty")]
    }
  }

  private func reports(_ ids: [String]) async throws -> [Report] {
    let place = try Workplace()
    for id in ids { try place.write("\(id).txt", "Ferry \(id).") }
    return try await place.read().reports
  }

  @Test func `kept reports follow those of the files, more than a piece of them too`() async throws
  {
    let kept = try await reports((1000..<1700).map(String.init))
    let place = try Workplace()
    let file = try place.write("2.txt", "Pier.")
    let shelf = Shelf(path: "shelf", reports: kept)
    var stream = try ReportStream(paths: [file], stores: [shelf, shelf])
    var (ids, setAside): ([String], Int) = ([], 0)
    while let batch = stream.next() {
      ids += batch.reports.map(\.id)
      setAside += batch.setAside.count
    }
    #expect(ids == ["2"] + kept.map(\.id) + kept.map(\.id))
    #expect(setAside == 2)
    let whole = try await ReportReader().read(paths: [], stores: [shelf], tasks: 2)
    #expect(whole.reports.map(\.id) == kept.map(\.id))
  }

  @Test func `what fails is set aside, and what came before and after is read`() async throws {
    let kept = try await reports(["a", "b", "c", "d"])
    let read = try await ReportReader().read(
      paths: [],
      stores: [
        Shelf(path: "broken", reports: kept, failsBehind: "b"),
        Shelf(path: "whole", reports: try await reports(["e"])),
      ], tasks: 1)
    #expect(read.reports.map(\.id) == ["a", "b", "e"])
    let failure = read.setAside.filter { $0.path == "broken" }
    #expect(failure.map(\.message) == ["the shelf fell"] && failure.first?.cause == "unreadable")
  }
}
