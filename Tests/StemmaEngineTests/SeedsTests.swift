import Foundation
import StemmaEngine
import StemmaModel
import StemmaTestModel
import Testing

private let lentReports = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "shared/seeds").path

/// The five lent reports from which the work started; they stand beside the project on some
/// machines only.
@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: lentReports), "no lent reports here"),
  .disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct SeedsTests {
  private static let run = Task {
    try await AnalysisRun(model: TestModel.load(), settings: AnalysisSettings(tasks: 2))
      .run(paths: [lentReports], progress: { _ in })
  }

  private let analysis: Analysis

  init() async throws {
    analysis = try await Self.run.value
  }

  private func id(_ prefix: String) -> String {
    analysis.reports.first { $0.id.hasPrefix(prefix) }?.id ?? ""
  }

  @Test func `five reports are two stories in two reporting lines`() {
    #expect(analysis.reports.count == 5)
    #expect(analysis.stories.count == 2)
    #expect(analysis.reportingLines == 2)
  }

  @Test func `the two rewrites of the first round may descend from a version that is not held`() {
    let unseen = analysis.families.flatMap(\.unseenParents)
    #expect(unseen.map(\.children) == [[id("000"), id("002")]])
    #expect(unseen.first?.nearestHeld == id("001"))
    #expect(unseen.first?.confidence != .certain)
    let wording = unseen.first?.evidence.first { $0.kind == .sharedDepartures }
    #expect((wording?.locations.count ?? 0) >= 2)
  }

  @Test func `the rewrite of the second round descends from the agency's report`() {
    let derivation = analysis.families.flatMap(\.derivations).first { $0.child == id("004") }
    #expect(derivation?.parent == .held(id("003")))
    #expect(derivation?.direction == .parentToChild)
  }

  @Test func `one quotation is altered and no verbatim one is called so`() {
    let altered = analysis.changes.filter {
      [.quotationAltered, .quotationCut, .quotationNotFound, .quotationMarked].contains($0.kind)
    }
    #expect(altered.map(\.kind) == [.quotationAltered])
    #expect(altered.first?.reading.location.report == id("000"))
  }

  @Test func `equal bounds in other words are no change`() {
    #expect(!analysis.changes.contains { $0.kind == .numberChanged })
  }

  @Test func `at least fifteen further changes are found`() {
    #expect(analysis.changes.count >= 16)
  }
}
