import StemmaModel
import Testing

@testable import StemmaReaders

/// Web archives whose bytes are broken: every record beside the break is read.
struct HostileArchiveTests {
  private static func member(_ number: Int) -> [UInt8] {
    let body = Array("Report number \(number), \(String(repeating: "ferry ", count: 50)).".utf8)
    return Squeezed.gzip(MadeArchive.response("https://quay.example/\(number)", body: body))
  }

  private func read(
    _ bytes: [UInt8], limits: ReadingLimits = .standard, name: String = "a.warc.gz"
  ) async throws -> ReadingResult {
    let place = try Workplace()
    try place.write(name, bytes)
    return try await place.read(limits: limits)
  }

  private func numbers(_ result: ReadingResult) -> Set<Int> {
    Set(result.ids.compactMap { $0.split(separator: "/").last.flatMap { Int($0) } })
  }

  @Test func `a member that was cut short costs itself alone`() async throws {
    let members = (0..<6).map { Self.member($0) }
    let bytes = members[0] + members[1] + members[2].prefix(90) + members[3...].flatMap { $0 }
    let result = try await read(bytes)
    #expect(numbers(result) == [0, 1, 3, 4, 5])
    #expect(result.causes.count == 1)
  }

  @Test(arguments: 0..<40)
  func `wrong bytes in one member cost that one alone`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    var members = (0..<5).map { Self.member($0) }
    let hit = Int(random.next() % 5)
    for _ in 0..<8 {
      let place = Int(random.next() % UInt64(members[hit].count))
      members[hit][place] = UInt8(truncatingIfNeeded: random.next())
    }
    let result = try await read(members.flatMap { $0 })
    #expect(numbers(result).isSuperset(of: Set(0..<5).subtracting([hit])), "\(result.causes)")
  }

  @Test func `an archive that ends in the middle keeps its whole records`() async throws {
    let bytes = (0..<4).flatMap { Self.member($0) }
    for cut in stride(from: 1, to: Self.member(3).count, by: 37) {
      let result = try await read(Array(bytes.dropLast(cut)))
      #expect(numbers(result).isSuperset(of: [0, 1, 2]))
      #expect(result.causes.allSatisfy { $0 == "truncated" || $0 == "damaged" })
    }
  }

  @Test func `a bomb among the members costs itself alone`() async throws {
    let bomb = Squeezed.gzip(
      MadeArchive.response(
        "https://quay.example/bomb", body: [UInt8](repeating: 0x61, count: 3 << 20)))
    let limits = ReadingLimits(
      maximumReportBytes: 8 << 20, maximumExpansionRatio: 50, freeExpansionBytes: 1 << 20)
    let bytes = Self.member(0) + bomb + Self.member(1) + bomb + Self.member(2)
    let result = try await read(bytes, limits: limits)
    #expect(numbers(result) == [0, 1, 2])
    #expect(result.causes.allSatisfy { $0 == "expands-too-much" })
  }

  @Test func `a bomb within an answer is bounded`() async throws {
    let body = Squeezed.gzip([UInt8](repeating: 0x61, count: 20 << 20))
    let bytes =
      MadeArchive.response(
        "https://quay.example/1", fields: "Content-Encoding: gzip\r\n", body: body)
      + MadeArchive.response("https://quay.example/2", body: Array("Whole.".utf8))
    let result = try await read(bytes, name: "a.warc")
    #expect(result.causes == ["expands-too-much"])
    #expect(numbers(result) == [2])
  }

  /// Each record says that it reaches over thousands of others.
  @Test(.timeLimit(.minutes(1)))
  func `lengths that reach far cost no more than the bytes there are`() async throws {
    let record = MadeArchive.response(
      "https://quay.example/1", body: Array("A ferry.".utf8), length: "16000000")
    let bytes = (0..<60_000).flatMap { _ in record }
    let result = try await read(bytes, name: "a.warc")
    #expect(result.setAside.count == 60_000)
  }

  /// Every few bytes something that might be a member, and each of them fails far behind.
  @Test(.timeLimit(.minutes(1)))
  func `many members that all break end in time`() async throws {
    let head: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
    // A stored block of deflate that says it is long and holds the next member.
    let block: [UInt8] = [0, 0xFF, 0xFF, 0, 0] + ArchiveHeader.beginning
    let bytes = (0..<80_000).flatMap { _ in head + block }
    let result = try await read(bytes)
    #expect(result.reports.isEmpty)
  }

  @Test func `an archive that comes through standard input goes on behind a break`() async throws {
    let bytes = Self.member(0) + Self.member(1).dropFirst(30) + Self.member(2)
    let result = try await StandardInput.read(bytes)
    #expect(numbers(result) == [0, 2])
  }
}
