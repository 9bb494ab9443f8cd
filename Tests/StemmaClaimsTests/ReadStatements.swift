import StemmaClaims
import StemmaModel
import StemmaTestReports
import StemmaText

/// What a text, whose lines are its paragraphs, says and how.
func statements(of text: String) -> ReportStatements {
  ReportStatements(InventedReport.text("a", text))
}
