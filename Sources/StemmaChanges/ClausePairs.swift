import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// A clause of the source and the clause of its rewrite that has the same verb.
struct ClausePair {
  let source: ClauseReading
  let rewrite: ClauseReading
  let link: SentenceLink
}

/// Pairs the clauses of aligned sentences by their verbs, so that a "not" or a "will" is compared at one
/// verb only.
///
/// Two clauses are one where the verb is the same, stands once in each sentence, and one of the words
/// beside it is the same too; two of them for verbs that go with everything, such as "be" and "take".
struct ClausePairs {
  private let pair: ComparedPair

  init(_ pair: ComparedPair) { self.pair = pair }

  /// In the order of the rewrite; clauses inside quotation marks are left to the quotations.
  ///
  /// - Complexity: linear in the aligned pairs of sentences, times the clauses of a sentence.
  func pairs() -> [ClausePair] {
    pair.comparableLinks.filter(\.isPrimary).flatMap { link in
      let then = pair.source.clauses(ofSentence: link.first)
      let now = pair.rewrite.clauses(ofSentence: link.second)
      return then.compactMap { clause -> ClausePair? in
        guard !clause.isQuoted, let other = only(now, with: clause.lemma), !other.isQuoted,
          only(then, with: clause.lemma) != nil, isShared(clause, other)
        else { return nil }
        return ClausePair(source: clause, rewrite: other, link: link)
      }
    }
  }

  /// Whether a clause of the source, wherever it stands, tells of the same as done.
  func isDoneInSource(_ clause: ClauseReading) -> Bool {
    pair.source.text.sentences.indices.contains { sentence in
      pair.source.clauses(ofSentence: sentence).contains { other in
        other.lemma == clause.lemma && other.isDone && common(clause, other, pair.source) >= 1
      }
    }
  }

  private func only(_ clauses: [ClauseReading], with lemma: UInt32) -> ClauseReading? {
    let found = clauses.filter { $0.lemma == lemma }
    return found.count == 1 ? found[0] : nil
  }

  private func isShared(_ one: ClauseReading, _ other: ClauseReading) -> Bool {
    common(one, other, pair.rewrite) >= (Self.lightVerbs.contains(one.lemma) ? 2 : 1)
  }

  /// Words beside the verb of a clause of the source that stand beside that of another clause.
  private func common(
    _ one: ClauseReading, _ other: ClauseReading, _ statements: ReportStatements
  ) -> Int {
    pair.stems(of: one.arguments, in: pair.source)
      .intersection(pair.stems(of: other.arguments, in: statements)).count
  }

  /// Verbs that go with everything.
  private static let lightVerbs = WordCodes(
    """
    be have do get make take go come give say tell put keep let become remain hold set see show
    begin start continue include
    """)
}
