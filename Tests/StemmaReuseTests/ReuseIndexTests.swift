import Foundation
import Testing

@testable import StemmaReuse

/// An index keeps what was added, in whatever pieces it came.
@Suite struct ReuseIndexTests {
  private let place: IndexPlace
  private let written = TracedReports.written(60)

  init() throws { place = try IndexPlace() }

  /// The same reports in a temporary segment.
  private func unkept() throws -> Segment {
    let builder = try SegmentBuilder(sampling: Sampling(scale: 4), mostKeys: .max)
    try builder.append(TracedReports.batch(written))
    return try builder.finish()
  }

  @Test func `what is read back is what was added`() throws {
    let kept = try #require(try place.make([TracedReports.batch(written)]).segments.first)
    let unkept = try unkept()
    #expect(kept.reports == unkept.reports)
    #expect(Array(kept.keys) == Array(unkept.keys))
    #expect(Array(kept.owners) == Array(unkept.owners))
    for report in kept.reports.indices {
      #expect(Array(kept.words(of: report)) == Array(unkept.words(of: report)))
      #expect(kept.spans(of: report) == unkept.spans(of: report))
    }
    #expect(kept.reports[1].outlet == nil)
    #expect(kept.reports[0].day == -5)
    #expect(kept.reports[5].title == [])
  }

  @Test func `reports without words, text or names are kept`() throws {
    let odd = [
      TracedReports.Written(id: "", text: "", outlet: "", series: "", day: .min, title: ""),
      TracedReports.Written(id: "…", text: "… — …"),
      TracedReports.Written(id: "long", text: String(repeating: "a", count: 70_000) + " b"),
    ]
    let kept = try #require(try place.make([TracedReports.batch(odd)]).segments.first)
    #expect(kept.reports == TracedReports.batch(odd).reports)
    #expect(kept.reports.map(\.words) == [0, 0, 2])
    #expect(kept.reports[0].outlet == "" && kept.reports[1].outlet == nil)
    #expect(kept.spans(of: 2) == [0..<70_000, 70_001..<70_002])
  }

  @Test func `an index without reports can be read`() throws {
    let index = try place.make([])
    #expect(index.segments.isEmpty)
    #expect(TracedReports.pairs(index.segments) == [])
  }

  @Test(arguments: [(1, 3), (7, 2), (20, 8)])
  func `pieces give the answers of the whole`(reportsPerCommit: Int, segmentsOfSize: Int) throws {
    let expected = TracedReports.pairs([try unkept()])
    #expect(expected.count >= 20)
    let whole = try place.make([TracedReports.batch(written)], name: "whole")
    let pieces = stride(from: 0, to: 60, by: 4).map {
      TracedReports.batch(written[$0..<($0 + 4)])
    }
    let index = try place.make(
      pieces.reversed(), reportsPerCommit: reportsPerCommit, segmentsOfSize: segmentsOfSize)
    #expect(TracedReports.pairs(index.segments) == expected)
    #expect(TracedReports.pairs(whole.segments) == expected)
    #expect(index.fingerprint == whole.fingerprint)
    #expect(index.manifest.reports == 60)
    #expect(index.manifest.words == whole.manifest.words)
  }

  @Test func `another report gives another fingerprint`() throws {
    let one = try place.make([TracedReports.batch(written)], name: "one")
    var other = written
    other[3].outlet = "another"
    let two = try place.make([TracedReports.batch(other)], name: "two")
    #expect(one.fingerprint != two.fingerprint)
  }

  @Test func `new reports meet known ones, which do not meet each other`() throws {
    let known = try place.make([TracedReports.batch(written[..<40])])
    let builder = try SegmentBuilder(sampling: known.sampling, mostKeys: .max)
    try builder.append(TracedReports.batch(written[40...]))
    let found = TracedReports.pairs([try builder.finish()], known: known.segments)
    let all = TracedReports.pairs([try unkept()])
    let among = TracedReports.pairs(known.segments)
    #expect(found.count + among.count == all.count)
    #expect(Set(found).union(among) == Set(all))
  }

  @Test func `many small segments become few, and each report stands in one`() throws {
    let index = try place.make(
      [TracedReports.batch(written)], reportsPerCommit: 1, segmentsOfSize: 4)
    #expect(index.segments.count < 8)
    #expect(index.segments.flatMap(\.reports).map(\.id).sorted() == written.map(\.id).sorted())
    let files = index.manifest.segments.map(\.file)
    #expect(try place.names() == (files + ["lock", "manifest"]).sorted())
    for segment in index.segments {
      for place in segment.keys.indices.dropFirst() {
        #expect(segment.keys[place - 1] <= segment.keys[place])
      }
    }
  }

