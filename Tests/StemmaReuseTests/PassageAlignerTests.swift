import StemmaTestReports
import Testing

@testable import StemmaReuse

@Suite struct PassageAlignerTests {
  private func compare(_ first: [UInt32], _ second: [UInt32]) -> PassageAligner.Result {
    let aligner = PassageAligner()
    return first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        aligner.take(first)
        return aligner.compare(with: second)
      }
    }
  }

  private func words(_ count: Int, seed: UInt64) -> [UInt32] {
    var random = SeededRandom(seed: seed)
    return (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) }
  }

  private func passage(
    _ first: Range<Int>, _ second: Range<Int>, matched: Int, runs: Int
  ) -> PassageAligner.Shared {
    PassageAligner.Shared(first: first, second: second, matched: matched, runs: runs)
  }

  @Test(arguments: [12, 13, 60, 5000])
  func `the same text is one passage word for word`(count: Int) {
    let text = words(count, seed: 1)
    let result = compare(text, text)
    #expect(result.passages == [passage(0..<count, 0..<count, matched: count, runs: 1)])
    #expect(result.coveredFirst == count && result.coveredSecond == count)
  }

  @Test(arguments: 0..<12)
  func `fewer than twelve words are no passage`(count: Int) {
    let text = words(count, seed: 2)
    #expect(compare(text, text).passages == [])
    let (before, behind) = (words(30, seed: 3), words(30, seed: 4))
    #expect(compare(before + text, text + behind).passages == [])
    #expect(compare(text, before).coveredFirst == 0)
  }

  @Test func `texts that share nothing share no passage`() {
    let result = compare(words(2000, seed: 5), words(2000, seed: 6))
    #expect(result.passages == [] && result.coveredFirst == 0 && result.coveredSecond == 0)
  }

  @Test func `a piece is found wherever it stands`() {
    let piece = words(40, seed: 7)
    for (before, behind) in [(0, 0), (0, 500), (500, 0), (123, 321)] {
      let long = words(before, seed: 8) + piece + words(behind, seed: 9)
      let inside = compare(long, piece)
      #expect(
        inside.passages == [passage(before..<(before + 40), 0..<40, matched: 40, runs: 1)])
      let outside = compare(piece, long)
      #expect(
        outside.passages == [passage(0..<40, before..<(before + 40), matched: 40, runs: 1)])
      #expect(outside.coveredFirst == 40 && outside.coveredSecond == 40)
    }
  }

  @Test func `words replaced, put in and left out stay in one passage`() {
    let text = words(60, seed: 10)
    let new = words(10, seed: 11)
    let replaced = text[..<20] + [new[0]] + text[21...]
    #expect(
      compare(text, Array(replaced)).passages == [passage(0..<60, 0..<60, matched: 59, runs: 2)])
    let putIn = text[..<20] + new + text[20...]
    #expect(compare(text, Array(putIn)).passages == [passage(0..<60, 0..<70, matched: 60, runs: 2)])
    let leftOut = text[..<20] + text[30...]
    #expect(
      compare(text, Array(leftOut)).passages == [passage(0..<60, 0..<50, matched: 50, runs: 2)])
  }

  @Test func `more than fifteen words between make two passages`() {
    let text = words(60, seed: 12)
    let narrow = text[..<30] + words(15, seed: 13) + text[30...]
    let wide = text[..<30] + words(16, seed: 13) + text[30...]
    #expect(compare(text, Array(narrow)).passages.count == 1)
    #expect(compare(text, Array(wide)).passages.count == 2)
    #expect(compare(Array(wide), text).passages.count == 2)
  }

  @Test func `blocks that changed places are passages of their own`() {
    let (one, two, three) = (words(40, seed: 14), words(30, seed: 15), words(20, seed: 16))
    let result = compare(one + two + three, three + one + two)
    #expect(
      result.passages == [
        passage(70..<90, 0..<20, matched: 20, runs: 1),
        passage(0..<70, 20..<90, matched: 70, runs: 1),
      ])
  }

  @Test func `a text that repeats itself is covered once on its own side`() {
    let text = words(30, seed: 17)
    let twice = compare(text, text + text)
    #expect(twice.coveredFirst == 30 && twice.coveredSecond == 60)
    let once = compare(text + text, text)
    #expect(once.coveredFirst == 30 && once.coveredSecond == 30)
  }

  @Test func `the longest of the places that agree is taken`() {
    let text = words(40, seed: 18)
    let first = text[..<10] + words(20, seed: 19) + text
    #expect(
      compare(Array(first), text).passages == [passage(30..<70, 0..<40, matched: 40, runs: 1)])
  }

  @Test func `one aligner compares many texts with many`() {
    let aligner = PassageAligner()
    let texts = (0..<12).map { words(20 + 30 * (11 - $0), seed: UInt64($0 % 4)) }
    for first in texts {
      first.withUnsafeBufferPointer { held in
        aligner.take(held)
        for second in texts {
          let result = second.withUnsafeBufferPointer { aligner.compare(with: $0) }
          #expect(result.passages == compare(first, second).passages)
          #expect(result.coveredFirst == compare(first, second).coveredFirst)
        }
      }
    }
  }

  /// Places of words that some run of five shared words covers: no method that begins with such runs
  /// covers more.
  private func coverable(_ text: [UInt32], by other: [UInt32]) -> Set<Int> {
    guard text.count >= 5, other.count >= 5 else { return [] }
    let runs = Set((0...(other.count - 5)).map { Array(other[$0..<($0 + 5)]) })
    var covered: Set<Int> = []
    for place in 0...(text.count - 5) where runs.contains(Array(text[place..<(place + 5)])) {
      covered.formUnion(place..<(place + 5))
    }
    return covered
  }

  @Test(arguments: 0..<8)
  func `no random texts break the bounds`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<150 {
      let letters = 1 + random.next() % 4
      let texts = (0..<2).map { _ in
        (0..<Int(random.next() % 60)).map { _ in UInt32(truncatingIfNeeded: random.next() % letters)
        }
      }
      let (first, second) = (texts[0], texts[1])
      let result = compare(first, second)
      #expect(result.coveredFirst <= coverable(first, by: second).count)
      #expect(result.coveredSecond <= coverable(second, by: first).count)
      #expect(result.passages.isEmpty == (result.coveredSecond == 0))
      #expect(result.coveredSecond == result.passages.reduce(0) { $0 + $1.matched })
      for passage in result.passages {
        #expect(passage.matched >= 12 && passage.runs >= 1)
        #expect(passage.first.lowerBound >= 0 && passage.first.upperBound <= first.count)
        #expect(passage.second.lowerBound >= 0 && passage.second.upperBound <= second.count)
        #expect(passage.matched <= min(passage.first.count, passage.second.count))
        if passage.runs == 1 { #expect(first[passage.first] == second[passage.second]) }
        // A passage begins and ends with equal runs of five.
        #expect(first[passage.first].prefix(5) == second[passage.second].prefix(5))
        #expect(first[passage.first].suffix(5) == second[passage.second].suffix(5))
      }
      let starts = result.passages.map(\.second.lowerBound)
      #expect(starts == starts.sorted())
    }
  }

  @Test(arguments: 0..<4)
  func `an edited copy of seldom words is covered as far as runs of five go`(seed: UInt64) {
    var random = SeededRandom(seed: 100 + seed)
    for round in 0..<60 {
      let text = words(80, seed: 1000 * seed + UInt64(round))
      var copy = text
      for _ in 0..<Int(random.next() % 4) {
        let place = Int(random.next() % UInt64(copy.count))
        switch random.next() % 3 {
        case 0: copy[place] = UInt32(truncatingIfNeeded: random.next())
        case 1: copy.insert(UInt32(truncatingIfNeeded: random.next()), at: place)
        default: copy.remove(at: place)
        }
      }
      let result = compare(text, copy)
      // Little stands between the runs, so that all are of one passage and none is lost.
      let covered = coverable(text, by: copy).count
      #expect(result.coveredFirst == covered && result.coveredSecond == covered)
      #expect(result.passages.count == 1)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `one word a hundred thousand times is no trap`() {
    let flood = [UInt32](repeating: 7, count: 100_000)
    let result = compare(flood, flood)
    #expect(result.coveredFirst == 100_000 && result.coveredSecond == 100_000)
    // The same in pieces, none of which goes far.
    let pieces = (0..<4000).flatMap { [UInt32](repeating: 7, count: 5) + [UInt32($0 + 100)] }
    let (one, other) = (compare(flood, pieces), compare(pieces, flood))
    #expect(one.coveredSecond <= 24_000)
    #expect(other.coveredSecond <= 100_000)
  }
}
