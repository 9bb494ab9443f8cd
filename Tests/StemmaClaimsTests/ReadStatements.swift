import StemmaClaims
import StemmaModel
import StemmaTestReports
import StemmaTestModel
import StemmaText

/// What a text, whose lines are its paragraphs, says and how.
func statements(of text: String) -> ReportStatements {
  TestModel.statements(of: InventedReport.text("a", text))
}
