import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaReuse

@Suite struct ShingleHashTests {
  private func full(_ words: [UInt32]) -> [UInt64] {
    let scratch = GrowingScratch<UInt64>(capacity: 1)
    let count = words.withUnsafeBufferPointer { ShingleHash.all(in: $0, into: scratch) }
    return (0..<count).map { scratch.start[$0] }
  }

  private func quick(_ words: [UInt32]) -> [UInt32] {
    let scratch = GrowingScratch<UInt32>(capacity: 1)
    let count = words.withUnsafeBufferPointer { ShingleHash.allQuick(in: $0, into: scratch) }
    return (0..<count).map { scratch.start[$0] }
  }

  private func words(_ count: Int, seed: UInt64) -> [UInt32] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) }
  }

  @Test(arguments: 0..<12)
  func `there is a run at every place that has five words`(count: Int) {
    let some = words(count, seed: 1)
    #expect(full(some).count == max(0, count - 4))
    #expect(quick(some).count == max(0, count - 4))
  }

  @Test func `equal runs have equal hashes wherever they stand`() {
    let text = words(300, seed: 2)
    let (all, allQuick) = (full(text), quick(text))
    for place in all.indices {
      #expect(full(Array(text[place..<(place + 5)])) == [all[place]])
      #expect(quick(Array(text[place..<(place + 5)])) == [allQuick[place]])
    }
  }

  @Test func `the order of the words counts, and so does each`() {
    let run = words(5, seed: 3)
    let others = words(5, seed: 5)
    for place in run.indices {
      var other = run
      other[place] = others[place]
      #expect(full(other) != full(run))
      #expect(quick(other) != quick(run))
      var turned = run
      turned.swapAt(place, (place + 1) % 5)
      #expect(full(turned) != full(run))
      #expect(quick(turned) != quick(run))
    }
  }

  @Test func `runs of a small vocabulary do not meet`() {
    // Every run of five out of eight words.
    let few = words(8, seed: 4)
    var hashes: Set<UInt64> = []
    for number in 0..<32_768 {
      hashes.insert(full((0..<5).map { few[number >> (3 * $0) & 7] })[0])
    }
    #expect(hashes.count == 32_768)
  }

  @Test func `hashes lie evenly, so that a sketch keeps its share`() {
    let hashes = full(words(100_000, seed: 5))
    for scale in [2, 16, 256] {
      let kept = hashes.count { $0 <= Sampling(scale: scale).highestKept }
      let expected = Double(hashes.count) / Double(scale)
      #expect(abs(Double(kept) - expected) < 5 * expected.squareRoot())
    }
  }
}
