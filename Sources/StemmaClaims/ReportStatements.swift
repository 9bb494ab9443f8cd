package import StemmaModel
package import StemmaText

/// What a report says and how: quotations, sources, numbers, days, hedges, conditions, negations.
///
/// Quotations and sources come from the report's attributions; the rest is read from the words and
/// marks. It abstains rather than guesses: a quotation without a clear source has no speaker.
package struct ReportStatements: Sendable {
  package let text: ReportText
  /// In text order.
  package let quotations: [Quotation]
  /// In text order of their cues.
  package let sourced: [SourcedStatement]
  /// Those that tell a number: "dozens" and "half" are left out.
  package let quantities: [Quantity]
  /// Days and what is told from the day of writing; months and years alone are left out.
  package let dates: [DateMention]
  package let qualifiers: [Qualifier]
  /// The clauses of each sentence, in text order.
  private let clausesBySentence: [Int: [ClauseReading]]
  /// Every word with its place in its sentence's tree, in text order.
  package let syntax: [SyntaxWord]

  /// - Parameters:
  ///   - attributions: of the same report; none for one that the language model did not read.
  ///   - clauses: of the same report.
  ///   - syntax: of the same report.
  /// - Complexity: linear in the number of words, up to short look-arounds.
  package init(
    _ text: ReportText, attributions: [Attribution], clauses: [ClauseReading],
    syntax: [SyntaxWord]
  ) {
    self.text = text
    self.syntax = syntax
    quotations = QuotationReader(text, attributions: attributions).quotations()
    sourced = SourcedStatementReader(text: text, attributions: attributions).statements()
    quantities = QuantityReader(text: text).quantities().filter { !$0.isVague }
    dates = DateReader(text: text).dates().filter { $0.kind != .span }
    qualifiers = QualifierReader(text: text).qualifiers()
    clausesBySentence = Dictionary(
      grouping: clauses.filter { !text.words(in: $0.verb).isEmpty },
      by: { text.sentenceIndex(atByte: $0.verb.start) })
  }

  package var id: String { text.id }

  /// The clauses of a sentence, in text order.
  package func clauses(ofSentence index: Int) -> [ClauseReading] {
    clausesBySentence[index] ?? []
  }
}
