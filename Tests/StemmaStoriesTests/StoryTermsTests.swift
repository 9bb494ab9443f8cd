import Foundation
import StemmaModel
import StemmaStories
import StemmaTestReports
import StemmaText
import Testing

/// Which words of a report count for its story.
struct StoryTermsTests {
  /// A headline, a byline, a line with the day, then the dateline and the story.
  private static let text = """
    Pilots leave the table
    By Hedda Winterfeld
    Published: June 3, 2031
    SELWYN (Gullwire) - Envoys spoke of patience.
    """

  private func stems(dateline: String?) -> Set<UInt64> {
    let text = StoredText(Self.text)
    func span(_ part: String) -> TextSpan {
      guard let found = Self.text.range(of: part) else { return TextSpan(0, 0) }
      let start = Self.text[..<found.lowerBound].utf8.count
      return TextSpan(start, start + part.utf8.count)
    }
    let line = dateline.map { Dateline(span: span($0), place: "SELWYN", agency: nil, date: nil) }
    let report = Report(
      id: "r", path: "r.txt", line: nil, text: text, encoding: .utf8, digest: "r",
      metadata: ReportMetadata(),
      anatomy: ReportAnatomy(
        headline: span("Pilots leave the table"), dateline: line,
        paragraphs: [span("Envoys spoke of patience.")]))
    return Set(StoryTerms(report).terms.map(\.stem))
  }

  @Test func `the place and the day above a story count, its author does not`() {
    let found = stems(dateline: "SELWYN (Gullwire) -")
    #expect(found.isSuperset(of: WordHash.stems("pilots envoys june 3 2031 selwyn")))
    #expect(found.isDisjoint(with: WordHash.stems("hedda winterfeld published")))
  }

  @Test func `a place counts only where it stands in a dateline`() {
    #expect(stems(dateline: nil).isDisjoint(with: WordHash.stems("selwyn")))
  }

  @Test func `a report that is all story has no more words than it`() {
    let report = InventedReport.report("r", "Envoys spoke of patience.")
    #expect(
      Set(StoryTerms(report).terms.map(\.stem)) == WordHash.stems("envoys spoke patience"))
  }
}
