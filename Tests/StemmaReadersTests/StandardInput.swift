import Glibc

@testable import StemmaReaders

/// Standard input as a test gives it.
enum StandardInput {
  /// What is read of bytes that come through `-`; they must fit into a pipe.
  static func read(_ bytes: [UInt8]) async throws -> ReadingResult {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0, write(ends[1], bytes, bytes.count) == bytes.count else {
      throw SourceFailure.notAFile
    }
    close(ends[1])
    defer { close(ends[0]) }
    return try await ReportReader(limits: .standard, standardInput: ends[0])
      .read(paths: ["-"], tasks: 1)
  }
}
