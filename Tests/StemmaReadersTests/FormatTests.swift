import Glibc
import StemmaDigest
import StemmaModel
import Testing

@testable import StemmaReaders

struct FormatTests {
  private let record = #"{"id": "ferry-1", "title": "Ferry halts", "text": "The ferry stopped."}"#

  @Test func `a text file keeps its bytes and takes its id from its name`() async throws {
    let place = try Workplace()
    let path = try place.write("ferry.v2.txt", "The ferry stopped.\r\nNobody was hurt.\n")
    let result = try await place.read()
    let report = try #require(result.reports.first)
    #expect(report.id == "ferry.v2")
    #expect(report.path == path)
    #expect(report.text.string == "The ferry stopped.\r\nNobody was hurt.\n")
    #expect(report.digest == Digest.sha256Hex(of: report.text.utf8))
    #expect(result.bytesRead == report.text.count)
    #expect(result.notes.isEmpty && result.setAside.isEmpty)
  }

  /// The piece of 256 KiB that a short file was read into once stayed with its report.
  @Test func `a short report keeps no more memory than it needs`() async throws {
    let place = try Workplace()
    try place.write("a.txt", "The ferry stopped.")
    try place.write("b.txt.gz", Squeezed.gzip(Array("The ferry sailed.".utf8)))
    let escaped = String(repeating: #"\u0061 \u0062"#, count: 40)
    try place.write("c.jsonl", "{\"id\": \"c\", \"text\": \"\(escaped)\"}")
    let reports = try await place.read().reports
    #expect(reports.map(\.id) == ["a", "b", "c"])
    for report in reports {
      #expect(report.text.utf8.capacity <= 2 * report.text.count + 64)
    }
  }

  @Test func `the digest of three letters is the one of the standard`() {
    let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(Digest.sha256Hex(of: Array("abc".utf8)) == expected)
  }

  @Test func `a record's known keys are read and the others are handed on byte for byte`()
    async throws
  {
    let place = try Workplace()
    try place.write(
      "wire.jsonl",
      #"{"id": 10.50, "text": "The ferry stopped.", "outlet": "Quay Post", "author": ["A", "B"], "#
        + #""date": "2031-05-02", "url": "https://example.org/1", "language": "en", "#
        + #""x": {"deep" : [1, 2.0e1]}}"# + "\n")
    let result = try await place.read()
    let report = try #require(result.reports.first)
    #expect(report.id == "10.50")
    #expect(report.line == 1)
    #expect(report.metadata.outlet == "Quay Post")
    #expect(report.metadata.published == "2031-05-02")
    #expect(report.metadata.url == "https://example.org/1")
    #expect(report.metadata.language == "en")
    #expect(
      report.metadata.extra == [
        PassedThroughField(key: "author", json: #"["A", "B"]"#),
        PassedThroughField(key: "x", json: #"{"deep" : [1, 2.0e1]}"#),
      ])
  }

  @Test func `one bad line among many is set aside with its line and column`() async throws {
    let place = try Workplace()
    let path = try place.write(
      "wire.jsonl", "\u{FEFF}\(record)\r\n\r\n{\"text\": oops}\n{\"text\": \"Second.\"}")
    let result = try await place.read()
    #expect(result.ids == ["ferry-1", "wire:4"])
    #expect(result.setAside.map(\.line) == [3])
    #expect(result.causes == ["invalid-json"])
    #expect(result.setAside.first?.path == path)
    #expect(result.setAside.first?.message.contains("column 10") == true)
  }

  @Test(arguments: [
    (#"{"id": "a"}"#, "no-text"), (#"{"id": "a", "text": 5}"#, "no-text"),
    (#"{"id": "a", "text": null}"#, "no-text"), (#"["text"]"#, "no-text"), ("5", "no-text"),
    (#"{"id": "a", "text": " \n "}"#, "empty"), (#"{"text": "a"} x"#, "invalid-json"),
    (#"{"text": "a""#, "invalid-json"),
  ])
  func `a record without a usable text is set aside`(line: String, cause: String) async throws {
    let place = try Workplace()
    try place.write("wire.ndjson", line + "\n" + record + "\n")
    let result = try await place.read()
    #expect(result.causes == [cause])
    #expect(result.ids == ["ferry-1"])
  }

  @Test func `a zero byte in one line costs that line alone`() async throws {
    let place = try Workplace()
    try place.write("wire.jsonl", "\(record)\n{\"text\": \"a\0b\"}\n{\"text\": \"Third.\"}\n")
    let result = try await place.read()
    #expect(result.ids == ["ferry-1", "wire:3"])
    #expect(result.causes == ["invalid-json"])
  }

  @Test(arguments: ["", "\n \n", "\u{FEFF}"])
  func `a file of records without any is empty`(content: String) async throws {
    let place = try Workplace()
    try place.write("wire.jsonl", content)
    #expect(try await place.read().causes == ["empty"])
  }

  @Test func `pictures and UTF-16 under the name of records are set aside as a whole`() async throws
  {
    let place = try Workplace()
    try place.write("a.jsonl", [0x89, 0x50, 0x4E, 0x47, 0x0A, 0x0A, 0x0A])
    try place.write(
      "b.jsonl", Array("\u{FEFF}{\"text\": 1}".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    let result = try await place.read()
    #expect(result.causes == ["not-text", "not-text"])
  }

  @Test func `a line longer than the limit is passed over and the next is read`() async throws {
    let place = try Workplace()
    let long = #"{"text": ""# + String(repeating: "x", count: 900_000) + "\"}"
    try place.write("wire.jsonl", "\(record)\n\(long)\n{\"text\": \"Third.\"}\n")
    let result = try await place.read(limits: ReadingLimits(maximumReportBytes: 1000))
    #expect(result.ids == ["ferry-1", "wire:3"])
    #expect(result.setAside.map(\.line) == [2])
    #expect(result.causes == ["too-large"])
  }

  @Test func `a plain file longer than the limit is set aside`() async throws {
    let place = try Workplace()
    try place.write("huge.txt", String(repeating: "word ", count: 1000))
    let result = try await place.read(limits: ReadingLimits(maximumReportBytes: 1000))
    #expect(result.causes == ["too-large"])
  }

  @Test func `a json file holds one object, an array, or lines of objects`() async throws {
    let place = try Workplace()
    try place.write(
      "array.json", "[\n{\"text\": \"First.\"},\n{\"id\": \"b\", \"text\": 5}, \(record)]")
    try place.write("lines.json", "{\"text\": \"A line.\"}\n{\"text\": \"Another line.\"}\n")
    try place.write("one.json", "{\n \"text\": \"Only one.\"\n}\n")
    try place.write("truth.json", #"{"stories": 2}"#)
    let result = try await place.read()
    #expect(result.ids == ["array:1", "ferry-1", "lines:1", "lines:2", "one"])
    #expect(result.causes == ["no-text", "no-text"])
    #expect(result.reports[1].line == 3)
  }

  @Test(arguments: [
    ("The ferry stopped.", "stdin"), (#"{"text": "The ferry stopped."}"#, "stdin:1"),
  ])
  func `standard input is told apart by its first character`(
    input: String, id: String
  )
    async throws
  {
    for bytes in [Array(input.utf8), Squeezed.gzip(Array(input.utf8))] {
      var ends: [CInt] = [0, 0]
      #expect(pipe(&ends) == 0)
      #expect(write(ends[1], bytes, bytes.count) == bytes.count)
      close(ends[1])
      let reader = ReportReader(limits: .standard, standardInput: ends[0])
      let result = try await reader.read(paths: ["-", "-"], tasks: 1)
      close(ends[0])
      #expect(result.ids == [id])
      #expect(result.reports.first?.path == "-")
      #expect(result.bytesRead == bytes.count)
    }
  }
}
