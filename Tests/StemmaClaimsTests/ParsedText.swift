import StemmaLanguage
import StemmaModel
import StemmaTestModel
import StemmaTestReports
import StemmaText

@testable import StemmaClaims

/// A text, whose lines are its paragraphs, read with the installed language model.
struct ParsedText {
  let text: ReportText
  let parse: ParsedReport

  init(_ string: String, published: String? = nil) throws {
    let report = InventedReport.report("a", string, published: published)
    let annotator = Annotator(try TestModel.load())
    text = ReportText(report)
    parse = ParsedReport(
      report.text,
      blocks: report.anatomy.paragraphs.map {
        ParsedReport.Block(span: $0, parse: annotator.annotate(report.text[$0]))
      })
  }

  /// An attribution with a cue and a content that are known.
  func attribution(cue: TextSpan?, content: [TextSpan]) -> TaggedAttribution {
    let cueTokens = cue.map(tokens)
    let runs = content.map(tokens)
    let head =
      cueTokens.flatMap { cue in
        cue.first {
          let head = Int(parse.tokens[$0].head)
          return head == $0 || !cue.contains(head)
        }
      } ?? runs[0].lowerBound
    var candidate = AttributionCandidate(head: head, cueLikelihood: 1)
    candidate.cue = cueTokens.map { [$0] } ?? []
    candidate.content = runs
    return TaggedAttribution(candidate, rule: cue == nil ? .bareQuotation : .learnt)
  }

  private func tokens(in span: TextSpan) -> Range<Int> {
    let inside = parse.tokens.indices.filter {
      Int(parse.tokens[$0].start) >= span.start && Int(parse.tokens[$0].end) <= span.end
    }
    return (inside.first ?? 0)..<(inside.last ?? -1) + 1
  }
}
