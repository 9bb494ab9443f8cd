package import StemmaClaims
package import StemmaReuse
import StemmaText

/// What two reports have in common and what each has that the other lacks: the measurements from
/// which descent and direction are judged.
package struct PairComparison: Sendable {
  package let first: ReportStatements
  package let second: ReportStatements
  /// Sentences of the second report led to those of the first.
  package let alignment: SentenceAlignment
  /// Word runs outside quotations in both, each with content beyond names; see ``RunContent``.
  package let narratedRuns: [SharedRun]
  /// Words in ``narratedRuns``.
  package let narratedWords: Int
  /// Words quoted in the first that the second tells without marks, in runs.
  package let unmarkedInSecond: Int
  package let unmarkedInFirst: Int
  /// Names and numbers in aligned sentences of the first that the second has nowhere, and the
  /// reverse.
  package let detailsOnlyInFirst: Int
  package let detailsOnlyInSecond: Int
  package let firstSide: Side
  package let secondSide: Side
  /// Share of the primary links that keep order, 0 to 1.
  package let orderKept: Double
  /// Number of primary links.
  package let linkedSentences: Int

  /// The side of the first or of the second report.
  func side(isFirst: Bool) -> Side { isFirst ? firstSide : secondSide }

  /// How much of one report the other explains.
  package struct Side: Sendable {
    /// Words outside quotations.
    package let narratedTotal: Int
    /// Words inside quotations.
    package let quotedTotal: Int
    /// Share of them in runs common to both.
    package let wordingShare: Double
    /// Share of its words in sentences aligned with the other report's.
    package let alignedShare: Double
  }

  /// - Complexity: about linear in the words, plus the alignment of sentences.
  package init(_ first: ReportStatements, _ second: ReportStatements) {
    self.first = first
    self.second = second
    let one = first.text
    let other = second.text
    alignment = SentenceAlignment(one, other)
    let quotedInFirst = QuotedWords(one)
    let quotedInSecond = QuotedWords(other)
    narratedRuns = SharedRun.all(
      in: one, other, width: RunContent.fewestWords,
      accepts: { !quotedInFirst[$0] && !quotedInSecond[$1] }
    ).filter { RunContent.isTelling($0.second, in: other) }
    narratedWords = narratedRuns.reduce(0) { $0 + $1.count }
    unmarkedInSecond = Self.runWords(one, other) { quotedInFirst[$0] && !quotedInSecond[$1] }
    unmarkedInFirst = Self.runWords(one, other) { !quotedInFirst[$0] && quotedInSecond[$1] }
    let details = DetailBalance(one, other, alignment)
    detailsOnlyInFirst = details.onlyInFirst
    detailsOnlyInSecond = details.onlyInSecond
    let linkedFirst = Set(alignment.links.map(\.first))
    let linkedSecond = Set(alignment.links.map(\.second))
    firstSide = Self.side(one, narratedWords, quotedInFirst, linkedFirst)
    secondSide = Self.side(other, narratedWords, quotedInSecond, linkedSecond)
    let primary = alignment.links.filter(\.isPrimary)
    linkedSentences = primary.count
    let kept = primary.count { !$0.isMoved }
    orderKept = primary.isEmpty ? 0 : Double(kept) / Double(primary.count)
  }

  private static func runWords(
    _ one: ReportText, _ other: ReportText, _ accepts: (Int, Int) -> Bool
  ) -> Int {
    SharedRun.all(in: one, other, width: RunContent.fewestWords, accepts: accepts)
      .reduce(0) { $0 + $1.count }
  }

  private static func side(
    _ text: ReportText, _ shared: Int, _ quoted: QuotedWords, _ linked: Set<Int>
  ) -> Side {
    let total = text.words.count - quoted.count
    let aligned = linked.reduce(0) { $0 + text.sentences[$1].words.count }
    return Side(
      narratedTotal: total, quotedTotal: quoted.count,
      wordingShare: Double(shared) / Double(max(1, total)),
      alignedShare: Double(aligned) / Double(max(1, text.words.count)))
  }
}
