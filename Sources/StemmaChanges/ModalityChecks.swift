import StemmaClaims
import StemmaModel
import StemmaReuse
import StemmaText

/// Finds plans, requests and possibilities that a rewrite tells as done, the reverse, and hedges and
/// conditions that came in: each at one verb.
struct ModalityChecks {
  private let pair: ComparedPair
  private let clauses: [ClausePair]

  init(_ pair: ComparedPair, _ clauses: [ClausePair]) {
    self.pair = pair
    self.clauses = clauses
  }

  func changes() -> [Change] {
    clauses.compactMap { clause in
      guard clause.source.polarity == .affirmed, clause.rewrite.polarity == .affirmed else {
        return nil
      }
      return toldAsDone(clause) ?? toldAsPlanned(clause) ?? hedged(clause)
        ?? conditioned(clause)
    }
  }

  private func toldAsDone(_ clause: ClausePair) -> Change? {
    guard Self.open.contains(clause.source.modality), clause.rewrite.isDone,
      !Self.states.contains(clause.source.lemma),
      !ClausePairs(pair).isDoneInSource(clause.source), !isHedged(pair.rewrite, clause.link.second)
    else { return nil }
    return change(
      .planToldAsDone, "planned-then-done", clause, .meaning,
      "What “\(words(clause.source.marker, pair.source))” leaves open is told as done.")
  }

  private func toldAsPlanned(_ clause: ClausePair) -> Change? {
    guard clause.source.isDone, Self.open.contains(clause.rewrite.modality) else { return nil }
    return change(
      .certaintyLowered, "done-then-planned", clause, .meaning,
      "What was told as done stands here under “\(words(clause.rewrite.marker, pair.rewrite))”.")
  }

  private func hedged(_ clause: ClausePair) -> Change? {
    guard clause.source.modality == .asserted, clause.rewrite.modality == .hedged,
      let marker = clause.rewrite.marker, isHedgeWord(marker),
      !isHedged(pair.source, clause.link.first)
    else { return nil }
    return change(
      .hedgeAdded, "hedge-brought-in", clause, .nuance,
      "“\(words(marker, pair.rewrite))” is absent in \(pair.source.id).")
  }

  private func conditioned(_ clause: ClausePair) -> Change? {
    guard let condition = clause.rewrite.condition, clause.source.condition == nil,
      !pair.source.qualifiers.contains(where: {
        $0.sentence == clause.link.first && ($0.kind == .condition || $0.kind == .exception)
      }), !has(Self.conditionals, pair.source, clause.link.first)
    else { return nil }
    return change(
      .conditionAdded, "condition-brought-in", clause, .meaning,
      "“\(words(condition, pair.rewrite))” is absent in \(pair.source.id).")
  }

  // MARK: Words

  private func change(
    _ kind: Change.Kind, _ rule: String, _ clause: ClausePair, _ severity: Change.Severity,
    _ detail: String
  ) -> Change {
    let link = clause.link
    return Change(
      kind: kind,
      reading: pair.rewriteReading(
        link.second, marked: marks(clause.rewrite, in: pair.rewrite, link.second)),
      source: pair.sourceReading(
        link.first, marked: marks(clause.source, in: pair.source, link.first)),
      comparedWith: pair.source.id, rule: rule, confidence: .likely, severity: severity,
      detail: detail)
  }

  /// The verb with what shows how it is meant.
  private func marks(
    _ clause: ClauseReading, in statements: ReportStatements, _ sentence: Int
  ) -> [TextSpan] {
    let span = statements.text.sentences[sentence].span
    let marker = clause.marker ?? clause.condition
    let all = Set([marker, clause.verb].compactMap { $0 }).filter { span.contains($0) }
    return all.sorted()
  }

  private func words(_ span: TextSpan?, _ statements: ReportStatements) -> String {
    span.map { pair.shown(statements, $0) } ?? ""
  }

  private func isHedgeWord(_ marker: TextSpan) -> Bool {
    let text = pair.rewrite.text
    return text.words[text.words(in: marker)].contains { Self.hedges.contains($0.key) }
  }

  /// Whether a sentence keeps what it says open in some way.
  private func isHedged(_ statements: ReportStatements, _ sentence: Int) -> Bool {
    statements.qualifiers.contains { $0.sentence == sentence && $0.kind == .hedge }
      || has(Self.softeners, statements, sentence)
  }

  private func has(_ keys: Set<UInt64>, _ statements: ReportStatements, _ sentence: Int) -> Bool {
    let text = statements.text
    return text.words(of: text.sentences[sentence]).contains { keys.contains($0.key) }
  }

  /// Verbs of states: "said it needed" may tell of what is to come.
  private static let states = WordCodes(
    "need require want cost depend mean own contain like matter belong")
  /// What has not happened, or not yet.
  private static let open: Set<Stance.Modality> = [.planned, .requested, .conditional]
  private static let hedges = WordHash.all(
    """
    may might could probably perhaps possibly maybe apparently presumably supposedly seemingly
    potentially likely allegedly reportedly
    """)
  private static let softeners = WordHash.all(
    """
    would should hope hopes hoped expect expects expected plan plans planned possible potential
    believe believes believed think thinks suggest suggests set due prospect can threatened threatens
    seeks seeking wants wanted trying tried aims aimed
    """)
  private static let conditionals = WordHash.all(
    """
    if unless when once until till pending depends depend dependent condition conditions should
    provided without
    """)
}
