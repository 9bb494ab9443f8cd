/// Runs of `width` consecutive words, hashed under their normal form.
package enum Shingles {
  /// One hash for each run, at its first word's place; empty when there are fewer words.
  /// - Complexity: O(n · width).
  package static func hashes(of words: [Word], width: Int) -> [UInt64] {
    hashes(of: words[...], width: width)
  }

  /// The same for a part of a text.
  package static func hashes(of words: ArraySlice<Word>, width: Int) -> [UInt64] {
    guard words.count >= width else { return [] }
    // Not generic, and without lazy views: callers in other modules would run it unspecialised, at
    // twenty times the cost.
    return words.withUnsafeBufferPointer { words in
      (0...(words.count - width)).map { start in
        var hash = WordHash.seed
        for index in start..<(start + width) {
          hash = WordHash.extended(hash, by: words[index].key)
        }
        return hash
      }
    }
  }
}
