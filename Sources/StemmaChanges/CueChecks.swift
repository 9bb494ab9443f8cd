import StemmaClaims
import StemmaModel
import StemmaReuse

/// Finds cues that make more or less of what the same source says: "claimed" that became "confirmed",
/// "said" that became "admitted".
struct CueChecks {
  private let pair: ComparedPair
  private let claims: [StatedClaim]
  private let match: SpeakerMatch

  init(_ pair: ComparedPair, _ claims: [StatedClaim]) {
    self.pair = pair
    self.claims = claims
    match = SpeakerMatch(pair)
  }

  func changes() -> [Change] { claims.compactMap(change(of:)) }

  private func change(of claim: StatedClaim) -> Change? {
    guard let then = claim.statement.act, claim.kept >= Self.sameClaim,
      let other = sameStatement(as: claim), let now = other.act,
      let turn = Turn(from: then, to: now), isOfOneMeaning(claim.statement, other, turn)
    else { return nil }
    let verb = pair.shown(pair.source, claim.statement.cue)
    return Change(
      kind: turn.isRaised ? .certaintyRaised : .certaintyLowered,
      reading: pair.rewriteReading(other.sentence, marked: [other.cue]),
      source: pair.sourceReading(claim.statement.sentence, marked: [claim.statement.cue]),
      comparedWith: pair.source.id,
      rule: turn.isRaised ? "cue-strengthened" : "cue-weakened", confidence: .likely,
      severity: turn == .affirmed ? .meaning : .nuance,
      detail: "“\(verb)” became “\(pair.shown(pair.rewrite, other.cue))”.")
  }

  /// The statement of the same source that says most of the claim, if no milder cue stands beside it.
  private func sameStatement(as claim: StatedClaim) -> SourcedStatement? {
    let stems = pair.stems(of: claim.statement.content, in: pair.source)
    guard stems.count >= Self.fewestStems else { return nil }
    let same = claim.now.filter { statement in
      let common = stems.intersection(pair.stems(of: statement.content, in: pair.rewrite))
      let share = Double(common.count) / Double(stems.count)
      return share >= Self.sameClaim
        && statement.speaker.map { match.maySame(claim.speaker, $0) } ?? false
    }
    guard let first = same.first, !same.contains(where: { $0.act == claim.statement.act }) else {
      return nil
    }
    return first
  }

  /// A denial and a statement say the same where one of their contents is a negated one.
  private func isOfOneMeaning(
    _ then: SourcedStatement, _ now: SourcedStatement, _ turn: Turn
  ) -> Bool {
    // "suggested that he leave" proposes.
    if then.stance.modality == .requested || now.stance.modality == .requested { return false }
    return turn != .affirmed || then.stance.isNegated == now.stance.isNegated
  }

  /// What became of the standing of a claim.
  private enum Turn {
    case strengthened, weakened
    /// What was denied is confirmed.
    case affirmed

    var isRaised: Bool { self != .weakened }

    /// Nothing for cues that do the same, or nearly.
    init?(from then: SpeechAct, to now: SpeechAct) {
      switch (then, now) {
      case (.claiming, .finding), (.claiming, .confirming), (.claiming, .admitting),
        (.saying, .admitting), (.saying, .confirming):
        self = .strengthened
      case (.finding, .claiming), (.confirming, .claiming), (.admitting, .claiming):
        self = .weakened
      case (.denying, .confirming), (.denying, .admitting): self = .affirmed
      default: return nil
      }
    }
  }

  /// Share of a claim's stems that the rewrite's statement must have.
  private static let sameClaim = 0.5
  /// Stems by which a claim is known.
  private static let fewestStems = 3
}
