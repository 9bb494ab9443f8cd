import CTextKernels
import StemmaText

/// Finds the passages that two reports share: seeds of ``ShingleHash/width`` equal words, grown to runs,
/// runs joined over small edits. A passage may stand anywhere in either report.
///
/// One aligner compares many texts with the text taken last by ``take(_:)``; it belongs to one task.
///
/// Source: seed and extend, Altschul et al. 1990; for texts passim, Smith et al. 2014.
package final class PassageAligner {
  /// A shared passage, in places of words.
  package struct Shared: Sendable, Hashable {
    package var first: Range<Int>
    package var second: Range<Int>
    /// Words in runs that are equal on both sides.
    package var matched: Int
    /// Number of those runs; 1 means word for word.
    package var runs: Int
  }

  /// What two reports share.
  package struct Result: Sendable {
    /// In the order of the second report.
    package fileprivate(set) var passages: [Shared] = []
    /// Words of the one, and of the other, in the passages' equal runs.
    package fileprivate(set) var coveredFirst = 0
    package fileprivate(set) var coveredSecond = 0
  }

  private struct Run {
    let first: Int
    let second: Int
    let count: Int
  }

  private var words = UnsafeBufferPointer<UInt32>(start: nil, count: 0)
  private let hashes = GrowingScratch<UInt32>()
  private let otherHashes = GrowingScratch<UInt32>()
  /// The first place of a run by the lowest bits of its hash, counted from 1; 0 where none is.
  private let slots = GrowingScratch<UInt32>()
  private var slotMask = 0
  /// A bit for each hash in ``slots``, sparse: most runs of another text are turned away here.
  private let filter = GrowingScratch<UInt64>()
  private var filterMask: UInt32 = 0
  /// By place, the next of the same slot, counted from 1; 0 after the last.
  private let next = GrowingScratch<UInt32>()
  /// By word of the first text, whether some run covers it.
  private let isCovered = GrowingScratch<Bool>()
  private var runs: [Run] = []
  private var passageOfRun: [Int] = []
  private var joinedRuns: [Shared] = []

  package init() {}

  /// Takes the first text of the comparisons to come.
  ///
  /// - Parameter words: hashes of its words, which must stay in place meanwhile.
  package func take(_ words: UnsafeBufferPointer<UInt32>) {
    self.words = words
    var size = 64
    while size < 2 * words.count { size *= 2 }
    let (mask, bitMask) = (size - 1, UInt32(truncatingIfNeeded: Self.filterBits * size - 1))
    (slotMask, filterMask) = (mask, bitMask)
    slots.reserve(size)
    next.reserve(words.count)
    filter.reserve(Self.filterBits * size / 64)
    let count = ShingleHash.allQuick(in: words, into: hashes)
    let (slots, next) = (slots.start, next.start)
    let (filter, hashes) = (filter.start, hashes.start)
    filter.update(repeating: 0, count: Self.filterBits * size / 64)
    slots.update(repeating: 0, count: size)
    // From the end, so that a chain begins with the first place.
    for place in stride(from: count - 1, through: 0, by: -1) {
      let hash = hashes[place]
      let slot = Int(hash) & mask
      next[place] = slots[slot]
      slots[slot] = UInt32(place + 1)
      let bit = hash & bitMask
      filter[Int(bit >> 6)] |= 1 &<< UInt64(bit & 63)
    }
  }

  /// Compares the text taken with another.
  ///
  /// - Parameter fewestWords: equal words of a passage, at least.
  /// - Complexity: about linear in the words of the other; a run that the first text repeats is tried
  ///   at its first ``placesTried`` places.
  package func compare(
    with other: UnsafeBufferPointer<UInt32>, fewestWords: Int = PassageAligner.fewestWords
  ) -> Result {
    findRuns(other)
    return joined(fewestWords)
  }

  /// Fills `runs`: at each place of the other text the longest run, none overlapping there.
  private func findRuns(_ other: UnsafeBufferPointer<UInt32>) {
    let count = ShingleHash.allQuick(in: other, into: otherHashes)
    let (slots, next) = (slots.start, next.start)
    let (filter, hashes, otherHashes) = (filter.start, hashes.start, otherHashes.start)
    let (slotMask, filterMask, words) = (slotMask, filterMask, words)
    var found: [Run] = []
    swap(&found, &runs)
    found.removeAll(keepingCapacity: true)
    var place = 0
    while place < count {
      let hash = otherHashes[place]
      let bit = hash & filterMask
      if filter[Int(bit >> 6)] &>> UInt64(bit & 63) & 1 == 0 {
        place += 1
        continue
      }
      var known = Int(slots[Int(hash) & slotMask])
      var longest = ShingleHash.width - 1
      var first = 0
      var (steps, tries) = (0, 0)
      while known > 0, tries < Self.placesTried, steps < Self.placesSeen {
        if hashes[known - 1] == hash {
          let length = Self.equalWords(words, from: known - 1, other, from: place)
          if length > longest { (longest, first) = (length, known - 1) }
          tries += 1
        }
        known = Int(next[known - 1])
        steps += 1
      }
      if longest >= ShingleHash.width {
        found.append(Run(first: first, second: place, count: longest))
        place += longest
      } else {
        place += 1
      }
    }
    swap(&found, &runs)
  }

  @inline(__always)
  private static func equalWords(
    _ words: UnsafeBufferPointer<UInt32>, from first: Int, _ other: UnsafeBufferPointer<UInt32>,
    from second: Int
  ) -> Int {
    guard let one = words.baseAddress, let two = other.baseAddress else { return 0 }
    return tk_equal_numbers(
      one + first, two + second, min(words.count - first, other.count - second))
  }

  /// Joins runs that follow each other on both sides with little between.
  private func joined(_ fewestWords: Int) -> Result {
    var all: [Shared] = []
    swap(&all, &joinedRuns)
    defer { swap(&all, &joinedRuns) }
    all.removeAll(keepingCapacity: true)
    var passageOfRun: [Int] = []
    swap(&passageOfRun, &self.passageOfRun)
    passageOfRun.removeAll(keepingCapacity: true)
    for run in runs {
      var best: Int?
      var smallest = Int.max
      for index in all.indices.reversed().prefix(Self.passagesTried) {
        let before = run.first - all[index].first.upperBound
        let between = run.second - all[index].second.upperBound
        guard (0...Self.widestGap).contains(before), between <= Self.widestGap else { continue }
        if before + between < smallest { (best, smallest) = (index, before + between) }
      }
      if let best {
        all[best].first = all[best].first.lowerBound..<(run.first + run.count)
        all[best].second = all[best].second.lowerBound..<(run.second + run.count)
        all[best].matched += run.count
        all[best].runs += 1
      } else {
        all.append(
          Shared(
            first: run.first..<(run.first + run.count),
            second: run.second..<(run.second + run.count), matched: run.count, runs: 1))
      }
      passageOfRun.append(best ?? all.count - 1)
    }
    swap(&passageOfRun, &self.passageOfRun)
    return result(all, fewestWords)
  }

  private func result(_ all: [Shared], _ fewestWords: Int) -> Result {
    var result = Result()
    result.passages = all.filter { $0.matched >= fewestWords }
    guard !result.passages.isEmpty else { return result }
    // Most texts follow each other in the order of their runs, and then none can cover a word again.
    var (covered, reached, isInOrder) = (0, 0, true)
    for (run, passage) in zip(runs, passageOfRun) where all[passage].matched >= fewestWords {
      covered += run.count
      isInOrder = isInOrder && run.first >= reached
      reached = run.first + run.count
    }
    result.coveredSecond = covered
    result.coveredFirst = isInOrder ? covered : coveredOnce(all, fewestWords)
    return result
  }

  /// Words of the first text in the runs of passages, each counted once.
  private func coveredOnce(_ all: [Shared], _ fewestWords: Int) -> Int {
    isCovered.reserve(words.count)
    let isCovered = isCovered.start
    isCovered.update(repeating: false, count: words.count)
    var count = 0
    for (run, passage) in zip(runs, passageOfRun) where all[passage].matched >= fewestWords {
      for place in run.first..<(run.first + run.count) where !isCovered[place] {
        isCovered[place] = true
        count += 1
      }
    }
    return count
  }

  /// Fewer equal words are no passage, unless the caller says otherwise.
  package static let fewestWords = 12
  /// Words between two runs of one passage, at most, on either side.
  private static let widestGap = 15
  private static let placesTried = 8
  /// Places of one slot that are looked at, so that no text can make a slot slow.
  private static let placesSeen = 256
  /// Bits of the filter for each slot.
  private static let filterBits = 32
  private static let passagesTried = 8
}
