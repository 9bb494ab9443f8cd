import StemmaTestReports
import Testing

@testable import StemmaReuse

/// What sketches and their files rest on.
@Suite struct SketchTests {
  @Test(arguments: [1, 16, 1 << 16])
  func `keys are sorted to their last bit, and equal ones keep their order`(scale: Int) {
    let sampling = Sampling(scale: scale)
    var random = SeededRandom(seed: 11)
    var keys = (0..<500).map { _ in UInt64.random(in: 0...sampling.highestKept, using: &random) }
    // Many that agree in all but the lowest bits.
    for place in 0..<200 { keys.append(keys[place % 3] ^ UInt64(place * 37 % 8)) }
    keys.shuffle(using: &random)
    var owners = keys.indices.map { UInt32($0) }
    let expected = keys.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
    RadixSort.sort(keys: &keys, owners: &owners, sampling: sampling)
    #expect(keys == expected.map(\.element))
    #expect(owners == expected.map { UInt32($0.offset) })
  }

  @Test func `a checksum does not depend on the pieces`() {
    let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 * 31) }
    let whole = bytes.withUnsafeBytes { Checksum.of($0) }
    for size in [1, 7, 31, 32, 33, 64, 399] {
      var checksum = Checksum()
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { checksum.add($0) }
      }
      #expect(checksum.value == whole, "pieces of \(size)")
    }
  }

  @Test func `a checksum sees every byte, and zeros at the end`() {
    let bytes = [UInt8](repeating: 0, count: 77)
    var seen: Set = [bytes.withUnsafeBytes { Checksum.of($0) }]
    for place in bytes.indices {
      var other = bytes
      other[place] = 1
      #expect(seen.insert(other.withUnsafeBytes { Checksum.of($0) }).inserted)
    }
    #expect(seen.insert((bytes + [0]).withUnsafeBytes { Checksum.of($0) }).inserted)
  }

  @Test func `choosing reports of a batch is like never having added the others`() {
    let written = TracedReports.written(9)
    let batch = TracedReports.batch(written)
    for chosen in [[], [0], [8], [1, 2, 5], Array(0..<9)] as [[Int]] {
      let selected = batch.selecting(chosen)
      let expected = TracedReports.batch(chosen.map { written[$0] })
      #expect(selected.reports == expected.reports)
      #expect(selected.words == expected.words)
      #expect(selected.spans == expected.spans)
    }
  }
}
