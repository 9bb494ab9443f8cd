import StemmaClaims
import StemmaLanguage
import StemmaModel
import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaChanges

/// Pairs of texts that were made to take long.
@Suite struct HostilePairTests {
  /// A sentence said again and again, each word joined to the one before it.
  private static func repeated(_ sentence: String, _ count: Int) -> ReportStatements {
    let text = InventedReport.text(
      "a", [String](repeating: sentence, count: count).joined(separator: "\n"))
    let syntax = text.words.enumerated().map { index, word in
      SyntaxWord(
        span: TextSpan(Int(word.start), Int(word.end)),
        lemma: text.report.text[TextSpan(Int(word.start), Int(word.end))].lowercased(),
        partOfSpeech: .noun, head: max(0, index - 1), dependency: 0, entity: 0, isQuoted: false)
    }
    return ReportStatements(text, attributions: [], clauses: [], syntax: syntax)
  }

  @Test(.timeLimit(.minutes(1)))
  func `one sentence said again and again is no trap`() {
    let source = Self.repeated("Boats brought boats to harbour boats.", 150)
    let rewrite = Self.repeated("Boats brought goats to harbour boats.", 150)
    let pair = ComparedPair(source: source, rewrite: rewrite, others: [], ceiling: .certain)
    let support = WordSupport(pair, lexicon: nil)
    #expect(support.sentences.count == 150)
    #expect((0.1..<0.5).contains(support.whole.lack))
  }
}
