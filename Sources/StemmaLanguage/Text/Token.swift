/// A word, number, mark or run of white space of an ``AnnotatedText``, with what is said of it.
public struct Token: Sendable {
  let storage: AnnotationStorage

  /// Its place among the tokens of the text, from 0.
  public let index: Int

  /// Where it stands, in UTF-8 bytes of the text, without the space after it.
  public var utf8Range: Range<Int> { storage.utf8Range(of: index..<index + 1) }

  /// Its characters as they stand in the text.
  public var text: String { storage.text(of: utf8Range) }

  /// Whether one space (U+0020) follows and belongs to it.
  public var hasTrailingSpace: Bool { storage.spaces[index] }

  /// Its normal form: lower case, with typography and contractions undone (`"n't"` → `"not"`).
  public var norm: String { storage.strings[Int(storage.norms[index])] }

  /// Its tag after the Penn Treebank as OntoNotes has it: `"NNP"`, `"VBD"`; `"_SP"` for white space.
  public var tag: String { storage.labels.tag(storage.tags[index]) }

  /// Its coarse part of speech.
  public var partOfSpeech: PartOfSpeech { storage.partsOfSpeech[index] }

  /// Its features after Universal Dependencies, sorted: `"Number=Sing|Person=3"`; may be empty.
  public var morphology: String { storage.labels.morphologies[Int(storage.morphologies[index])] }

  /// Its dictionary form.
  public var lemma: String { storage.strings[Int(storage.lemmas[index])] }

  /// The index of the token that it depends on; its own for the root of a sentence.
  public var head: Int { Int(storage.heads[index]) }

  /// How it depends on its head: `"nsubj"`, `"dobj"`; `"ROOT"` for the root of a sentence.
  public var dependency: String { storage.labels.dependency(storage.dependencies[index]) }

  /// Whether a sentence starts here.
  public var startsSentence: Bool { storage.sentenceStarts[index] }

  /// Whether it belongs to a named entity, and whether it is the entity's first token.
  public var entityPosition: EntityPosition { storage.entityPositions[index] }

  /// The kind of the entity that it belongs to; empty outside one.
  public var entityLabel: String { storage.labels.entity(storage.entityLabels[index]) }

  /// Where a token stands to the named entities: the B, I and O of the CoNLL shared tasks.
  public enum EntityPosition: UInt8, Sendable {
    case outside, begins, continues
  }
}

extension Token {
  /// The indices of the tokens that depend on this one directly, in order.
  ///
  /// - Complexity: linear in the tokens of the subtree's range.
  public var children: [Int] {
    storage.edges(of: index).filter { $0 != index && Int(storage.heads[$0]) == index }
  }

  /// The indices of this token and of all that depend on it, directly or by way of others, in order.
  ///
  /// - Complexity: linear in the tokens of the subtree's range, times the depth of the tree.
  public var subtree: [Int] {
    storage.edges(of: index).filter { storage.depends($0, on: index) }
  }

  /// The indices of the tokens on the way from this one's head up to the root, in that order.
  public var ancestors: [Int] {
    var path: [Int] = []
    var current = index
    while Int(storage.heads[current]) != current {
      current = Int(storage.heads[current])
      path.append(current)
    }
    return path
  }
}
