/// Words inside quotation marks, with who is said to have said them.
package struct Quotation: Hashable, Sendable {
  package enum Form: String, Sendable, CaseIterable {
    /// The quotation is a statement of its own.
    case direct
    /// Quoted words inside the reporter's sentence.
    case mixed
    /// One or two words in marks without a cue: a label, a nickname, a title.
    case scare
    /// A poster, a chant, a slogan.
    case slogan
  }

  package let report: String
  /// The words inside the marks, without the marks; over several paragraphs, from first to last.
  package let span: TextSpan
  package let form: Form
  package let speaker: Speaker?
  /// The cue words ("said", "according to"), when there are any.
  package let cue: TextSpan?

  package init(report: String, span: TextSpan, form: Form, speaker: Speaker?, cue: TextSpan?) {
    self.report = report
    self.span = span
    self.form = form
    self.speaker = speaker
    self.cue = cue
  }
}

/// The source of a quotation or statement, as the report itself lets it be known.
package struct Speaker: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case person, organisation
    /// A group or role without a name: "US officials", "protesters".
    case collective
    /// A source that the report keeps unnamed: "a senior official", "sources".
    case anonymous
  }

  package enum Resolution: String, Sendable, CaseIterable {
    /// The mention itself names the speaker in full or as at first mention.
    case named
    /// A surname, a title, a role or a pronoun led back to an earlier mention.
    case resolved
    /// The mention could not be led back to a name.
    case unresolved
  }

  /// The speaker as first named in the report, else the mention as written.
  package let name: String
  /// The words next to the cue.
  package let mention: TextSpan
  package let kind: Kind
  package let resolution: Resolution

  package init(name: String, mention: TextSpan, kind: Kind, resolution: Resolution) {
    self.name = name
    self.mention = mention
    self.kind = kind
    self.resolution = resolution
  }
}
