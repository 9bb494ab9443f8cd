import StemmaLanguage

/// The words of one sentence with their heads, after the tokens of white space are taken out.
struct CoNLLUTree {
  /// Indices of the tokens that are words, in order; may be empty.
  let words: [Int]
  private let heads: [Int]
  private let relations: [String]

  /// A word above white space is none of spaCy's habits, but nothing rules it out: such a word goes
  /// to the nearest word above, and under the sentence's root (the first such word where there is
  /// no other) as `dep` if there is none.
  init(_ sentence: Range<Int>, of annotated: AnnotatedText) {
    let tokens = annotated.tokens
    let words = sentence.filter { !tokens[$0].isSpace }
    let above = words.map { Self.nearestWord(above: $0, in: sentence, tokens) }
    let own = zip(words, above).first { $0 == $1 }?.0
    let root = own ?? zip(words, above).first { $1 == nil }?.0
    var places: [Int: Int] = [:]
    for (place, word) in words.enumerated() { places[word] = place + 1 }
    var heads: [Int] = []
    var relations: [String] = []
    for (word, head) in zip(words, above) {
      if word == root {
        heads.append(0)
        relations.append("root")
      } else {
        let isKept = head != nil && head != word
        heads.append((isKept ? head : root).flatMap { places[$0] } ?? 0)
        let relation = tokens[word].dependency
        relations.append(isKept && !relation.isEmpty ? relation : "dep")
      }
    }
    self.words = words
    self.heads = heads
    self.relations = relations
  }

  /// The head of the word at a place, counted from 1 and 0 for the root, and how it depends on it.
  func link(at place: Int) -> (head: Int, relation: String) {
    (heads[place], relations[place])
  }

  /// The word's own index for a root; `nil` when only white space stands above it.
  private static func nearestWord(
    above word: Int, in sentence: Range<Int>, _ tokens: Tokens
  ) -> Int? {
    var current = word
    for _ in sentence {
      let head = tokens[current].head
      guard sentence.contains(head) else { return nil }
      if head == current { return current == word ? word : nil }
      if !tokens[head].isSpace { return head }
      current = head
    }
    return nil
  }
}
