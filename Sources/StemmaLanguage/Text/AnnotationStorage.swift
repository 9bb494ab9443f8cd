/// What ``AnnotatedText`` and its tokens share: one array an attribute, an entry a token.
final class AnnotationStorage: Sendable {
  /// Tokens from `start` up to but not including `end`, and an index into the entity labels.
  struct EntitySpan: Sendable {
    let start: Int32
    let end: Int32
    let label: Int8
  }

  let text: String
  let labels: LabelTables
  /// The strings that ``norms`` and ``lemmas`` point into.
  let strings: [String]
  /// First bytes of the tokens; one entry more than tokens, the last the length of the text.
  let starts: [Int32]
  let spaces: [Bool]
  let norms: [Int32]
  let tags: [Int16]
  let partsOfSpeech: [PartOfSpeech]
  let morphologies: [Int16]
  let lemmas: [Int32]
  let heads: [Int32]
  let dependencies: [Int16]
  let sentenceStarts: [Bool]
  let entityPositions: [Token.EntityPosition]
  let entityLabels: [Int8]
  /// First and last token of each token's subtree.
  let leftEdges: [Int32]
  let rightEdges: [Int32]
  let sentences: [Range<Int>]
  let entities: [EntitySpan]
  let nounChunks: [Range<Int>]

  init(
    _ draft: borrowing AnnotationDraft, text: String, labels: LabelTables, nounChunks: [Range<Int>]
  ) {
    self.text = text
    self.labels = labels
    self.nounChunks = nounChunks
    fatalError("not yet")
  }

  var count: Int { spaces.count }

  func utf8Range(of tokens: Range<Int>) -> Range<Int> {
    guard let last = tokens.last else {
      let start = Int(starts[tokens.lowerBound])
      return start..<start
    }
    return Int(starts[tokens.lowerBound])..<(Int(starts[last + 1]) - (spaces[last] ? 1 : 0))
  }

  func text(of range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }

  /// From the first to the last token of a subtree.
  func edges(of token: Int) -> ClosedRange<Int> {
    Int(leftEdges[token])...Int(rightEdges[token])
  }

  /// Whether `token` is `ancestor` or stands below it in the tree.
  func depends(_ token: Int, on ancestor: Int) -> Bool {
    var current = token
    while current != ancestor {
      let head = Int(heads[current])
      if head == current { return false }
      current = head
    }
    return true
  }
}

/// The names behind the numbers of an annotation; one table for all texts of a model.
final class LabelTables: Sendable {
  let tags: [String]
  let morphologies: [String]
  let dependencies: [String]
  let entities: [String]

  init(tags: [String], morphologies: [String], dependencies: [String], entities: [String]) {
    self.tags = tags
    self.morphologies = morphologies
    self.dependencies = dependencies
    self.entities = entities
  }

  func tag(_ index: Int16) -> String { index < 0 ? "" : tags[Int(index)] }
  func dependency(_ index: Int16) -> String { index < 0 ? "" : dependencies[Int(index)] }
  func entity(_ index: Int8) -> String { index < 0 ? "" : entities[Int(index)] }
}
