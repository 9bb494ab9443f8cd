import Foundation
import StemmaDigest
import StemmaModel
import StemmaPages
import StemmaTestModel
import Testing

@testable import StemmaEngine

/// Findings that are kept are found anew when the methods change: somebody must have counted them on.
struct MethodsVersionTests {
  /// Of what the example comes to, by the version of the methods.
  private static let digests = [
    12: "a8ac62f3aff48709b8274acf33338eaf2813ec4594d5526702e30d74904727f3"
  ]

  @Test(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
  func `who changes findings counts the version of the methods on`() async throws {
    let folder = HarbourTruth.folder.path
    let analysis = try await AnalysisRun(
      model: TestModel.load(), settings: AnalysisSettings(tasks: 2)
    ).run(paths: [folder], progress: { _ in })
    let json = ReportJSON.render(analysis, run: RunDescription(version: "v", command: "c"))
    // Decimals may end otherwise on another processor.
    let text = String(decoding: json, as: UTF8.self).replacing(folder, with: "")
      .replacing(#/\d+\.\d+/#, with: "#")
    let digest = Digest.sha256Hex(of: Array(text.utf8)[...])
    #expect(
      digest == Self.digests[Methods.findings],
      """
      what is said of the example has changed; where findings have, count Methods.findings on, and \
      Methods.reading where single reports are read otherwise; pin this digest
      """)
  }

  @Test func `every kind that is kept is part of what the layout is known by`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/StemmaEngine/Kept").standardized
    let sources = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).map { try String(contentsOf: $0, encoding: .utf8) }
    let kept = sources.flatMap { $0.matches(of: #/extension (\S+): PackedCase/#).map(\.output.1) }
    let layout = try String(
      contentsOf: folder.appending(path: "PackedLayout.swift"), encoding: .utf8)
    let listed = layout.matches(of: #/names\((\S+)\.self\)/#).map(\.output.1)
    #expect(kept.count > 10 && kept.sorted() == listed.sorted())
  }
}
