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
