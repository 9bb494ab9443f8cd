import StemmaModel
import Testing

@testable import StemmaPages

@Suite struct SnapshotTests {
  static let run = RunDescription(
    version: "0.1.0", command: "stemma report in/gazette.txt 'in/harbour post.txt'")

  @Test func `the JSON of the ferry story is as stored`() throws {
    try Snapshot.expect(
      ReportJSON.render(FerryStory.analysis, run: Self.run), is: "report.json")
  }

  @Test func `the page of the ferry story is as stored`() throws {
    try Snapshot.expect(
      ReportPage.render(FerryStory.analysis, run: Self.run), is: "report.html")
  }

  @Test func `the screen of the ferry story is as stored`() throws {
    let screen = ReportScreen.render(
      FerryStory.analysis, run: Self.run, style: ScreenStyle(colour: false, columns: 100))
    try Snapshot.expect(Array(screen.utf8), is: "screen.txt")
  }
}
