package import StemmaModel

/// A verb of a report with how its clause is meant.
package struct ClauseReading: Sendable, Hashable {
  /// Whether the clause says that something is so.
  package enum Polarity: String, Sendable, CaseIterable {
    case affirmed, negated
    /// Below a negated or questioned verb: not to be told.
    case open
  }

  /// The verb.
  package let verb: TextSpan
  /// ``Code`` of its lemma: one for all forms of a verb.
  package let lemma: UInt32
  package let modality: Stance.Modality
  /// The word that shows the modality; nothing for what is plainly asserted.
  package let marker: TextSpan?
  package let polarity: Polarity
  /// The word that negates it.
  package let negation: TextSpan?
  /// The words that open a condition on which it hangs.
  package let condition: TextSpan?
  /// Whether it tells of what has happened: a finite verb in the past or perfect, plainly asserted.
  package let isDone: Bool
  /// Whether it stands inside quotation marks.
  package let isQuoted: Bool
  /// The words that head its subject, objects and what prepositions add.
  package let arguments: [TextSpan]

  package init(
    verb: TextSpan, lemma: UInt32, modality: Stance.Modality, marker: TextSpan?,
    polarity: Polarity, negation: TextSpan?, condition: TextSpan?, isDone: Bool, isQuoted: Bool,
    arguments: [TextSpan]
  ) {
    self.verb = verb
    self.lemma = lemma
    self.modality = modality
    self.marker = marker
    self.polarity = polarity
    self.negation = negation
    self.condition = condition
    self.isDone = isDone
    self.isQuoted = isQuoted
    self.arguments = arguments
  }
}
