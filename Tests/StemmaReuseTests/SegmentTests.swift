import StemmaTestReports
import StemmaText
import Testing

@testable import StemmaReuse

@Suite struct SegmentTests {
  private static let reports = (0..<60).map { number in
    // A third of each report stands in others, too.
    TracedReport(
      "r\(number)",
      TracedReport.prose(40 + number, seed: UInt64(number)) + " "
        + TracedReport.prose(30, seed: UInt64(1000 + number % 7)))
  }

  /// For each key, the ids of the reports that hold it, as often as they do.
  private func holders(_ segment: Segment) -> [UInt64: [String]] {
    var holders: [UInt64: [String]] = [:]
    for (key, owner) in zip(segment.keys, segment.owners) {
      holders[key, default: []].append(segment.reports[Int(owner)].id)
    }
    return holders.mapValues { $0.sorted() }
  }

  @Test func `every run of every report is kept when all are`() throws {
    let segment = try TracedReport.segment(Self.reports)
    #expect(segment.sampling.scale == 1)
    #expect(segment.keys.count == Self.reports.indices.reduce(0) { $0 + 40 + $1 + 30 - 4 })
    #expect(zip(segment.keys, segment.keys.dropFirst()).allSatisfy { $0 <= $1 })
    let scratch = GrowingScratch<UInt64>()
    for report in segment.reports.indices {
      let count = ShingleHash.all(in: segment.words(of: report), into: scratch)
      let own = (0..<count).map { scratch.start[$0] }.sorted()
      let kept = segment.keys.indices.filter { segment.owners[$0] == UInt32(report) }
      #expect(own == kept.map { segment.keys[$0] })
    }
  }

  @Test(arguments: [50, 200, 1000, 3000])
  func `what is kept of too many runs does not depend on order and batches`(mostKeys: Int) throws {
    let one = try TracedReport.segment(Self.reports, batches: [60], mostKeys: mostKeys)
    #expect(one.sampling.scale > 1)
    #expect(one.keys.count <= mostKeys)
    #expect(one.keys.count > mostKeys / 4)
    #expect(one.keys.allSatisfy { $0 <= one.sampling.highestKept })
    for (seed, batches) in [[1], [7], [3, 30, 1, 5], [59, 1]].enumerated() {
      var random = SeededRandom(seed: UInt64(seed))
      let shuffled = Self.reports.shuffled(using: &random)
      let other = try TracedReport.segment(shuffled, batches: batches, mostKeys: mostKeys)
      #expect(other.sampling == one.sampling)
      #expect(holders(other) == holders(one))
    }
  }

  @Test func `a finer sampling from the start keeps what is kept in the end`() throws {
    let coarse = try TracedReport.segment(Self.reports, sampling: Sampling(scale: 8))
    let all = try TracedReport.segment(Self.reports)
    let kept = holders(all).filter { $0.key <= Sampling(scale: 8).highestKept }
    #expect(holders(coarse) == kept)
    #expect(!kept.isEmpty)
  }

  @Test func `words and their places come back for every report`() throws {
    let texts = [
      "", "“…”", "Ein Größe, zwei.", "a b c d e f", "x" + String(repeating: " ", count: 300) + "y",
    ]
    let reports = texts.enumerated().map { TracedReport("t\($0)", $1) }
    let segment = try TracedReport.segment(reports, batches: [2, 1])
    let trace = WordTrace()
    for (place, text) in texts.enumerated() {
      Array(text.utf8).withUnsafeBufferPointer { trace.scan($0) }
      #expect(Array(segment.words(of: place)) == Array(trace.hashes))
      #expect(
        segment.spans(of: place) == zip(trace.starts, trace.ends).map { Int($0)..<Int($1) })
      #expect(segment.reports[place].words == trace.count)
    }
  }

  @Test func `places that were not kept are not made up`() throws {
    let builder = try SegmentBuilder(sampling: Sampling(scale: 1), mostKeys: .max)
    let maker = TraceMaker(keepsSpans: false)
    let named = TraceMaker.Description(id: "a", title: "On", outlet: nil, series: nil, day: nil)
    maker.add(named, text: Array("one two three".utf8), sampling: Sampling(scale: 1))
    try builder.append(maker.take())
    let segment = try builder.finish()
    #expect(segment.spans(of: 0) == nil)
    #expect(segment.words(of: 0).count == 3)
    #expect(segment.reports[0].title.count == 1)
  }

  @Test func `a segment of nothing is empty`() throws {
    let segment = try TracedReport.segment([])
    #expect(segment.reports.isEmpty && segment.keys.isEmpty && segment.owners.isEmpty)
  }

  @Test func `a fingerprint tells texts of any length apart`() {
    var seen: Set<UInt64> = []
    for length in 0..<100 {
      let zeros = [UInt8](repeating: 0, count: length)
      seen.insert(Fingerprint.of(zeros))
      for place in zeros.indices {
        var other = zeros
        other[place] = 1
        seen.insert(Fingerprint.of(other))
      }
    }
    #expect(seen.count == 100 + 99 * 100 / 2)
  }
}
