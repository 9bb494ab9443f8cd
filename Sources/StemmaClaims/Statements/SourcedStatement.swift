package import StemmaModel

/// That a sentence lends its words to somebody: an attribution as the comparison of reports needs it.
package struct SourcedStatement: Sendable, Hashable {
  /// Index of the sentence in which the cue stands.
  package let sentence: Int
  /// Where the cue says that somebody says, writes, denies or shows it; nothing for wishes, plans and
  /// feelings.
  package let act: SpeechAct?
  /// From the first to the last word of the cue.
  package let cue: TextSpan
  /// Nothing where the report does not say who.
  package let speaker: Speaker?
  /// What is said, in text order.
  package let content: [TextSpan]
  /// The outlet or body that was told, for "told the Courier"; not for "told reporters".
  package let told: TextSpan?
  package let stance: Stance
  package let confidence: Confidence
}

/// What a cue makes of its content, by its verb.
package enum SpeechAct: Sendable, Hashable {
  /// "said", "told", "according to".
  case saying
  /// "claimed", "alleged", "suggested": the report keeps its distance.
  case claiming
  /// "found", "showed", "revealed".
  case finding
  /// "confirmed", "proved", "verified".
  case confirming
  /// "admitted", "conceded".
  case admitting
  /// "denied", "disputed".
  case denying
}
