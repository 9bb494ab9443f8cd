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

  /// - Parameters:
  ///   - draft: every attribute set.
  ///   - lexicon: what the numbers of the draft's words and strings stand for.
  ///   - strings: room to number the strings of one text; is left empty.
  init(
    _ draft: AnnotationDraft, text: String, lexicon: Lexicon, labels: LabelTables,
    nounChunks: [Range<Int>], strings: inout LocalStrings
  ) {
    self.text = text
    self.labels = labels
    self.nounChunks = nounChunks
    spaces = draft.spaces
    tags = draft.tags
    partsOfSpeech = draft.partsOfSpeech
    morphologies = draft.morphologies
    heads = draft.heads
    dependencies = draft.dependencies
    sentenceStarts = draft.sentenceStarts
    leftEdges = draft.leftEdges
    rightEdges = draft.rightEdges
    entities = draft.entities

    var starts: [Int32] = [0]
    var norms: [Int32] = []
    var start: Int32 = 0
    starts.reserveCapacity(draft.count + 1)
    norms.reserveCapacity(draft.count)
    for token in 0..<draft.count {
      let variant = lexicon.variants[Int(draft.variants[token])]
      start += lexicon.lexemes[Int(variant.lexeme)].utf8Count + (draft.spaces[token] ? 1 : 0)
      starts.append(start)
      norms.append(strings.number(of: variant.normText, in: lexicon))
    }
    (self.starts, self.norms) = (starts, norms)
    var lemmas: [Int32] = []
    lemmas.reserveCapacity(draft.count)
    for lemma in draft.lemmas { lemmas.append(strings.number(of: lemma, in: lexicon)) }
    self.lemmas = lemmas
    self.strings = strings.take()

    sentences = Self.ranges(startingAt: draft.sentenceStarts)
    var positions = Array(repeating: Token.EntityPosition.outside, count: draft.count)
    var entityLabels = Array(repeating: Int8(-1), count: draft.count)
    for entity in draft.entities {
      for token in entity.start..<entity.end {
        positions[Int(token)] = token == entity.start ? .begins : .continues
        entityLabels[Int(token)] = entity.label
      }
    }
    (entityPositions, self.entityLabels) = (positions, entityLabels)
  }

  /// The tokens from each start up to the next.
  private static func ranges(startingAt starts: [Bool]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for place in starts.indices.dropFirst() where starts[place] {
      ranges.append(start..<place)
      start = place
    }
    if start < starts.count { ranges.append(start..<starts.count) }
    return ranges
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
