import Foundation
import StemmaEngine
import StemmaModel
import StemmaTestModel
import Testing

/// One wire in many papers is one reporting line, however many there are.
@Suite(.disabled(if: TestModel.isMissing, TestModel.isMissingBecause))
struct ManyReprintsTests {
  private static let wire = """
    The ferry company said on Monday that its three oldest boats would stay in the yard until the
    end of the month, after an inspector found cracks in the doors of two of them. Passengers for
    the outer islands were told to cross by way of Sund, where a barge has been hired. “Nobody will
    be left on a quay,” said Marta Lind, who runs the line. The union of deckhands asked for a list
    of every repair since the spring, and the company promised to publish it before the weekend.
    """

  @Test func `a wire in sixty-one papers is one reporting line`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stemma-reprints-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let towns = (0..<61).map { "Town\(letters[$0 / 26])\(letters[$0 % 26])" }
    for town in towns {
      let text = Self.wire + "\nSet by the printers of \(town) for the readers of \(town).\n"
      try Data(text.utf8).write(to: folder.appending(path: "\(town).txt"))
    }
    let analysis = try await AnalysisRun(
      model: TestModel.load(), settings: AnalysisSettings(tasks: 2)
    )
    .run(paths: [folder.path], progress: { _ in })
    #expect(analysis.reports.count == 61)
    #expect(analysis.stories.count == 1)
    #expect(analysis.reportingLines == 1)
    let derivations = analysis.families.flatMap(\.derivations)
    #expect(derivations.count == 60)
    #expect(derivations.allSatisfy { $0.direction == .unclear })
  }
}
