import StemmaTestReports
import Testing

@testable import StemmaReuse

@Suite struct RadixSortTests {
  @Test(arguments: [1, 5, 11, 12, 22, 34, 40, 56, 64])
  func `numbers are sorted as sorting sorts them`(bits: Int) {
    var random = SeededRandom(seed: UInt64(bits))
    for count in [0, 1, 2, 3, 100, 5000] {
      var values = (0..<count).map { _ in random.next() >> UInt64(64 - bits) }
      let expected = values.sorted()
      RadixSort.sort(&values, bits: bits)
      #expect(values == expected)
    }
  }

  private struct Entry: Equatable {
    let key: UInt64
    let owner: UInt32
  }

  private func sorted(_ entries: [Entry], _ sampling: Sampling) -> [Entry] {
    var (keys, owners) = (entries.map(\.key), entries.map(\.owner))
    RadixSort.sort(keys: &keys, owners: &owners, sampling: sampling)
    return zip(keys, owners).map { Entry(key: $0, owner: $1) }
  }

  /// By key; entries of one key as they came.
  private func expected(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
      .map(\.element)
  }

  @Test(arguments: [1, 2, 64, Sampling.coarsest])
  func `owners stay with their keys, and equal keys in their order`(scale: Int) {
    let sampling = Sampling(scale: scale)
    var random = SeededRandom(seed: UInt64(scale))
    for count in [0, 1, 2, 1000, 20_000] {
      let keys = (0..<max(1, count / 3)).map { _ in random.next() / UInt64(scale) }
      let entries = (0..<count).map {
        Entry(key: keys.randomElement(using: &random) ?? 0, owner: UInt32($0))
      }
      #expect(sorted(entries, sampling) == expected(entries))
    }
  }

  @Test(arguments: [1, 2, Sampling.coarsest])
  func `keys that differ in their last bits only are sorted, too`(scale: Int) {
    let sampling = Sampling(scale: scale)
    var random = SeededRandom(seed: 7)
    let heads = (0..<20).map { _ in random.next() / UInt64(scale) & ~0xF }
    let entries = (0..<2000).map {
      Entry(
        key: (heads.randomElement(using: &random) ?? 0) | random.next() % 4, owner: UInt32($0))
    }
    #expect(sorted(entries, sampling) == expected(entries))
  }
}
