package import StemmaClaims
import StemmaLanguage
import StemmaModel
package import StemmaText
import Testing

extension TestModel {
  /// What a text says and how, its paragraphs read with the installed language model.
  package static func statements(of text: ReportText) -> ReportStatements {
    do {
      let annotator = Annotator(try load())
      let blocks = text.report.anatomy.blocks.map {
        ParsedReport.Block(span: $0, parse: annotator.annotate(text.report.text[$0]))
      }
      let parse = ParsedReport(text.report.text, blocks: blocks)
      let attributions = try reader.get().attributions(in: text, parse: parse)
      return ReportStatements(
        text, attributions: attributions, clauses: ClauseReader(parse).clauses(),
        syntax: SyntaxWord.all(in: blocks, parse))
    } catch {
      Issue.record(error)
      return ReportStatements(text, attributions: [], clauses: [], syntax: [])
    }
  }

  private static let reader = Result { try AttributionReader() }
}
