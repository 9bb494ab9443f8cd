/// What a language model says of a report's paragraphs.
package struct ReportAnnotation: Sendable, Hashable {
  /// The sentences in text order; none is empty, none crosses a paragraph's end.
  package let sentences: [TextSpan]
  /// The names in text order; no two overlap.
  package let names: [EntityMention]

  package init(sentences: [TextSpan], names: [EntityMention]) {
    self.sentences = sentences
    self.names = names
  }
}

/// A place where a report names a person, body, place or the like.
package struct EntityMention: Sendable, Hashable {
  /// What kind of thing bears the name.
  package enum Kind: String, Sendable, CaseIterable {
    case person
    /// A nation, religion or party: its members, not a body of its own.
    case group
    case organisation
    case place
    case facility
    case event
    case law
    case product
    case work
    case language
  }

  package let kind: Kind
  package let span: TextSpan

  package init(kind: Kind, span: TextSpan) {
    self.kind = kind
    self.span = span
  }
}
