/// The words of a text as numbers: letters and digits without case, ASCII's at least.
struct WordHashes {
  private(set) var hashes: [UInt64] = []

  init(_ text: ArraySlice<UInt8>) {
    var hash = Self.start
    for byte in text {
      if ASCII.isAlphanumeric(byte) || byte >= 0x80 {
        hash = (hash ^ UInt64(ASCII.lowered(byte))) &* 0x100_0000_01B3
      } else if hash != Self.start {
        hashes.append(hash)
        hash = Self.start
      }
    }
    if hash != Self.start { hashes.append(hash) }
  }

  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
}

/// Runs of words of a text that a page gives beside its body, to see which blocks repeat it.
struct RunsOfWords {
  /// Words in a run; a text of fewer is one run.
  private static let length = 3

  private var runs: Set<UInt64> = []
  private var words: Set<UInt64> = []
  /// Bits of the words' hashes: where one is missing, no look into the set is needed.
  private var signs: (UInt64, UInt64) = (0, 0)

  init() {}

  init(_ text: ArraySlice<UInt8>) {
    let hashes = WordHashes(text).hashes
    words = Set(hashes)
    runs = Set(Self.runs(of: hashes))
    for hash in words {
      signs.0 |= 1 << (hash & 63)
      signs.1 |= 1 << (hash >> 6 & 63)
    }
  }

  /// The share of a text's runs that stand here, too; -1 where there is nothing to compare.
  func share(of hashes: [UInt64]) -> Float {
    guard !words.isEmpty else { return -1 }
    guard !hashes.isEmpty else { return 0 }
    if hashes.count < Self.length {
      return Float(hashes.count { has($0) }) / Float(hashes.count)
    }
    var found = 0
    for start in 0...(hashes.count - Self.length)
    where has(hashes[start]) && runs.contains(Self.run(hashes, from: start)) {
      found += 1
    }
    return Float(found) / Float(hashes.count - Self.length + 1)
  }

  private static func runs(of hashes: [UInt64]) -> [UInt64] {
    guard hashes.count >= length else { return [] }
    return (0...(hashes.count - length)).map { run(hashes, from: $0) }
  }

  private static func run(_ hashes: [UInt64], from start: Int) -> UInt64 {
    var run: UInt64 = 0
    for place in start..<(start + length) {
      run = (run &* 0x9E37_79B9_7F4A_7C15) ^ hashes[place]
    }
    return run
  }

  private func has(_ hash: UInt64) -> Bool {
    signs.0 >> (hash & 63) & 1 == 1 && signs.1 >> (hash >> 6 & 63) & 1 == 1
      && words.contains(hash)
  }
}
