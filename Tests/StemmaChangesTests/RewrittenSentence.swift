import StemmaTestModel
import Testing
import StemmaChanges
import StemmaClaims
import StemmaModel
import StemmaTestReports
import StemmaText

/// One sentence of a report and what a rewrite makes of it, among sentences that both keep as they
/// are. The words that a finding should mark stand in ⟦ ⟧.
struct RewrittenSentence: CustomTestStringConvertible {
  let source: MarkedText
  let rewrite: MarkedText
  /// A further report of the story.
  let other: String?

  init(_ source: String, _ rewrite: String, other: String? = nil) {
    self.source = MarkedText(source)
    self.rewrite = MarkedText(rewrite)
    self.other = other
  }

  var testDescription: String { rewrite.text }

  /// What the rewrite changed.
  func changes(ceiling: Confidence = .certain) -> [Change] {
    ChangeFinder.changes(
      in: ComparedPair(
        source: Self.statements("source", Self.before + source.text + Self.after),
        rewrite: Self.statements("rewrite", Self.before + rewrite.text + Self.after),
        others: other.map { [Self.statements("other", $0)] } ?? [], ceiling: ceiling))
  }

  /// The marks of the rewrite, where they stand in the whole text.
  var rewriteMarks: [TextSpan] { rewrite.spans.map(Self.shifted) }

  /// The marks of the source, where they stand in the whole text.
  var sourceMarks: [TextSpan] { source.spans.map(Self.shifted) }

  private static func shifted(_ span: TextSpan) -> TextSpan {
    TextSpan(span.start + before.utf8.count, span.end + before.utf8.count)
  }

  private static func statements(_ id: String, _ text: String) -> ReportStatements {
    TestModel.statements(of: InventedReport.text(id, text))
  }

  private static let before = """
    The island council of Sorrel argued for hours about its broken cable railway.
    A storm in the autumn had torn the roof from the summit station.
    Shepherds on the eastern slope heard the pylons groan before dawn.

    """
  private static let after = """

    Bakers in the village complain that visitors stay away from the square.
    Snow ploughs keep the old mule track passable for doctors and mail.
    A chapel bell still tells the hour when fog hides the mountain.
    """
}
