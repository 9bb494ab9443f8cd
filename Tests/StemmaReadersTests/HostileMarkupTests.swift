import StemmaDigest
import StemmaModel
import Testing

@testable import StemmaReaders

/// Markup that is too deep, too large or not what it says; and where its bytes stand.
struct HostileMarkupTests {
  private func read(_ name: String, _ bytes: [UInt8]) async throws -> ReadingResult {
    let place = try Workplace()
    try place.write(name, bytes)
    return try await place.read()
  }

  private static func feed(_ items: String) -> String {
    "<rss version=\"2.0\"><channel><title>Quay</title>\(items)</channel></rss>"
  }

  private static func nested(_ inner: String) -> String {
    String(repeating: "<div>", count: 10_000) + inner + String(repeating: "</div>", count: 10_000)
  }

  @Test func `a feed that nests 10,000 deep is set aside`() async throws {
    let text = Self.feed(
      "<item><guid>a</guid><description>\(Self.nested("x"))</description></item>")
    #expect(try await read("a.xml", Array(text.utf8)).causes == ["invalid-markup"])
  }

  @Test func `a description that nests 10,000 deep costs its item alone`() async throws {
    let text = Self.feed(
      "<item><guid>a</guid><description><![CDATA[\(Self.nested("A ferry."))]]></description></item>"
        + "<item><guid>b</guid><description>A pier.</description></item>")
    let result = try await read("a.xml", Array(text.utf8))
    #expect(result.causes == ["invalid-markup"])
    #expect(result.ids == ["b"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `an attribute of 50 MB costs no report`() async throws {
    let long = String(repeating: "x", count: 50_000_000)
    let text = Self.feed(
      "<item><guid a=\"\(long)\">a</guid><description>A ferry.</description></item>")
    let result = try await read("a.xml", Array(text.utf8))
    #expect(result.causes == ["too-large"] || result.ids == ["a"])
  }

  @Test func `an item longer than a report may be is set aside and the next is read`() async throws
  {
    let long = String(repeating: "ferry ", count: 3_000_000)
    let text = Self.feed(
      "<item><guid>a</guid><description>\(long)</description></item>"
        + "<item><guid>b</guid><description>A pier.</description></item>")
    let result = try await read("a.xml", Array(text.utf8))
    #expect(result.causes == ["too-large"])
    #expect(result.ids == ["b"])
  }

  @Test func `the bytes of an item are those of its element`() async throws {
    let item = "<item><guid>a</guid><description>En færge.</description></item>"
    for mark in ["", "\u{FEFF}"] {
      let place = try Workplace()
      try place.write("a.xml", mark + Self.feed("\n \(item)"))
      var stream = try ReportStream(paths: [place.path], detail: .custody)
      var reports: [Report] = []
      while let batch = stream.next() { reports += batch.reports }
      #expect(reports.map { String(decoding: $0.raw, as: UTF8.self) } == [item])
      #expect(reports.map(\.digest) == [Digest.sha256Hex(of: Array(item.utf8))])
      #expect(reports.map(\.line) == [2])
    }
  }

  @Test func `a document in an archive has the digest that it has by itself`() async throws {
    let body = Array("The ferry sailed.".utf8)
    let packed = Squeezed.gzip(body)
    let place = try Workplace()
    let fields = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    let size = String(packed.count, radix: 16)
    try place.write(
      "a.warc",
      MadeArchive.response(
        "https://quay.example/1", fields: fields,
        body: Array("\(size)\r\n".utf8) + packed + Array("\r\n0\r\n\r\n".utf8)))
    let result = try await place.read()
    #expect(result.reports.map(\.text.utf8) == [body])
    #expect(result.reports.map(\.digest) == [Digest.sha256Hex(of: body)])
  }

  @Test func `feeds, items and records on standard input are told by their content`() async throws {
    let feed = Self.feed("<item><guid>a</guid><description>A ferry.</description></item>")
    #expect(try await StandardInput.read(Array(feed.utf8)).reports.map(\.format) == [.feed])
    let item = "{\n \"uri\": \"b\",\n \"pubstatus\": \"usable\",\n \"body_text\": \"A pier.\"\n}\n"
    #expect(try await StandardInput.read(Array(item.utf8)).reports.map(\.format) == [.ninjs])
    let lines = "{\"text\": \"One.\"}\n{\"text\": oops}\n{\"text\": \"Two.\"}\n"
    let result = try await StandardInput.read(Array(lines.utf8))
    #expect(result.ids == ["stdin:1", "stdin:3"])
    let text = "[Correction: it was noon.]\n\nThe ferry stopped.\n"
    #expect(try await StandardInput.read(Array(text.utf8)).reports.map(\.format) == [.plain])
    #expect(try await StandardInput.read(Array("{not JSON at all}".utf8)).ids.isEmpty)
  }

  @Test(arguments: 0..<6)
  func `no broken piece of a format breaks the reading`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let place = try Workplace()
    for (number, example) in ReaderCase.all.enumerated() {
      for (index, input) in example.inputs.enumerated() {
        var bytes = input.maker.bytes(input.text)
        for _ in 0..<4 where !bytes.isEmpty {
          let at = Int(random.next() % UInt64(bytes.count))
          switch random.next() % 4 {
          case 0: bytes[at] = UInt8(truncatingIfNeeded: random.next())
          case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 40)))
          case 2: bytes.insert(contentsOf: bytes[at...].prefix(60), at: at)
          default: bytes.removeSubrange(at...)
          }
        }
        try place.write("\(number)/\(index)-\(input.name.replacing("/", with: "-"))", bytes)
      }
    }
    let result = try await place.read()
    #expect(result.reports.count + result.setAside.count > 20)
    for report in result.reports {
      #expect(report.metadata.url.map { $0.lowercased().hasPrefix("http") } ?? true)
      #expect(report.anatomy.paragraphs.allSatisfy { $0.end <= report.text.count })
    }
  }
}
