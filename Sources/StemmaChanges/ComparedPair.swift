package import StemmaClaims
package import StemmaModel
import StemmaReuse
import StemmaText

/// A rewrite beside the report it is read against, with what the checks look up again and again.
package struct ComparedPair {
  /// The report compared with.
  let source: ReportStatements
  /// The rewrite.
  let rewrite: ReportStatements
  /// Other reports of the story, in which something absent from the source may stand.
  let others: [ReportStatements]
  let alignment: SentenceAlignment
  /// The most that a finding may claim: below certain where the true parent is not held.
  let ceiling: Confidence
  /// Stems of the content words of the whole source.
  let sourceStems: Set<UInt64>
  /// The words of the two reports with their syntax, and where each stands again.
  let sourceWords: WordPlaces
  let rewriteWords: WordPlaces
  private let rewriteLinks: [[SentenceLink]]
  private let sourceLinks: [[SentenceLink]]

  /// - Parameters:
  ///   - source: the parent of a derivation, or the held report closest to an unseen parent.
  ///   - rewrite: the child.
  ///   - others: further reports of the story; what stands there is not "first seen here".
  ///   - ceiling: the most that a finding may claim: likely where the parent is not held, since the
  ///     change may have been made in it; unclear where nothing says which of the two came first.
  package init(
    source: ReportStatements, rewrite: ReportStatements, others: [ReportStatements],
    ceiling: Confidence
  ) {
    self.source = source
    self.rewrite = rewrite
    self.others = others
    self.ceiling = ceiling
    alignment = SentenceAlignment(source.text, rewrite.text)
    var byRewrite = [[SentenceLink]](repeating: [], count: rewrite.text.sentences.count)
    var bySource = [[SentenceLink]](repeating: [], count: source.text.sentences.count)
    for link in alignment.links {
      byRewrite[link.second].append(link)
      bySource[link.first].append(link)
    }
    rewriteLinks = byRewrite
    sourceLinks = bySource
    sourceWords = WordPlaces(source.syntax)
    rewriteWords = WordPlaces(rewrite.syntax)
    sourceStems = source.text.words.contentStems
  }

  /// Links of a sentence of the rewrite, primary first.
  func links(ofRewrite sentence: Int) -> [SentenceLink] { rewriteLinks[sentence] }

  /// Links of a sentence of the source.
  func links(ofSource sentence: Int) -> [SentenceLink] { sourceLinks[sentence] }

  /// Links worth comparing word by word: those that say the same in other words.
  var comparableLinks: [SentenceLink] {
    alignment.links.filter { $0.kind != .verbatim && $0.similarity >= Self.comparable }
  }

  /// Content stems of a sentence.
  func stems(_ statements: ReportStatements, _ sentence: Int) -> Set<UInt64> {
    let text = statements.text
    return text.words(of: text.sentences[sentence]).contentStems
  }

  /// Content stems of some spans.
  func stems(of spans: [TextSpan], in statements: ReportStatements) -> Set<UInt64> {
    let text = statements.text
    return spans.lazy.flatMap { text.words[text.words(in: $0)] }.contentStems
  }

  /// Content stems of all sentences of the rewrite that are linked to a source sentence.
  func rewriteStems(ofSource sentence: Int) -> Set<UInt64> {
    sourceLinks[sentence].reduce(into: []) { $0.formUnion(stems(rewrite, $1.second)) }
  }

  /// Share of a source sentence's content that its rewrite keeps, some words aside, 0 to 1.
  func retention(of sentence: Int, besides span: TextSpan) -> Double {
    let text = source.text
    let aside = text.words(in: span)
    let range = text.sentences[sentence].words
    let low = max(range.lowerBound, aside.lowerBound - 3)
    let high = min(range.upperBound, aside.upperBound + 4)
    let rest = range.filter { ($0 < low || $0 >= high) && text.words[$0].isContent }
    let stems = Set(rest.map { text.words[$0].stem })
    guard stems.count >= 3 else { return 0 }
    let kept = stems.intersection(rewriteStems(ofSource: sentence))
    return Double(kept.count) / Double(stems.count)
  }

  /// A finding's side in the rewrite.
  func rewriteReading(_ sentence: Int, marked: [TextSpan] = []) -> Reading {
    Reading(
      location: Location(report: rewrite.id, span: rewrite.text.sentences[sentence].span),
      marked: marked)
  }

  /// A finding's side in the source.
  func sourceReading(_ sentence: Int, marked: [TextSpan] = []) -> Reading {
    Reading(
      location: Location(report: source.id, span: source.text.sentences[sentence].span),
      marked: marked)
  }

  /// The words of a span of the rewrite.
  func shown(_ statements: ReportStatements, _ span: TextSpan) -> String {
    statements.text.report.text[span]
  }

  private static let comparable = 0.22
}
