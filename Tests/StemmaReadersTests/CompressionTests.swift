import StemmaModel
import Testing

@testable import StemmaReaders

struct CompressionTests {
  enum Kind: CaseIterable {
    case gzip, zstd

    var ending: String { self == .gzip ? "gz" : "zst" }

    func squeeze(_ bytes: [UInt8]) -> [UInt8] {
      self == .gzip ? Squeezed.gzip(bytes) : Squeezed.zstd(bytes)
    }
  }

  /// Records of words that do not repeat, so that the compressed file has some length.
  private func records(_ count: Int) -> [UInt8] {
    var random = SeededRandom(seed: 7)
    return (1...count).flatMap { number in
      let words = (0..<12).map { _ in String(random.next() % 100_000) }.joined(separator: " ")
      return Array("{\"id\": \"r\(number)\", \"text\": \"Count \(words).\"}\n".utf8)
    }
  }

  @Test(arguments: Kind.allCases)
  func `a compressed file is read as what is inside`(kind: Kind) async throws {
    let place = try Workplace()
    try place.write("a.txt.\(kind.ending)", kind.squeeze(Array("The ferry stopped.".utf8)))
    try place.write("b.jsonl.\(kind.ending)", kind.squeeze(records(3000)))
    try place.write("named-wrongly.txt", kind.squeeze(Array("The bridge opened.".utf8)))
    let result = try await place.read()
    #expect(result.reports.count == 3002)
    #expect(result.ids.contains("a") && result.ids.contains("named-wrongly"))
    #expect(result.setAside.isEmpty)
  }

  @Test(arguments: Kind.allCases)
  func `several members and padding make one stream`(kind: Kind) async throws {
    let place = try Workplace()
    let parts = [records(2), Array("{\"text\": \"Last.\"}\n".utf8)].flatMap(kind.squeeze)
    try place.write("b.jsonl", parts + (kind == .gzip ? [0, 0, 0] : []))
    let result = try await place.read()
    #expect(result.ids == ["b:3", "r1", "r2"])
    #expect(result.setAside.isEmpty)
  }

  @Test(arguments: Kind.allCases)
  func `records before a break are kept and the break is set aside`(kind: Kind) async throws {
    let place = try Workplace()
    let whole = kind.squeeze(records(20_000))
    try place.write("cut.jsonl.\(kind.ending)", Array(whole.prefix(whole.count / 2)))
    let result = try await place.read()
    #expect(result.reports.count > 1000)
    #expect(result.causes == ["truncated"])
    #expect(result.setAside.first?.line == result.reports.count + 1)
  }

  @Test(arguments: Kind.allCases)
  func `damaged bytes are set aside and never crash`(kind: Kind) async throws {
    let place = try Workplace()
    var damaged = kind.squeeze(records(500))
    for index in stride(from: 200, to: damaged.count, by: 97) { damaged[index] ^= 0x5A }
    try place.write("hurt.jsonl", damaged)
    try place.write("hurt.txt", damaged)
    try place.write("fine.txt", "The ferry stopped.")
    let result = try await place.read()
    #expect(result.ids.contains("fine"))
    #expect(result.setAside.contains { $0.path.hasSuffix("hurt.jsonl") })
    #expect(result.setAside.contains { $0.path.hasSuffix("hurt.txt") })
  }

  @Test func `a window that needs too much memory is named as the cause`() async throws {
    let place = try Workplace()
    let record = Array(#"{"text": "The ferry stopped."}"#.utf8)
    // Magic number, descriptor, window (2²⁷ and 2²⁸ bytes), and one raw block, the last.
    let head: (UInt8) -> [UInt8] = { window in
      [
        0x28, 0xB5, 0x2F, 0xFD, 0, window, UInt8(record.count << 3 & 0xFF) | 1,
        UInt8(record.count >> 5), 0,
      ]
    }
    try place.write("fits.jsonl", head(17 << 3) + record)
    try place.write("wide.jsonl", head(18 << 3) + record)
    let result = try await place.read()
    #expect(result.ids == ["fits:1"])
    #expect(result.causes == ["window-too-large"])
  }

  @Test func `garbage after a gzip member is set aside and the records before it are kept`()
    async throws
  {
    let place = try Workplace()
    try place.write("b.jsonl.gz", Squeezed.gzip(records(2)) + Array("garbage".utf8))
    let result = try await place.read()
    #expect(result.ids == ["r1", "r2"])
    #expect(result.causes == ["damaged"])
  }

  @Test(arguments: Kind.allCases, ["bomb.txt", "bomb.jsonl"])
  func `a bomb is set aside`(kind: Kind, name: String) async throws {
    let place = try Workplace()
    let bomb = kind.squeeze([UInt8](repeating: 0x20, count: 40 << 20))
    try place.write("\(name).\(kind.ending)", bomb)
    let limits = ReadingLimits(
      maximumReportBytes: 64 << 20, maximumExpansionRatio: 100, freeExpansionBytes: 1 << 20)
    let result = try await place.read(limits: limits)
    #expect(result.causes == ["expands-too-much"])
  }
}
