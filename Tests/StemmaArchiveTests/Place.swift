import Foundation
import StemmaDigest
import StemmaModel
import StemmaReaders

@testable import StemmaArchive

/// A folder of its own with an archive in it, gone with the value.
final class Place {
  let folder: String
  static let time = "2026-11-22T08:00:00Z"

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of a file in the folder.
  func path(_ name: String = "a.stemma") -> String { "\(folder)/\(name)" }

  /// The archive, made where it is not there.
  func archive(_ access: Archive.Access = .adding) throws -> Archive {
    try Archive(path(), for: access, patience: .seconds(1))
  }

  func bytes(_ name: String = "a.stemma") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  /// Reports as a reader makes them of records.
  static func reports(_ records: [String]) throws -> [Report] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    try records.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    var stream = try ReportStream(paths: [file.path], detail: .custody)
    var reports: [Report] = []
    while let batch = stream.next() { reports += batch.reports }
    return reports.map { report in
      Report(
        id: report.id, path: "wire.jsonl", line: report.line, text: report.text,
        encoding: report.encoding, digest: report.digest, format: report.format, raw: report.raw,
        metadata: report.metadata, anatomy: report.anatomy)
    }
  }
}

extension Archive {
  /// Adds records.
  @discardableResult
  func add(_ records: [String], setAside: [SetAside] = []) throws -> Added {
    try add(
      Place.reports(records).map(PreparedReport.init), setAside: setAside, time: Place.time)
  }

  var ids: [String] {
    get throws { try digests().map(\.id) }
  }
}
