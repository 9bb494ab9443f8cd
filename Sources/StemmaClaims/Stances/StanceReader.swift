import StemmaModel

/// Says how the content of an attribution is meant, and whether it is a negated statement.
///
/// Read from the act that the cue's lemma and construction name, and from the main clause of the
/// content's first sentence; what stands in clauses below it, and in later sentences, is not looked at.
/// The first of these that holds decides:
///
/// 1. the cue denies or refuses: *denied*;
/// 2. the cue asks that something be done: *requested*;
/// 3. the content asks whether it is so ("whether", a question mark), or the cue how it is: *hedged*;
/// 4. the main clause hangs on a condition, or says what would be: *conditional*;
/// 5. it says what may be, or the cue leaves it open: *hedged*;
/// 6. it says what should be, or commands: *requested*;
/// 7. it says what will be, or the cue announces it: *planned*;
/// 8. else *asserted*, without a marker: so is all that is not plain.
///
/// Polarity is that of the content as written: what is denied is not thereby negated.
struct StanceReader {
  let parse: ParsedReport

  /// - Complexity: linear in the first sentence of the content.
  func stance(of attribution: TaggedAttribution) -> Stance {
    guard let clause = ContentClause(of: attribution.content, in: parse) else { return .plain }
    let cue = CueAct(of: attribution, before: clause)
    let modality = ClauseModality(clause, cue: cue)
    let found = Self.reading(modality, cue)
    return Stance(
      modality: found?.modality ?? .asserted, isNegated: modality.isNegated,
      marker: found.map { parse.span(of: $0.marker) })
  }

  /// The first of the readings that holds; nothing for what is plainly asserted.
  static func reading(_ modality: ClauseModality, _ cue: CueAct) -> StanceReading? {
    let act = cue.denial ?? cue.request ?? modality.question ?? cue.question
    let reading = act ?? modality.condition ?? modality.hedge ?? cue.doubt ?? modality.request
    return reading ?? modality.plan ?? cue.plan
  }
}

/// A modality with the tokens that show it.
struct StanceReading {
  let modality: Stance.Modality
  let marker: Range<Int>
}
