import Foundation
import StemmaEngine
import StemmaModel
import StemmaTestModel
import StemmaPages
import Testing

@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct DeterminismTests {
  /// The bytes of both twins for the example's files in the order given.
  private func bytes(_ paths: [String], tasks: Int) async throws -> [[UInt8]] {
    let analysis = try await AnalysisRun(
      model: TestModel.load(), settings: AnalysisSettings(tasks: tasks)
    )
    .run(paths: paths, progress: { _ in })
    let run = RunDescription(version: "test", command: "test")
    return [ReportJSON.render(analysis, run: run), ReportPage.render(analysis, run: run)]
  }

  @Test func `the same bytes come out whatever the order of the input and the number of tasks`()
    async throws
  {
    let names = try FileManager.default.contentsOfDirectory(atPath: HarbourTruth.folder.path)
      .sorted()
    let paths = names.filter { $0.hasSuffix(".txt") }
      .map { HarbourTruth.folder.appending(path: $0).path }
    let expected = try await bytes(paths, tasks: 1)
    #expect(expected.allSatisfy { $0.count > 10_000 })
    let turned = paths.reversed() + []
    let interleaved =
      paths.indices.filter { $0 % 2 == 1 }.map { paths[$0] }
      + paths.indices.filter { $0 % 2 == 0 }.map { paths[$0] }
    for order in [turned, interleaved] {
      for tasks in [1, 2, 3] {
        #expect(try await bytes(order, tasks: tasks) == expected)
      }
    }
  }
}
