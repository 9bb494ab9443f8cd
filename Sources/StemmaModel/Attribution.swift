/// That a report has someone say, write, think, want or show something: its source, cue and content.
///
/// Source: the terms are those of Pareti, "Attribution: A Computational Approach" (2015).
package struct Attribution: Hashable, Sendable {
  package enum Mode: String, Sendable, CaseIterable {
    /// The content is a quotation and nothing else.
    case direct
    /// Some of the content is quoted.
    case mixed
    /// None of it is.
    case indirect
  }

  /// What carried a finding.
  package enum Rule: String, Sendable, CaseIterable {
    /// The learnt model, by what cue, source and content show.
    case learnt
    /// A quotation of several words, given to the likeliest cue beside it.
    case keptForQuotation = "kept-for-quotation"
    /// A quotation of several words without a cue.
    case bareQuotation = "bare-quotation"
  }

  /// Id of the report.
  package let report: String
  /// Who says it, as written; empty where the report does not say.
  package let source: [TextSpan]
  /// The words that lend it ("said", "according to", "the claim that"); empty for a bare quotation.
  package let cue: [TextSpan]
  /// What is said, a span each side of what breaks it off and each side of a paragraph's end; quotation
  /// marks at its ends belong to it.
  package let content: [TextSpan]
  package let mode: Mode
  /// Who that is, as the report itself lets it be known; nothing without a source.
  package let speaker: Speaker?
  package let stance: Stance
  /// The numbers of the content, in text order.
  package let quantities: [StatedQuantity]
  /// Its days and times, in text order.
  package let dates: [StatedDate]
  package let confidence: Confidence
  package let rule: Rule
  /// What spoke most for the cue, strongest first.
  package let signs: [String]

  package init(
    report: String, source: [TextSpan], cue: [TextSpan], content: [TextSpan], mode: Mode,
    speaker: Speaker?, stance: Stance, quantities: [StatedQuantity], dates: [StatedDate],
    confidence: Confidence, rule: Rule, signs: [String]
  ) {
    self.report = report
    self.source = source
    self.cue = cue
    self.content = content
    self.mode = mode
    self.speaker = speaker
    self.stance = stance
    self.quantities = quantities
    self.dates = dates
    self.confidence = confidence
    self.rule = rule
    self.signs = signs
  }
}

/// How what is said is meant.
package struct Stance: Hashable, Sendable {
  package enum Modality: String, Sendable, CaseIterable {
    case asserted
    /// "may", "probably", "it appears"; what is only asked ("whether", a question), hoped or feared.
    case hedged
    /// "if", "unless", "would".
    case conditional
    /// "will", "plans to", "promised", "expects".
    case planned
    /// "should", "urged", "demanded that".
    case requested
    /// "denied that", "rejected".
    case denied
  }

  package let modality: Modality
  /// Whether the main statement of the content is a negated one.
  package let isNegated: Bool
  /// The word that shows the modality; nothing for what is plainly asserted.
  package let marker: TextSpan?

  package init(modality: Modality, isNegated: Bool, marker: TextSpan?) {
    self.modality = modality
    self.isNegated = isNegated
    self.marker = marker
  }

  package static let plain = Stance(modality: .asserted, isNegated: false, marker: nil)
}
