/// Phrases of one or more words, each with a meaning, found in a text by their normal forms.
package struct PhraseTable<Meaning: Sendable>: Sendable {
  private let entries: [UInt64: [(keys: [UInt64], meaning: Meaning)]]

  /// - Parameter phrases: words separated by single spaces, in normal form ("as many as").
  package init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    var entries: [UInt64: [(keys: [UInt64], meaning: Meaning)]] = [:]
    for (phrase, meaning) in phrases {
      let keys = phrase.split(separator: " ").map { WordHash.of(String($0)) }
      guard let head = keys.first else { continue }
      entries[head, default: []].append((keys, meaning))
    }
    self.entries = entries.mapValues { $0.sorted { $0.keys.count > $1.keys.count } }
  }

  /// The longest phrase that begins at `index` of the words, with its length in words.
  package func match(
    _ words: ArraySlice<Word>, at index: Int
  ) -> (meaning: Meaning, length: Int)? {
    guard let candidates = entries[words[index].key] else { return nil }
    for (keys, meaning) in candidates where index + keys.count <= words.endIndex {
      if zip(words[index...], keys).allSatisfy({ $0.key == $1 }) { return (meaning, keys.count) }
    }
    return nil
  }

  /// All phrases in order; a word belongs to one phrase at most, the earliest and longest.
  package func matches(
    in words: ArraySlice<Word>
  ) -> [(meaning: Meaning, words: Range<Int>)] {
    var found: [(meaning: Meaning, words: Range<Int>)] = []
    var index = words.startIndex
    while index < words.endIndex {
      if let (meaning, length) = match(words, at: index) {
        found.append((meaning, index..<(index + length)))
        index += length
      } else {
        index += 1
      }
    }
    return found
  }
}
