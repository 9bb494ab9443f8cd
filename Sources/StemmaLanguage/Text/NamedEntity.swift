/// A name, date, amount or the like that the model found.
public struct NamedEntity: Sendable {
  let storage: AnnotationStorage
  let span: AnnotationStorage.EntitySpan

  /// The indices of its tokens; never empty.
  public var tokens: Range<Int> { Int(span.start)..<Int(span.end) }

  /// The kind as OntoNotes names it: `"PERSON"`, `"ORG"`, `"GPE"`, `"DATE"`, …
  public var label: String { storage.labels.entities[Int(span.label)] }

  /// Where it stands, in UTF-8 bytes of the text.
  public var utf8Range: Range<Int> { storage.utf8Range(of: tokens) }

  /// Its words as they stand in the text.
  public var text: String { storage.text(of: utf8Range) }
}
