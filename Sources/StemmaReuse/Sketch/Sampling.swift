/// Which runs of words a sketch keeps: those whose hash lies in the lowest part of all.
///
/// Because the choice depends on the run alone, two reports keep the same of what they share, and the
/// share that one holds of the other can be estimated either way.
///
/// Source: FracMinHash, Irber et al. 2022.
package struct Sampling: Sendable, Hashable {
  /// One of this many runs is kept, on average; a power of two.
  package let scale: Int

  /// - Parameter scale: a power of two from 1 to ``coarsest``.
  package init(scale: Int) {
    precondition(Self.isScale(scale), "no such scale")
    self.scale = scale
  }

  /// Whether a number is a power of two from 1 to ``coarsest``.
  package static func isScale(_ number: Int) -> Bool {
    number > 0 && number & (number - 1) == 0 && number <= coarsest
  }

  package static let coarsest = 1 << 16

  /// The highest hash that is kept.
  var highestKept: UInt64 { UInt64.max / UInt64(scale) }

  /// The hashes that are kept, in their order.
  func kept(of hashes: UnsafeBufferPointer<UInt64>) -> [UInt64] {
    let highest = highestKept
    return [UInt64](unsafeUninitializedCapacity: hashes.count) { kept, count in
      // Written first and counted then, because a branch on chance is slow.
      for hash in hashes {
        kept[count] = hash
        count += hash <= highest ? 1 : 0
      }
    }
  }
}
