/// Runs of `width` consecutive words, hashed under their normal form.
package enum Shingles {
  /// One hash for each run, at its first word's index; empty when there are fewer words.
  /// - Complexity: O(n · width).
  package static func hashes(of words: some RandomAccessCollection<Word>, width: Int) -> [UInt64] {
    guard words.count >= width else { return [] }
    var result: [UInt64] = []
    result.reserveCapacity(words.count - width + 1)
    var index = words.startIndex
    let last = words.index(words.endIndex, offsetBy: -width)
    while index <= last {
      let end = words.index(index, offsetBy: width)
      result.append(WordHash.combined(words[index..<end].lazy.map(\.key)))
      index = words.index(after: index)
    }
    return result
  }
}
