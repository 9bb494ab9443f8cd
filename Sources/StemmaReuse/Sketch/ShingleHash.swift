import StemmaText

/// Hashes of runs of ``width`` words, made from the words' hashes while the run moves on by a word.
///
/// Source: rolling polynomial of Karp and Rabin 1987, modulo 2⁶⁴, with odd base; then the finaliser of
/// splitmix64 (Steele, Lea and Flood 2014), which spreads it evenly.
package enum ShingleHash {
  /// Words a run: five are seldom shared by chance (`docs/methods.md`).
  package static let width = 5

  private static let base: UInt64 = 0x9e37_79b9_7f4a_7c15
  /// The base to the power of ``width``, which the word that leaves is multiplied with.
  private static let leaving = (0..<width).reduce(UInt64(1)) { power, _ in power &* base }

  /// Writes the hash of every run, by the place of its first word.
  ///
  /// - Parameter words: hashes of the words of a text.
  /// - Returns: number of runs.
  static func all(
    in words: UnsafeBufferPointer<UInt32>, into hashes: GrowingScratch<UInt64>
  ) -> Int {
    guard words.count >= width else { return 0 }
    let count = words.count - width + 1
    hashes.reserve(count)
    let hashes = hashes.start
    var rolling: UInt64 = 0
    for place in 0..<width { rolling = rolling &* base &+ UInt64(words[place]) }
    hashes[0] = mixed(rolling)
    for place in 1..<count {
      rolling = rolling &* base &+ UInt64(words[place + width - 1])
      rolling = rolling &- leaving &* UInt64(words[place - 1])
      hashes[place] = mixed(rolling)
    }
    return count
  }

  /// Writes a quick hash of every run, which is good enough to look runs up in one text.
  ///
  /// The words' own hashes are even already; each is shifted by its place in the run, and all are added.
  /// Several are made at once, without products, which not every processor has for several.
  static func allQuick(
    in words: UnsafeBufferPointer<UInt32>, into hashes: GrowingScratch<UInt32>
  ) -> Int {
    guard words.count >= width, let start = words.baseAddress else { return 0 }
    let count = words.count - width + 1
    hashes.reserve(count)
    let hashes = hashes.start
    for place in 0..<count {
      let run = start + place
      let (second, third) = (run[1] &>> 3, run[2] &<< 5)
      let (fourth, fifth) = (run[3] &>> 7, run[4] &<< 9)
      hashes[place] = run[0] &+ second &+ third &+ fourth &+ fifth
    }
    return count
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var hash = value
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}