  @Test func `what is there already is left out, and a changed text is not`() throws {
    try place.make([TracedReports.batch(written[..<30])])
    let writer = try IndexWriter(opening: place.index)
    try writer.append(TracedReports.batch(written[..<40]))
    try writer.append(TracedReports.batch(written[20..<50]))
    var changed = written[7]
    changed.text += " more"
    try writer.append(TracedReports.batch([changed]))
    try writer.finish()
    #expect(writer.added == 21)
    #expect(writer.alreadyThere == 50)
    let index = try ReuseIndex.open(at: place.index)
    #expect(index.manifest.reports == 51)
    let whole = try place.make([TracedReports.batch(written[..<50] + [changed])], name: "whole")
    #expect(index.fingerprint == whole.fingerprint)
  }

  @Test func `only what was committed is seen, and leftovers go with the next writer`() throws {
    let before = try place.make([TracedReports.batch(written[..<10])])
    do {
      let writer = try IndexWriter(opening: place.index, limits: IndexPlace.limits(20))
      try writer.append(TracedReports.batch(written[10..<40]))
      #expect(try ReuseIndex.open(at: place.index).manifest.reports == 30)
      // It is let go here without its last ten reports.
    }
    for name in ["000099.segment", "000003.segment.partial", "manifest.partial"] {
      try place.write([1, 2, 3], to: name)
    }
    try place.write([], to: "notes.txt")
    #expect(try ReuseIndex.open(at: place.index).manifest.reports == 30)
    let writer = try IndexWriter(opening: place.index)
    #expect(
      try place.names() == [
        "000001.segment", "000002.segment", "lock", "manifest", "notes.txt",
      ])
    try writer.append(TracedReports.batch(written))
    try writer.finish()
    #expect(writer.added == 30)
    let whole = try place.make([TracedReports.batch(written)], name: "whole")
    #expect(try ReuseIndex.open(at: place.index).fingerprint == whole.fingerprint)
    #expect(before.segments.first?.reports.count == 10)
  }

  @Test func `an open index stays readable while its files go`() throws {
    let index = try place.make([TracedReports.batch(written)], reportsPerCommit: 10)
    let before = TracedReports.pairs(index.segments)
    let writer = try IndexWriter(opening: place.index, limits: IndexPlace.limits(1, 2))
    try writer.append(TracedReports.batch(TracedReports.written(4, seed: 9)))
    try writer.finish()
    #expect(try !place.names().contains("000001.segment"))
    #expect(TracedReports.pairs(index.segments) == before)
  }

  @Test func `there is one writer at a time`() throws {
    try place.make([TracedReports.batch(written)])
    do {
      let first = try IndexWriter(opening: place.index)
      #expect(throws: ReuseError.busy(folder: place.index)) {
        try IndexWriter(opening: place.index)
      }
      #expect(try ReuseIndex.open(at: place.index).manifest.reports == 60)
      try first.finish()
    }
    _ = try IndexWriter(opening: place.index)
  }

  @Test func `an index is made only where there is none`() throws {
    #expect(throws: ReuseError.noIndex(folder: place.index)) {
      try ReuseIndex.open(at: place.index)
    }
    #expect(throws: ReuseError.noIndex(folder: place.index)) {
      try IndexWriter(opening: place.index)
    }
    try place.make([])
    // Without reports it can be made anew, with another scale.
    _ = try IndexWriter(making: place.index, sampling: Sampling(scale: 8))
    #expect(try ReuseIndex.open(at: place.index).sampling.scale == 8)
    try place.make([TracedReports.batch(written)])
    #expect(throws: ReuseError.indexExists(folder: place.index, reports: 60)) {
      try place.make([])
    }
    try FileManager.default.removeItem(atPath: place.index)
    try FileManager.default.createDirectory(
      atPath: place.index, withIntermediateDirectories: false)
    try place.write([], to: "thesis.doc")
    #expect(throws: ReuseError.notAnIndex(folder: place.index, found: "thesis.doc")) {
      try place.make([])
    }
  }

  /// Hashes stand in files that outlive the program: who changes how they are made must raise
  /// `SegmentHeader.version`, and then this number.
  @Test func `the same text gives the same index in every version of the format`() throws {
    let text = "“It’s over,” said Élodie Müller (41) of the ferry Áróra — 3,500 left by 6pm. 東京"
    let report = TracedReports.Written(
      id: "a", text: text, outlet: "b", series: "c", day: 9, title: "Ferry line closes")
    let index = try place.make([TracedReports.batch([report], scale: 1)])
    #expect(SegmentHeader.version == 2)
    #expect(index.fingerprint == 9_802_618_951_807_033_772)
  }
}
