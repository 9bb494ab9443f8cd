import StemmaTestReports
import Testing

@testable import StemmaReuse

@Suite struct WordSpansTests {
  private func packed(_ spans: [Range<Int>]) -> [UInt8] {
    var bytes: [UInt8] = []
    let starts = spans.map { UInt32($0.lowerBound) }
    let ends = spans.map { UInt32($0.upperBound) }
    starts.withUnsafeBufferPointer { starts in
      ends.withUnsafeBufferPointer { WordSpans.append(starts, $0, to: &bytes) }
    }
    return bytes
  }

  private func unpacked(_ bytes: [UInt8], words: Int) -> [Range<Int>]? {
    bytes.withUnsafeBufferPointer { WordSpans.decode($0, words: words) }
  }

  @Test(arguments: [
    [], [0..<1], [254..<508], [255..<256], [0..<255], [0..<254, 509..<510], [256..<512, 512..<513],
    [70_000..<140_000, 140_001..<140_002], [4_294_967_200..<4_294_967_295],
  ])
  func `spans come back as they were`(spans: [Range<Int>]) {
    #expect(unpacked(packed(spans), words: spans.count) == spans)
  }

  @Test(arguments: 0..<4)
  func `random spans come back as they were`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<200 {
      var place = 0
      let spans = (0..<Int(random.next() % 40)).map { _ in
        place += Int(random.next() % (random.next() % 5 == 0 ? 600 : 4))
        let start = place
        place += 1 + Int(random.next() % (random.next() % 5 == 0 ? 600 : 12))
        return start..<place
      }
      #expect(unpacked(packed(spans), words: spans.count) == spans)
    }
  }

  @Test func `a word as it comes takes two bytes`() {
    #expect(packed([0..<5, 6..<9, 263..<517]).count == 6)
    #expect(packed([0..<255]).count == 10)
  }

  @Test func `every other number of words is refused`() throws {
    let spans = [0..<5, 300..<900, 901..<905]
    let bytes = packed(spans)
    for words in [0, 1, 2, 4, 1000] { #expect(unpacked(bytes, words: words) == nil) }
    for count in bytes.indices {
      #expect(unpacked(Array(bytes[..<count]), words: 3) == nil, "cut to \(count)")
    }
    #expect(unpacked(bytes + [0], words: 3) == nil)
  }

  @Test func `half an escape and a place beyond 4 GiB are refused`() {
    #expect(unpacked([255, 1, 0, 0, 0, 0, 0, 0, 0, 0], words: 1) == nil)
    #expect(unpacked([1, 255, 0, 0, 0, 0, 0, 0, 0, 0], words: 1) == nil)
    let far: [UInt8] = [255, 255, 255, 255, 255, 255, 0, 0, 0, 0]
    #expect(unpacked(far, words: 1) == [4_294_967_295..<4_294_967_295])
    #expect(unpacked(far + [0, 1], words: 2) == nil)
  }

  @Test(arguments: 0..<4)
  func `no bytes break the unpacking`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<2000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in
        random.next() % 3 == 0 ? 255 : UInt8(truncatingIfNeeded: random.next())
      }
      let words = Int(random.next() % 24)
      guard let spans = unpacked(bytes, words: words) else { continue }
      #expect(spans.count == words)
      #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }
}
