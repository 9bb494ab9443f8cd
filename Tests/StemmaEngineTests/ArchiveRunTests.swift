import Foundation
import StemmaArchive
import StemmaClaims
import StemmaModel
import StemmaPages
import StemmaTestModel
import Testing

@testable import StemmaEngine

/// An analysis that goes on from an earlier one comes to what a run from nothing comes to.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ArchiveRunTests {
  private static let reports = InventedFamilies.reports(0..<12)

  /// An archive of its own in a folder of its own.
  private final class Place {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stemma-\(UUID())")
    var path: String { folder.appending(path: "wire.stemma").path }

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }

  private func add(_ reports: some Sequence<Report>, to path: String) throws {
    _ = try Archive(path, for: .adding).add(
      reports.map { try PreparedReport($0) }, setAside: [], time: "2026-11-22T08:30:00Z")
  }

  private func run(_ path: String, tasks: Int = 2) throws -> ArchiveRun {
    ArchiveRun(
      archive: try Archive(path, for: .writing),
      model: ModelSource(digest: "test", load: TestModel.load), tasks: tasks)
  }

  /// Everything that an archive's report says.
  private func twin(_ path: String) async throws -> [UInt8] {
    ReportJSON.render(
      try await run(path).analysis { _ in }, run: RunDescription(version: "t", command: "t"))
  }

  /// All tables.
  private func tables(_ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try ArchiveExport(path).forEachPart { part in
      for table in ExportTable.allCases {
        bytes += ExportPart(part).rows(of: table, as: .jsonl)
      }
    }
    return bytes
  }

  @Test func `added in two parts and analysed twice, an archive says what it says at once`()
    async throws
  {
    let (parts, whole) = (try Place(), try Place())
    let half = Self.reports.indices.filter { $0 % 2 == 0 }
    try add(half.map { Self.reports[$0] }, to: parts.path)
    let first = try await run(parts.path).analyse { _ in }
    #expect(first.newlyRead == half.count)
    try add(Self.reports.reversed(), to: parts.path)
    let second = try await run(parts.path).analyse { _ in }
    #expect(second.newlyRead == Self.reports.count - half.count)
    try add(Self.reports, to: whole.path)
    _ = try await run(whole.path, tasks: 1).analyse { _ in }
    #expect(try tables(parts.path) == tables(whole.path))
    #expect(try await twin(parts.path) == twin(whole.path))
  }

  @Test func `an archive says what its reports say without one`() async throws {
    let place = try Place()
    try add(Self.reports, to: place.path)
    let kept = try await run(place.path).analysis { _ in }
    _ = try await run(place.path).analyse { _ in }
    #expect(kept.changes.count > 5 && kept.claims.count > 5 && kept.passages.count > 5)
    let held = try await analysed(Archive(place.path, for: .reading).reports())
    #expect(kept.stories == held.stories && kept.families == held.families)
    #expect(kept.passages == held.passages && kept.changes == held.changes)
    #expect(kept.claims == held.claims && kept.quotations == held.quotations)
    #expect(kept.quotationCards == held.quotationCards)
    #expect(kept.attributions == held.attributions && kept.notChecked == held.notChecked)
    #expect(kept.fingerprint == held.fingerprint && kept.names == held.names)
  }

  /// As a run over paths does it.
  private func analysed(_ reports: [Report]) async throws -> Analysis {
    let settings = AnalysisSettings(tasks: 2)
    let stage = TextStage(
      model: try TestModel.load(), reader: try .init(), tasks: 2, progress: { _ in })
    let shelf = HeldReports(reports: try await stage.read(reports))
    var gathered = GatheredFindings()
    let stages = StoryStages(shelf: shelf, settings: settings, progress: { _ in })
    let notChecked = try await stages.run { gathered.add($0) }
    return try await gathered.analysis(
      of: shelf, tasks: 2, setAside: [], notes: [], notChecked: notChecked,
      fingerprint: AnalysisRun.fingerprint(reports.lazy.map { ($0.id, $0.digest) }, settings))
  }

  @Test func `only what is new or touched is worked on`() async throws {
    let place = try Place()
    let (old, new) = (
      Self.reports.filter { !$0.id.hasPrefix("s03") },
      Self.reports.filter { $0.id.hasPrefix("s03") }
    )
    try add(old, to: place.path)
    let first = try await run(place.path).analyse { _ in }
    #expect(first.newlyCompared == first.stories)
    try add(new, to: place.path)
    let second = try await run(place.path).analyse { _ in }
    #expect(second.newlyRead == new.count)
    #expect(second.newlyCompared < second.stories)
    let third = try await run(place.path).analyse { _ in }
    #expect(third.newlyRead == 0 && third.newlyCompared == 0)
    #expect(third.stories == second.stories)
  }

  @Test func `without an analysis there is nothing to export, and an old one is not exported`()
    async throws
  {
    let place = try Place()
    try add(Self.reports.prefix(3), to: place.path)
    #expect(throws: ExportError.self) { try ArchiveExport(place.path) }
    _ = try await run(place.path).analyse { _ in }
    _ = try ArchiveExport(place.path)
    try add(Self.reports, to: place.path)
    #expect(throws: ExportError.self) { try ArchiveExport(place.path) }
  }

  @Test func `what was found in a forgotten report is found anew without it`() async throws {
    let (less, never) = (try Place(), try Place())
    try add(Self.reports, to: less.path)
    _ = try await run(less.path).analyse { _ in }
    _ = try Archive(less.path, for: .writing).forget([Self.reports[1].id])
    #expect(throws: ExportError.self) { try ArchiveExport(less.path) }
    _ = try await run(less.path).analyse { _ in }
    try add(Self.reports.filter { $0.id != Self.reports[1].id }, to: never.path)
    _ = try await run(never.path).analyse { _ in }
    #expect(try tables(less.path) == tables(never.path))
  }

  @Test func `a mark stays with its finding through another analysis`() async throws {
    let place = try Place()
    let some = Self.reports.filter { !$0.id.hasPrefix("s05") }
    try add(some, to: place.path)
    _ = try await run(place.path).analyse { _ in }
    let found = try await run(place.path).analysis { _ in }
    let name = try #require(found.names.changes.first)
    let made = try Archive(place.path, for: .writing).mark(
      name.fingerprint, .wrong, because: "the source says so, too", author: "an editor",
      time: "2026-11-22T09:00:00Z")
    #expect(made >= 1)
    try add(Self.reports, to: place.path)
    _ = try await run(place.path).analyse { _ in }
    let json = String(decoding: try await twin(place.path), as: UTF8.self)
    #expect(json.contains("the source says so, too"))
    #expect(String(decoding: try tables(place.path), as: UTF8.self).contains(#""verdict":"wrong""#))
  }

  @Test func `kept bytes that were altered are made anew`() async throws {
    let place = try Place()
    try add(Self.reports.prefix(4), to: place.path)
    _ = try await run(place.path).analyse { _ in }
    let before = try tables(place.path)
    let archive = try Archive(place.path, for: .writing)
    let keys = try archive.derivedKeys(kind: ArchiveShelf.kind).sorted()
    var bytes = try #require(try archive.derived(kind: ArchiveShelf.kind, key: keys[0]))
    bytes[bytes.count / 2] ^= 0x10
    try archive.keep(
      [
        Archive.Derived(kind: ArchiveShelf.kind, key: keys[0], reports: [], data: bytes)
      ], removing: [(AnalysisRecord.kind, AnalysisRecord.key)])
    let again = try await run(place.path).analyse { _ in }
    #expect(again.newlyRead == 1)
    #expect(try tables(place.path) == before)
  }
}
