import Foundation
import Testing

@testable import StemmaCommand

/// `stemma read` over more than fits into memory.
@Suite struct ReadMemoryTests {
  private static let time = "/usr/bin/time"

  private static func record(_ type: String, bytes: Int) -> String {
    let line = "The ferry sailed from the quay at noon with two goats aboard, the harbour said.\n"
    let body = String(repeating: line, count: bytes / line.utf8.count)
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: \(type)\r\n\r\n\(body)"
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/1\r\n"
      + "Content-Type: application/http\r\nContent-Length: \(answer.utf8.count)\r\n\r\n"
      + answer + "\r\n\r\n"
  }

  /// Pictures, a film too long to hold, and texts.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: time), "needs GNU time"))
  func `a web archive of 1 GB is read in under 300 MB`() throws {
    let command = try BuiltCommand()
    try command.file(
      "piece",
      Self.record("image/png", bytes: 1 << 20) + Self.record("video/mp4", bytes: 18 << 20)
        + Self.record("text/plain", bytes: 1 << 18))
    let outcome = try command.shell(
      """
      for i in $(seq 54); do cat piece; done |
        \(Self.time) -f 'peak %M' "$STEMMA" read - --tasks 2 2>errors | wc -l; cat errors >&2
      """)
    #expect(outcome.text.trimmingCharacters(in: .whitespacesAndNewlines) == "54")
    let peak = outcome.errors.firstMatch(of: #/peak (\d+)/#).flatMap { Int($0.output.1) }
    #expect(try #require(peak) < 300_000)
    #expect(!outcome.errors.contains("set aside"))
  }
}
