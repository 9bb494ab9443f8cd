import Foundation
import StemmaModel

@testable import StemmaReaders

/// A temporary folder that a test fills and reads; it goes away with the value.
final class Workplace {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("stemma-readers-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    chmod(path + "/locked", 0o755)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, with the folders on its way, and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return path + "/" + name
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// Reads the whole folder.
  func read(tasks: Int = 2, limits: ReadingLimits = .standard) async throws -> ReadingResult {
    try await ReportReader(limits: limits).read(paths: [path], tasks: tasks)
  }
}

extension ReadingResult {
  /// The causes of what was set aside, in order.
  var causes: [String] { setAside.map(\.cause) }
  var ids: [String] { reports.map(\.id) }
}
